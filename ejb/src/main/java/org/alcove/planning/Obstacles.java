package org.alcove.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.alcove.circles.CircleId;
import org.alcove.organisations.HelpLines;
import org.alcove.people.PersonId;
import org.alcove.planning.Obstacle.Kind;
import org.alcove.rooms.RoomId;
import org.jspecify.annotations.Nullable;

/** What stands in the way of a plan, and the nearest thing that does not. */
@ApplicationScoped
class Obstacles {

    /** How far ahead a room is planned. */
    static final int MOST_DAYS_AHEAD = 182;

    /** Rooms of one organisation that are still to come. */
    static final int MOST_AHEAD = 1_000;

    private static final int ROUND_TO_MINUTES = 5;
    private static final int TRIES = 50;

    @Inject
    PlanRows rows;

    @Inject
    HelpLines helpLines;

    /** In the way of a new room, or of a room at another time; {@code besides} is that room itself. */
    Optional<Obstacle> of(House house, RoomWish wish, @Nullable RoomId besides) {
        if (helpLines.all(house.slug()).isEmpty()) {
            return obstacle(Kind.NO_HELP_LINE, wish, null);
        }
        if (!isHost(wish.circle(), wish.lead())) {
            return obstacle(Kind.NOT_A_HOST, wish, null);
        }
        if (besides == null && rows.ahead() >= MOST_AHEAD) {
            return obstacle(Kind.TOO_MANY, wish, null);
        }
        return ofTime(house, wish).or(() -> ofOtherRooms(house, List.of(wish), besides));
    }

    boolean isHost(CircleId circle, PersonId person) {
        return rows.hosts(circle).stream().anyMatch(host -> host.person().equals(person));
    }

    private static Optional<Obstacle> ofTime(House house, RoomWish wish) {
        Optional<Moment> moment = Moment.of(wish.local(), house.zone());
        if (moment.isEmpty()) {
            return obstacle(Kind.NO_SUCH_TIME, wish, Moment.afterTheGap(wish.local(), house.zone()));
        }
        if (!moment.get().at().isAfter(house.now())) {
            return obstacle(Kind.PAST, wish, next(house, wish));
        }
        LocalDate last = house.today().plusDays(MOST_DAYS_AHEAD);
        return wish.day().isAfter(last) ? obstacle(Kind.TOO_FAR, wish, last.atTime(wish.start())) : Optional.empty();
    }

    /** The same time of day on the first day on which it is still to come. */
    private static LocalDateTime next(House house, RoomWish wish) {
        LocalDateTime today = house.today().atTime(wish.start());
        return today.isAfter(house.local(house.now())) ? today : today.plusDays(1);
    }

    /** Of the rooms that whoever is to lead leads already: one after the other, the series is looked at day by day. */
    Optional<Obstacle> ofOtherRooms(House house, List<RoomWish> wishes, @Nullable RoomId besides) {
        for (RoomWish wish : wishes) {
            if (busyUntil(house, wish, besides).isPresent()) {
                return obstacle(Kind.CLASH, wish, free(house, wish, besides));
            }
        }
        return Optional.empty();
    }

    private @Nullable LocalDateTime free(House house, RoomWish wish, @Nullable RoomId besides) {
        RoomWish tried = wish;
        for (int i = 0; i < TRIES; i++) {
            Optional<Instant> until = busyUntil(house, tried, besides);
            if (until.isEmpty()) {
                return tried.local();
            }
            tried = tried.at(rounded(house.local(until.get())));
        }
        return null;
    }

    private Optional<Instant> busyUntil(House house, RoomWish wish, @Nullable RoomId besides) {
        return Moment.of(wish.local(), house.zone()).flatMap(moment -> {
            Instant end = moment.at().plus(Duration.ofMinutes(wish.minutes()));
            return rows.busyUntil(wish.lead(), moment.at(), end, besides);
        });
    }

    private static LocalDateTime rounded(LocalDateTime time) {
        LocalDateTime up = time.plusMinutes(ROUND_TO_MINUTES).minusNanos(1);
        return up.withMinute(up.getMinute() / ROUND_TO_MINUTES * ROUND_TO_MINUTES)
                .withSecond(0)
                .withNano(0);
    }

    static Optional<Obstacle> obstacle(Kind kind, RoomWish wish, @Nullable LocalDateTime instead) {
        return Optional.of(new Obstacle(kind, wish.local(), instead));
    }
}
