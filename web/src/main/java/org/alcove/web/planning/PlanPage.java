package org.alcove.web.planning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.alcove.circles.CircleCard;
import org.alcove.circles.CircleId;
import org.alcove.organisations.Organisations;
import org.alcove.people.CurrentPerson;
import org.alcove.people.PersonId;
import org.alcove.planning.Obstacle;
import org.alcove.planning.Plans;
import org.alcove.planning.Rhythm;
import org.alcove.planning.RoomWish;
import org.alcove.planning.SeriesPlans;
import org.alcove.planning.SeriesWish;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.alcove.web.pages.Form;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Times;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** "When do we meet?": a room of a circle, once or again and again. */
@Named
@RequestScoped
public class PlanPage {

    private static final String ONCE = "ONCE";
    private static final List<Integer> LENGTHS = List.of(15, 30, 45, 60, 75, 90, 105, 120, 150, 180, 210, 240);

    @Inject
    private HttpServletRequest request;

    @Inject
    private Organisations organisations;

    @Inject
    private Plans plans;

    @Inject
    private SeriesPlans series;

    @Inject
    private CurrentPerson person;

    @Inject
    private Form form;

    private @Nullable List<CircleCard> circles;
    private @Nullable String title;
    private @Nullable String day;
    private @Nullable String start;
    private int minutes = 60;
    private @Nullable String lead;
    private String repeat = ONCE;
    private @Nullable String lastDay;

    /** A circle to plan in. */
    public record Choice(String id, String name) {}

    /** Before the page is drawn: refuses who hosts nothing here, and a circle that they do not host. */
    public void load() {
        circles();
        if (title == null) {
            title = circle().map(CircleCard::name).orElse("");
        }
    }

    /** Plans what was typed, unless something stands in the way: then it is said, and what would do instead. */
    public void plan() {
        Optional<RoomWish> wish = wish();
        if (wish.isEmpty()) {
            return;
        }
        if (repeat.equals(ONCE)) {
            String done = isShownTwice(wish.get()) ? "plan.earlier" : "plan.once";
            send(plans.obstacle(slug(), wish.get()), () -> plans.plan(slug(), wish.get()), done);
        } else {
            planSeries(wish.get());
        }
    }

    private void planSeries(RoomWish first) {
        Optional<LocalDate> last = Typed.day(lastDay);
        if (lastDay != null && last.isEmpty()) {
            Typed.say("lastDay", Words.say("plan.wrong.day"));
        } else if (last.isPresent() && last.get().isBefore(first.day())) {
            Typed.say("lastDay", Words.say("plan.wrong.lastDay"));
        } else {
            SeriesWish wish = new SeriesWish(first, Rhythm.valueOf(repeat), last.orElse(null));
            send(series.obstacle(slug(), wish), () -> series.plan(slug(), wish), "plan.series");
        }
    }

    private void send(Optional<Obstacle> obstacle, Runnable act, String done) {
        if (obstacle.isPresent()) {
            Typed.say(obstacle.get());
        } else {
            form.send(act, "/o/" + slug() + "/planned", done);
        }
    }

    private Optional<RoomWish> wish() {
        Optional<LocalDate> onDay = Typed.day(day);
        Optional<LocalTime> at = Typed.time(start);
        if (onDay.isEmpty()) {
            Typed.say("day", Words.say("plan.wrong.day"));
        }
        if (at.isEmpty()) {
            Typed.say("start", Words.say("plan.wrong.time"));
        }
        CircleId id = circle().map(CircleCard::id).orElseThrow(PlanPage::notFound);
        return onDay.flatMap(date -> at.map(
                time -> new RoomWish(id, String.valueOf(title), new PersonId(Typed.id(lead)), date, time, minutes)));
    }

    private boolean isShownTwice(RoomWish wish) {
        LocalDateTime time = wish.day().atTime(wish.start());
        return zone().getRules().getValidOffsets(time).size() > 1;
    }

    /** The circle that the address names, or the only one there is. */
    private Optional<CircleCard> circle() {
        String named = request.getParameter("circle");
        if (named == null) {
            return circles().size() == 1 ? Optional.of(circles().get(0)) : Optional.empty();
        }
        UUID id = Typed.id(named);
        return Optional.of(circles().stream()
                .filter(card -> card.id().value().equals(id))
                .findFirst()
                .orElseThrow(PlanPage::notFound));
    }

    private List<CircleCard> circles() {
        List<CircleCard> known = circles;
        if (known == null) {
            known = plans.circles(slug());
            circles = known;
        }
        return known;
    }

    private ZoneId zone() {
        return organisations.card(organisations.requireMember(slug())).timeZone();
    }

    private String slug() {
        return PageAddress.in(request).requireSlug();
    }

    private static Refusal notFound() {
        return new Refusal(Reason.NOT_FOUND, "no such circle that this person hosts");
    }

    public String getSlug() {
        return slug();
    }

    public String getZone() {
        return Times.zone(zone());
    }

    /** Those to choose from, while it is not said which is meant. */
    public List<Choice> getChoices() {
        return circle().isPresent()
                ? List.of()
                : circles().stream()
                        .map(card -> new Choice(card.id().toString(), card.name()))
                        .toList();
    }

    public boolean isChosen() {
        return circle().isPresent();
    }

    public String getCircle() {
        return circle().map(card -> card.id().toString()).orElse("");
    }

    public String getCircleName() {
        return circle().map(CircleCard::name).orElse("");
    }

    /** Whoever asks comes first. */
    public List<SelectItem> getLeads() {
        PersonId me = person.require();
        return circle().stream()
                .flatMap(card -> plans.leads(slug(), card.id()).stream())
                .sorted((a, b) ->
                        Boolean.compare(b.person().equals(me), a.person().equals(me)))
                .map(each -> new SelectItem(
                        each.person().toString(),
                        each.person().equals(me)
                                ? Words.say("plan.lead.me", PlanWords.name(each.name()))
                                : PlanWords.name(each.name())))
                .toList();
    }

    public List<SelectItem> getLengths() {
        return LENGTHS.stream()
                .map(each -> new SelectItem(each, Words.say("plan.length." + each)))
                .toList();
    }

    public List<SelectItem> getRepeats() {
        return Stream.concat(Stream.of(ONCE), Stream.of(Rhythm.values()).map(Rhythm::name))
                .map(each -> new SelectItem(each, Words.say("plan.repeat." + each)))
                .toList();
    }

    @NotBlank(message = "{empty}")
    @Size(max = RoomWish.LONGEST_TITLE, message = "{long}")
    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
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

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }

    @NotBlank(message = "{empty}")
    public @Nullable String getLead() {
        return lead;
    }

    public void setLead(@Nullable String lead) {
        this.lead = lead;
    }

    public String getRepeat() {
        return repeat;
    }

    public void setRepeat(String repeat) {
        this.repeat = repeat;
    }

    public @Nullable String getLastDay() {
        return lastDay;
    }

    public void setLastDay(@Nullable String lastDay) {
        this.lastDay = lastDay;
    }
}
