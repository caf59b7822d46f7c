package org.alcove.web.organisations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.alcove.organisations.OrganisationCard;
import org.alcove.organisations.Organisations;
import org.alcove.rooms.RoomCard;
import org.alcove.rooms.Rooms;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Times;

/** "Open now and next": the rooms of the person's circles in this organisation, those that are open on top. */
@Named
@RequestScoped
public class HomePage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Organisations organisations;

    @Inject
    private Rooms rooms;

    private String organisation = "";
    private String zone = "";
    private List<Line> lines = List.of();

    /** A room in the list. */
    public record Line(String address, String title, String state, boolean open, String when) {

        static Line of(RoomCard card, ZoneId zone, Instant now) {
            return new Line(
                    "/o/" + card.slug() + "/rooms/" + card.id(),
                    card.title(),
                    card.state().word(),
                    card.isOpen(),
                    Times.span(card.startsAt(), card.endsAt(), zone, now));
        }
    }

    /** Before the page is drawn: refuses with NOT_FOUND what is not this person's to see. */
    public void load() {
        String slug = PageAddress.in(request).requireSlug();
        OrganisationCard card = organisations.card(organisations.requireMember(slug));
        organisation = card.name();
        zone = Times.zone(card.timeZone());
        Instant now = Instant.now();
        lines = rooms.upcoming(slug).stream()
                .sorted(Comparator.comparing(RoomCard::isOpen).reversed().thenComparing(RoomCard::startsAt))
                .map(room -> Line.of(room, card.timeZone(), now))
                .toList();
    }

    public String getOrganisation() {
        return organisation;
    }

    public String getZone() {
        return zone;
    }

    public List<Line> getRooms() {
        return lines;
    }
}
