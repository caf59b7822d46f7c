package org.alcove.web.planning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.alcove.organisations.Organisations;
import org.alcove.people.CurrentPerson;
import org.alcove.planning.SeriesCard;
import org.alcove.planning.SeriesId;
import org.alcove.planning.SeriesPlans;
import org.alcove.web.pages.Form;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Times;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** "When does it come back?": a series, the rooms it has made so far, and the days it leaves out. */
@Named
@RequestScoped
public class SeriesPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Organisations organisations;

    @Inject
    private SeriesPlans series;

    @Inject
    private CurrentPerson person;

    @Inject
    private Form form;

    private @Nullable SeriesCard card;
    private @Nullable String day;

    /** Before the page is drawn: refuses what is not this person's. */
    public void load() {
        card();
    }

    public void leaveOut() {
        Optional<LocalDate> chosen = Typed.day(day);
        if (chosen.isEmpty()) {
            Typed.say("day", Words.say("plan.wrong.day"));
        } else if (!card().rule().isOn(chosen.get())) {
            Typed.say("day", Words.say("series.leaveOut.none"));
        } else {
            form.send(() -> series.leaveOut(slug(), id(), chosen.get()), address(), "series.leftOut");
        }
    }

    public void end() {
        form.send(() -> series.end(slug(), id()), address(), "series.ended");
    }

    public String getTitle() {
        return card().title();
    }

    public String getCircle() {
        return card().circleName();
    }

    public String getRhythm() {
        return PlanWords.rhythm(card());
    }

    public String getLead() {
        return Words.say(card().leads() ? "series.lead" : "series.lead.gone", PlanWords.name(card().leadName()));
    }

    public boolean isEnded() {
        return card().ended();
    }

    public List<PlannedLine> getRooms() {
        ZoneId zone = zone();
        Instant now = Instant.now();
        return series.rooms(slug(), id()).stream()
                .map(room -> PlannedLine.of(room, person.require(), zone, now))
                .toList();
    }

    /** Days without a room, in words. */
    public List<String> getLeftOut() {
        return card().leftOut().stream()
                .map(each -> Words.say(
                        each.byTheClock() ? "series.leftOut.clock" : "series.leftOut.host", PlanWords.day(each.day())))
                .toList();
    }

    /** The button that ends it says which. */
    public String getEnding() {
        return Words.say("series.end.name", card().title());
    }

    public String getSlug() {
        return slug();
    }

    public String getZone() {
        return Times.zone(zone());
    }

    @NotBlank(message = "{empty}")
    public @Nullable String getDay() {
        return day;
    }

    public void setDay(@Nullable String day) {
        this.day = day;
    }

    private SeriesCard card() {
        SeriesCard known = card;
        if (known == null) {
            known = series.card(slug(), id());
            card = known;
        }
        return known;
    }

    private ZoneId zone() {
        return organisations.card(organisations.requireMember(slug())).timeZone();
    }

    private SeriesId id() {
        return new SeriesId(PageAddress.in(request).requireId());
    }

    private String address() {
        return PageAddress.in(request).path();
    }

    private String slug() {
        return PageAddress.in(request).requireSlug();
    }
}
