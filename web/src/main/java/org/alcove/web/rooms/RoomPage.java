package org.alcove.web.rooms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.alcove.organisations.Agreement;
import org.alcove.organisations.AgreementAsked;
import org.alcove.organisations.OrganisationCard;
import org.alcove.organisations.Organisations;
import org.alcove.rooms.Doors;
import org.alcove.rooms.Doorstep;
import org.alcove.rooms.RoomCard;
import org.alcove.rooms.RoomId;
import org.alcove.rooms.RoomState;
import org.alcove.web.pages.Form;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Times;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/**
 * The door of a room: what it is, who leads it and when, what one agrees to before one goes in, under which name one is
 * known in it, and whether one can go in now. One thing at a time is asked.
 */
@Named
@RequestScoped
public class RoomPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Organisations organisations;

    @Inject
    private Doors doors;

    @Inject
    private Form form;

    private @Nullable Doorstep door;
    private @Nullable OrganisationCard organisation;
    private int version;

    /** Before the page is drawn: refuses with NOT_FOUND what is not this person's to see. */
    public void load() {
        PageAddress address = PageAddress.in(request);
        door = doors.look(address.requireSlug(), new RoomId(address.requireId()));
        organisation = organisations.card(organisations.requireMember(address.requireSlug()));
        version = door.asked().map(asked -> asked.agreement().version()).orElse(0);
    }

    /** Agrees to the version that was read. */
    public void agree() {
        PageAddress address = PageAddress.in(request);
        RoomId id = new RoomId(address.requireId());
        form.send(() -> doors.agree(address.requireSlug(), id, version), address.path(), "agreed");
    }

    public String getSlug() {
        return room().slug();
    }

    public String getId() {
        return room().id().toString();
    }

    public String getCircle() {
        return room().circle().toString();
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

    /** Who leads, by name. */
    public String getHosts() {
        List<String> names = door().hosts();
        return switch (names.size()) {
            case 0 -> Words.say("door.hosts.none");
            case 1 -> Words.say("door.hosts", names.get(0));
            default -> {
                int last = names.size() - 1;
                yield Words.say("door.hosts.more", String.join(", ", names.subList(0, last)), names.get(last));
            }
        };
    }

    /** What is going on behind the door, where it is open. */
    public String getState() {
        return isOpen() ? Words.say("door.state." + room().state().word()) : "";
    }

    public String getKnownAs() {
        return Words.say("door.knownAs", room().nameInCircle());
    }

    public boolean isHost() {
        return room().host();
    }

    public boolean isOver() {
        return room().state().isOver();
    }

    public boolean isOpen() {
        return room().isOpen();
    }

    /** The doors are still to open. */
    public boolean isPlanned() {
        return room().state() == RoomState.PLANNED;
    }

    /** The agreement is to be agreed to. */
    public boolean isAsked() {
        return !isOver() && door().asked().isPresent();
    }

    /** A name is chosen: for the first time, or since somebody wants to change theirs and may. */
    public boolean isNaming() {
        return !isOver()
                && !isAsked()
                && (!isNamed() || (isNameChangeable() && request.getParameter("change") != null));
    }

    /** There is a name. */
    public boolean isNamed() {
        return !room().nameInCircle().isEmpty();
    }

    public boolean isNameChangeable() {
        return isNamed() && !door().suggestions().isEmpty();
    }

    /** Nothing is in the way but perhaps the time. */
    public boolean isReady() {
        return !isOver() && !isAsked() && !isNaming();
    }

    /** Why the agreement is asked for. */
    public String getWhyAsked() {
        Instant before = door().asked().map(AgreementAsked::agreedBefore).orElse(null);
        return before == null
                ? Words.say("door.agreement.first")
                : Words.say(
                        "door.agreement.again", Times.day(before, organisation().timeZone()));
    }

    public String getAgreement() {
        return door().asked()
                .map(AgreementAsked::agreement)
                .map(Agreement::text)
                .orElse("");
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    /** Why one cannot go in. */
    public String getNotOpen() {
        if (isOpen()) {
            return "";
        }
        return isPlanned()
                ? Words.say("door.notOpen.planned", doorsOpen())
                : Words.say("door.notOpen." + room().state().word());
    }

    private String doorsOpen() {
        ZoneId zone = organisation().timeZone();
        String time = Times.time(door().doorsOpenAt(), zone);
        boolean soon = Duration.between(Instant.now(), door().doorsOpenAt()).toHours() < 12;
        return soon
                ? Words.say("door.notOpen.planned.soon", time)
                : Words.say("door.notOpen.planned.later", Times.day(door().doorsOpenAt(), zone), time);
    }

    /** In how many milliseconds the doors open, by the server's clock. */
    public long getOpensInMs() {
        return Math.max(0, Duration.between(Instant.now(), door().doorsOpenAt()).toMillis());
    }

    /** From when on the name may be changed; empty when it may now, or there is none. */
    public String getNameStays() {
        return door().nameStaysUntil()
                .map(until -> Words.say(
                        "door.name.until", Times.day(until, organisation().timeZone())))
                .orElse("");
    }

    List<String> suggestions() {
        return door().suggestions();
    }

    private RoomCard room() {
        return door().room();
    }

    private Doorstep door() {
        if (door == null) {
            load(); // a form that was sent asks which part of the page it stands in
        }
        return Objects.requireNonNull(door, "loaded");
    }

    private OrganisationCard organisation() {
        return Objects.requireNonNull(organisation, "loaded before the page is drawn");
    }
}
