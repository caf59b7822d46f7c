package org.alcove.web.circles;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.alcove.circles.CircleDirectory;
import org.alcove.circles.CircleRole;
import org.alcove.circles.CircleView;
import org.alcove.circles.JoiningRequests;
import org.alcove.circles.Standing;
import org.alcove.organisations.Agreement;
import org.alcove.organisations.Agreements;
import org.alcove.organisations.Membership;
import org.alcove.organisations.Organisations;
import org.alcove.organisations.Role;
import org.alcove.rooms.RoomCard;
import org.alcove.rooms.Rooms;
import org.alcove.web.pages.Times;
import org.alcove.web.pages.Words;

/** What belongs to a circle beside itself: its hosts, its next rooms, what one agrees to, and where those who keep it go. */
@Named
@RequestScoped
public class CircleAround {

    private static final int NEXT_ROOMS = 3;

    @Inject
    private HttpServletRequest request;

    @Inject
    private Organisations organisations;

    @Inject
    private CircleDirectory directory;

    @Inject
    private JoiningRequests requests;

    @Inject
    private Agreements agreements;

    @Inject
    private Rooms rooms;

    private List<HostLine> hosts = List.of();
    private List<RoomLine> next = List.of();
    private List<Way> ways = List.of();
    private String agreement = "";
    private String zone = "";
    private boolean inside;

    /** A room of the circle. */
    public record RoomLine(String address, String title, String when) {}

    /** A page about the circle. */
    public record Way(String address, String name, String tag) {}

    /** Before the page is drawn. */
    public void load() {
        CircleAddress address = CircleAddress.in(request);
        Membership member = organisations.requireMember(address.slug());
        ZoneId timeZone = organisations.card(member).timeZone();
        CircleView view = directory.circle(address.slug(), address.circle());
        zone = Times.zone(timeZone);
        hosts = view.hosts().stream().map(host -> HostLine.of(host, timeZone)).toList();
        inside = view.standing() == Standing.INSIDE;
        next = inside ? next(address, timeZone) : List.of();
        agreement = agreements.newest(address.slug()).map(Agreement::text).orElse("");
        ways = ways(address, view.role() == CircleRole.HOST, member.roles().contains(Role.ADMINISTRATOR));
    }

    private List<RoomLine> next(CircleAddress address, ZoneId timeZone) {
        Instant now = Instant.now();
        return rooms.upcoming(address.slug()).stream()
                .filter(room -> room.circle().equals(address.circle()))
                .limit(NEXT_ROOMS)
                .map(room -> line(room, timeZone, now))
                .toList();
    }

    private static RoomLine line(RoomCard room, ZoneId timeZone, Instant now) {
        return new RoomLine(
                "/o/" + room.slug() + "/rooms/" + room.id(),
                room.title(),
                Times.span(room.startsAt(), room.endsAt(), timeZone, now));
    }

    private List<Way> ways(CircleAddress address, boolean host, boolean administrator) {
        List<Way> found = new ArrayList<>();
        if (host || administrator) {
            boolean waits = !requests.waiting(address.slug(), address.circle()).isEmpty();
            found.add(new Way(
                    address.path("requests"),
                    Words.say("circle.requests.title"),
                    waits ? Words.say("circle.requests.some") : ""));
        }
        if (host) {
            found.add(new Way(address.path("peers"), Words.say("circle.peers.title"), ""));
            found.add(new Way(address.path("profile"), Words.say("circle.profile.title"), ""));
        }
        if (administrator) {
            found.add(new Way(address.path("people"), Words.say("circle.people.title"), ""));
            found.add(new Way(address.path("change"), Words.say("charter.title"), ""));
        }
        return found;
    }

    public List<HostLine> getHosts() {
        return hosts;
    }

    public List<RoomLine> getNext() {
        return next;
    }

    public List<Way> getWays() {
        return ways;
    }

    /** The organisation's; empty while there is none. */
    public String getAgreement() {
        return agreement;
    }

    public String getZone() {
        return zone;
    }

    public boolean isInside() {
        return inside;
    }
}
