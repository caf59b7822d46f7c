package org.alcove.web.planning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.alcove.organisations.Organisations;
import org.alcove.people.CurrentPerson;
import org.alcove.people.PersonId;
import org.alcove.planning.HostedRoom;
import org.alcove.planning.Plans;
import org.alcove.planning.SeriesPlans;
import org.alcove.planning.StandIns;
import org.alcove.rooms.RoomId;
import org.alcove.web.pages.Form;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Times;
import org.jspecify.annotations.Nullable;

/** "What do I host?": the coming rooms of the circles that one hosts, and who asks whom to stand in. */
@Named
@RequestScoped
public class PlannedPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Organisations organisations;

    @Inject
    private Plans plans;

    @Inject
    private SeriesPlans series;

    @Inject
    private StandIns standIns;

    @Inject
    private CurrentPerson person;

    @Inject
    private Form form;

    private @Nullable List<PlannedLine> lines;

    /** A series in the list. */
    public record Series(String id, String title, String circle, String rhythm) {}

    /** Before the page is drawn: refuses whoever is no host. */
    public void load() {
        getLines();
    }

    public void accept(String room) {
        form.send(() -> standIns.accept(slug(), new RoomId(Typed.id(room))), address(), "standIn.accepted");
    }

    public void decline(String room) {
        form.send(() -> standIns.decline(slug(), new RoomId(Typed.id(room))), address(), "standIn.declined");
    }

    /** The next first. */
    public List<PlannedLine> getLines() {
        List<PlannedLine> known = lines;
        if (known == null) {
            PersonId me = person.require();
            ZoneId zone = zone();
            Instant now = Instant.now();
            List<HostedRoom> rooms = plans.hosting(slug());
            known = rooms.stream()
                    .map(room -> PlannedLine.of(room, me, zone, now))
                    .toList();
            lines = known;
        }
        return known;
    }

    /** Those that the person is asked to lead. */
    public List<PlannedLine> getAsked() {
        return getLines().stream().filter(PlannedLine::asked).toList();
    }

    public List<Series> getSeries() {
        return series.mine(slug()).stream()
                .map(card -> new Series(card.id().toString(), card.title(), card.circleName(), PlanWords.rhythm(card)))
                .toList();
    }

    public boolean isWithoutCircle() {
        return plans.circles(slug()).isEmpty();
    }

    public String getSlug() {
        return slug();
    }

    public String getZone() {
        return Times.zone(zone());
    }

    private ZoneId zone() {
        return organisations.card(organisations.requireMember(slug())).timeZone();
    }

    private String address() {
        return "/o/" + slug() + "/planned";
    }

    private String slug() {
        return PageAddress.in(request).requireSlug();
    }
}
