package org.alcove.web.rooms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Objects;
import org.alcove.organisations.OrganisationCard;
import org.alcove.organisations.Organisations;
import org.alcove.rooms.RoomCard;
import org.alcove.rooms.RoomId;
import org.alcove.rooms.Rooms;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Times;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** The door of a room: what it is, under which name one is known in it, and whether one can go in now. */
@Named
@RequestScoped
public class RoomPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Organisations organisations;

    @Inject
    private Rooms rooms;

    private @Nullable RoomCard room;
    private @Nullable OrganisationCard organisation;

    /** Before the page is drawn: refuses with NOT_FOUND what is not this person's to see. */
    public void load() {
        PageAddress address = PageAddress.in(request);
        room = rooms.card(address.requireSlug(), new RoomId(address.requireId()));
        organisation = organisations.card(organisations.requireMember(address.requireSlug()));
    }

    public String getSlug() {
        return room().slug();
    }

    public String getId() {
        return room().id().toString();
    }

    public String getTitle() {
        return room().title();
    }

    public String getOrganisation() {
        return organisation().name();
    }

    public String getZone() {
        return organisation().timeZone().getId();
    }

    public String getWhen() {
        return Times.span(room().startsAt(), room().endsAt(), organisation().timeZone(), Instant.now());
    }

    public String getKnownAs() {
        return Words.say("door.knownAs", room().nameInCircle());
    }

    public boolean isEnterable() {
        return room().isOpen();
    }

    /** Why one cannot go in. */
    public String getNotOpen() {
        return isEnterable() ? "" : Words.say("door.notOpen." + room().state().word());
    }

    private RoomCard room() {
        return Objects.requireNonNull(room, "loaded before the page is drawn");
    }

    private OrganisationCard organisation() {
        return Objects.requireNonNull(organisation, "loaded before the page is drawn");
    }
}
