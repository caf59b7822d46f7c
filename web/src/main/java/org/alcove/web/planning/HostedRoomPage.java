package org.alcove.web.planning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alcove.organisations.Organisations;
import org.alcove.people.CurrentPerson;
import org.alcove.people.PersonId;
import org.alcove.planning.HostedRoom;
import org.alcove.planning.Obstacle;
import org.alcove.planning.Plans;
import org.alcove.planning.SeriesId;
import org.alcove.planning.StandIns;
import org.alcove.rooms.RoomId;
import org.alcove.web.pages.Form;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Times;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** "What about this room?": one coming room of a host's, to move it, find somebody to stand in, or call it off. */
@Named
@RequestScoped
public class HostedRoomPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Organisations organisations;

    @Inject
    private Plans plans;

    @Inject
    private StandIns standIns;

    @Inject
    private CurrentPerson person;

    @Inject
    private Form form;

    private @Nullable HostedRoom room;
    private @Nullable String day;
    private @Nullable String start;
    private @Nullable String whom;

    /** Before the page is drawn: refuses what is not this person's. What was typed stays. */
    public void load() {
        if (day == null && start == null) {
            day = room().startsAt().atZone(zone()).toLocalDate().toString();
            start = PlanWords.hour(room().startsAt(), zone());
        }
    }

    /** Moves it, unless something stands in the way. */
    public void move() {
        Optional<LocalDate> onDay = Typed.day(day);
        Optional<LocalTime> at = Typed.time(start);
        if (onDay.isEmpty()) {
            Typed.say("day", Words.say("plan.wrong.day"));
        } else if (at.isEmpty()) {
            Typed.say("start", Words.say("plan.wrong.time"));
        } else {
            var to = onDay.get().atTime(at.get());
            Optional<Obstacle> obstacle = plans.obstacleToMove(slug(), id(), to);
            obstacle.ifPresentOrElse(
                    Typed::say, () -> form.send(() -> plans.move(slug(), id(), to), address(), "plan.moved"));
        }
    }

    /** Asks whoever was chosen, or all. */
    public void ask() {
        PersonId one = whom == null ? null : new PersonId(Typed.id(whom));
        form.send(() -> standIns.ask(slug(), id(), one), address(), "standIn.asked");
    }

    public void cancel() {
        form.send(() -> plans.cancel(slug(), id()), "/o/" + slug() + "/planned", "plan.cancelled");
    }

    public PlannedLine getLine() {
        return PlannedLine.of(room(), person.require(), zone(), Instant.now());
    }

    public boolean isMovable() {
        return room().isPlanned();
    }

    public boolean isCancellable() {
        return room().isCancellable();
    }

    /** Who could be asked: empty when there is nobody else. */
    public List<SelectItem> getOthers() {
        PersonId me = person.require();
        List<SelectItem> others = plans.leads(slug(), room().circle()).stream()
                .filter(each -> !each.person().equals(me) && !each.person().equals(room().lead()))
                .map(each -> new SelectItem(each.person().toString(), PlanWords.name(each.name())))
                .toList();
        return others.isEmpty()
                ? others
                : Stream.concat(Stream.of(new SelectItem("", Words.say("standIn.all"))), others.stream())
                        .toList();
    }

    public String getSeries() {
        SeriesId series = room().series();
        return series == null ? "" : series.toString();
    }

    /** The button that calls it off says which. */
    public String getCancelling() {
        return Words.say(
                "hostedRoom.cancel.name",
                room().title(),
                PlanWords.moment(room().startsAt().atZone(zone()).toLocalDateTime()));
    }

    public String getSlug() {
        return slug();
    }

    public String getZone() {
        return Times.zone(zone());
    }

    public String getLength() {
        return PlanWords.minutes(room());
    }

    @NotBlank(message = "{empty}")
    public @Nullable String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = day;
    }

    @NotBlank(message = "{empty}")
    public @Nullable String getStart() {
        return start;
    }

    public void setStart(@Nullable String start) {
        this.start = start;
    }

    public @Nullable String getWhom() {
        return whom;
    }

    public void setWhom(@Nullable String whom) {
        this.whom = whom;
    }

    private HostedRoom room() {
        HostedRoom known = room;
        if (known == null) {
            known = plans.hosting(slug(), id());
            room = known;
        }
        return known;
    }

    private ZoneId zone() {
        return organisations.card(organisations.requireMember(slug())).timeZone();
    }

    private RoomId id() {
        return new RoomId(PageAddress.in(request).requireId());
    }

    private String address() {
        return PageAddress.in(request).path();
    }

    private String slug() {
        return PageAddress.in(request).requireSlug();
    }
}
