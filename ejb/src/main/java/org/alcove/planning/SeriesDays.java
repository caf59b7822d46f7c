package org.alcove.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.alcove.audit.Actor;
import org.alcove.organisations.OrganisationId;
import org.alcove.people.PersonId;

/**
 * Makes rooms of the days of a series that have come near. Which days are settled is known by the day, so that doing it
 * twice, or on two servers, makes nothing more. A day whose time the clock skips has no room (RFC 5545, section 3.3.10).
 * Without any host in the circle no room is made; the day is looked at again.
 */
@ApplicationScoped
class SeriesDays {

    /** How far ahead rooms are made. */
    static final int DAYS_AHEAD = 56;

    private static final Duration TOMORROW = Duration.ofHours(12);

    @Inject
    PlanRows rows;

    @Inject
    SeriesRows series;

    @Inject
    RoomPlanner planner;

    /** Of a series that this transaction has locked; recorded as done by {@code by}. */
    void fill(OrganisationId organisation, SeriesId id, Actor by) {
        House house = rows.house(organisation);
        SeriesCard card = series.find(id).orElseThrow();
        LocalDate until = house.today().plusDays(DAYS_AHEAD);
        Optional<PersonId> lead = lead(card);
        Set<LocalDate> settled = series.settled(id);
        for (LocalDate day : card.rule().days(house.today(), until)) {
            if (!settled.contains(day) && lead.isPresent()) {
                settle(organisation, house, card.on(day, lead.get()), id, by);
            }
        }
        LocalDate last = card.rule().lastDay();
        boolean isWhole = lead.isPresent() && last != null && !last.isAfter(until);
        series.lookAgain(id, isWhole ? null : TOMORROW);
    }

    private void settle(OrganisationId organisation, House house, RoomWish wish, SeriesId id, Actor by) {
        Optional<Moment> moment = Moment.of(wish.local(), house.zone());
        if (moment.isEmpty()) {
            series.leaveOut(organisation, id, wish.day(), true);
        } else if (moment.get().at().isAfter(house.now()) && rows.ahead() < Obstacles.MOST_AHEAD) {
            planner.make(organisation, house, wish, by, id);
        }
    }

    /** Whoever was to lead it, or else another host of the circle. */
    private Optional<PersonId> lead(SeriesCard card) {
        List<PersonId> hosts =
                rows.hosts(card.circle()).stream().map(LeadCard::person).toList();
        return hosts.contains(card.lead())
                ? Optional.of(card.lead())
                : hosts.stream().findFirst();
    }
}
