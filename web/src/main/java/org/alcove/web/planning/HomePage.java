package org.alcove.web.planning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.alcove.circles.Circles;
import org.alcove.organisations.Membership;
import org.alcove.organisations.OrganisationCard;
import org.alcove.organisations.Organisations;
import org.alcove.planning.CalledOffRoom;
import org.alcove.planning.Intended;
import org.alcove.planning.Intentions;
import org.alcove.rooms.RoomId;
import org.alcove.rooms.Rooms;
import org.alcove.web.pages.Form;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Times;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** "Open now and next": the rooms of the person's circles, what is open on top, then today, then this week by day. */
@Named
@RequestScoped
public class HomePage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Organisations organisations;

    @Inject
    private Circles circles;

    @Inject
    private Rooms rooms;

    @Inject
    private Intentions intentions;

    @Inject
    private Form form;

    private @Nullable OnNow on;
    private @Nullable OrganisationCard organisation;

    /** Something the person planned to come to, and that does not take place. */
    public record Gone(String id, String title, String when, String seen) {}

    /** Before the page is drawn: refuses with NOT_FOUND what is not this person's to see. */
    public void load() {
        on();
    }

    /** Plans to come. */
    public void come(String room) {
        form.send(() -> intentions.planToCome(slug(), new RoomId(Typed.id(room))), home(), "intention.coming");
    }

    /** Does not. */
    public void forget(String room) {
        form.send(() -> intentions.forget(slug(), new RoomId(Typed.id(room))), home(), "intention.forgotten");
    }

    /** Has seen that it was called off. */
    public void seen(String room) {
        form.send(() -> intentions.forget(slug(), new RoomId(Typed.id(room))), home(), "intention.seen");
    }

    public String getOrganisation() {
        return card().name();
    }

    public String getSlug() {
        return slug();
    }

    public String getZone() {
        return Times.zone(card().timeZone());
    }

    public List<OnNow.Part> getParts() {
        return on().parts();
    }

    /** Nobody is there at this moment. */
    public boolean isQuiet() {
        return !on().isAnythingOpen();
    }

    /** There is nothing this week. */
    public boolean isWithNothing() {
        return !on().isAnythingThisWeek();
    }

    /** The person is in no circle, so that there is nothing to be on. */
    public boolean isWithoutCircle() {
        return circles.mine(member()).isEmpty();
    }

    /** What they planned to come to and was called off. */
    public List<Gone> getGone() {
        Instant now = Instant.now();
        return intentions.calledOff(slug()).stream().map(off -> gone(off, now)).toList();
    }

    private Gone gone(CalledOffRoom off, Instant now) {
        String when = Times.span(off.startsAt(), off.endsAt(), card().timeZone(), now);
        return new Gone(off.id().toString(), off.title(), when, Words.say("home.gone.seen", off.title()));
    }

    private OnNow on() {
        OnNow known = on;
        if (known == null) {
            var mine = intentions.mine(slug()).stream().collect(Collectors.toMap(Intended::room, Function.identity()));
            known = new OnNow(rooms.upcoming(slug()), mine, card().timeZone(), Instant.now());
            on = known;
        }
        return known;
    }

    private OrganisationCard card() {
        OrganisationCard known = organisation;
        if (known == null) {
            known = organisations.card(member());
            organisation = known;
        }
        return known;
    }

    private Membership member() {
        return organisations.requireMember(slug());
    }

    private String home() {
        return "/o/" + slug() + "/";
    }

    private String slug() {
        return PageAddress.in(request).requireSlug();
    }
}
