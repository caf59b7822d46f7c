package org.alcove.web.vetting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alcove.organisations.Organisations;
import org.alcove.people.PersonId;
import org.alcove.vetting.ApplicationText;
import org.alcove.vetting.ApplicationView;
import org.alcove.vetting.Applications;
import org.alcove.vetting.CheckRecord;
import org.alcove.vetting.Training;
import org.alcove.vetting.VettingState;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Times;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/**
 * "May they host?": one application in full, and the appointment that follows from it. It is read when it is drawn and not
 * before, so that a form that is sent opens nothing: what does not fit any more, the facade refuses.
 */
@Named
@RequestScoped
public class ApplicationPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Organisations organisations;

    @Inject
    private Applications applications;

    @Inject
    private Names names;

    private @Nullable ApplicationView read;
    private ZoneId zone = ZoneId.of("UTC");

    /** Before the page is drawn: refuses who may not see it. */
    public void load() {
        view();
    }

    private ApplicationView view() {
        ApplicationView known = read;
        if (known == null) {
            String slug = getSlug();
            known = applications.open(slug, PageAddress.in(request).requireId());
            zone = organisations.card(organisations.requireMember(slug)).timeZone();
            names.ask(people(known));
            read = known;
        }
        return known;
    }

    private static Set<PersonId> people(ApplicationView view) {
        Set<PersonId> people = new HashSet<>(Set.of(view.person()));
        view.checks().values().forEach(check -> people.add(check.by()));
        view.trainings().forEach(training -> people.add(training.by()));
        Optional.ofNullable(view.decidedBy()).ifPresent(people::add);
        return people;
    }

    public String getSlug() {
        return PageAddress.in(request).requireSlug();
    }

    public String getName() {
        return names.of(view().person());
    }

    /** The name in a sentence; a button that acts says so with it. */
    public String named(String key) {
        return Words.say(key, getName());
    }

    public String getState() {
        ApplicationView view = view();
        return Words.say("application.is." + view.state().word(), day(view), decider(view));
    }

    private String day(ApplicationView view) {
        return day(
                switch (view.state()) {
                    case DRAFT, TAKEN_BACK, SUBMITTED -> view.sentAt();
                    case APPOINTED, RENEWAL_ASKED, RENEWAL_WISHED -> view.hostUntil();
                    case TRAINING_EXPIRED, SUSPENDED, LAPSED -> view.agreedUntil();
                    case DECLINED, WITHDRAWN -> view.decidedAt();
                });
    }

    private String day(@Nullable Instant moment) {
        return moment == null ? "" : Times.day(moment, zone);
    }

    private String decider(ApplicationView view) {
        PersonId by = view.decidedBy();
        return by == null ? "" : names.of(by);
    }

    /** Where training ends the right to host before the agreed end, or has: which, and until when was agreed. */
    public String getShortened() {
        ApplicationView view = view();
        boolean shortened = view.hostUntil() != null && !view.hostUntil().equals(view.agreedUntil());
        return shortened ? Words.say("application.shortened", day(view.agreedUntil())) : "";
    }

    public String getReason() {
        return Optional.ofNullable(view().reason()).orElse("");
    }

    /** Keeps an empty line between paragraphs where the applicant left one. */
    public ApplicationText getText() {
        return view().text();
    }

    /** What was recorded of a check, by whom and when; empty if nothing was. */
    public String check(String check) {
        return record(check).map(this::sentence).orElse("");
    }

    private String sentence(CheckRecord record) {
        String outcome = Words.say("application.outcome." + record.outcome());
        String recorded = Words.say("application.recorded", names.of(record.by()), day(record.at()));
        String what = record.check().name().endsWith("RECEIVED") ? Words.say("application.received") : outcome;
        String kind = record.kind() == null ? "" : Words.say("vetting.kind." + record.kind()) + ", ";
        String on = record.day() == null ? "" : Times.date(record.day()) + ": ";
        return kind + on + what + " " + recorded;
    }

    public boolean isRecorded(String check) {
        return record(check).isPresent();
    }

    private Optional<CheckRecord> record(String check) {
        return view().checks().values().stream()
                .filter(each -> each.check().name().equals(check))
                .findFirst();
    }

    public List<String> getTrainings() {
        return view().trainings().stream().map(this::sentence).toList();
    }

    private String sentence(Training training) {
        return Words.say(
                        "application.training",
                        Words.say("vetting.module." + training.module()),
                        Times.date(training.doneOn()),
                        Times.date(training.expiresOn()))
                + " "
                + Words.say("application.recorded", names.of(training.by()), day(training.at()));
    }

    /** What still stands in the way of an appointment, in words; empty when nothing does. */
    public String getMissing() {
        ApplicationView view = view();
        return Stream.concat(
                        view.missing().stream().sorted().map(each -> Words.say("vetting.check." + each)),
                        view.missingTrainings().stream().sorted().map(each -> Words.say("vetting.module." + each)))
                .collect(Collectors.joining(", "));
    }

    public boolean isSubmitted() {
        return is(view -> view.state() == VettingState.SUBMITTED);
    }

    public boolean isCheckable() {
        return is(view -> view.state() == VettingState.SUBMITTED && !view.own());
    }

    public boolean isTrainable() {
        return is(view -> !view.own()
                && (view.state() == VettingState.SUBMITTED || view.state().isAppointment()));
    }

    /** A decision is this administrator's to take. */
    public boolean isDecidable() {
        return is(view -> view.state() == VettingState.SUBMITTED && !view.own() && !view.needsAnother());
    }

    public boolean isReady() {
        return is(ApplicationView::isReady);
    }

    public boolean isOwn() {
        return is(ApplicationView::own);
    }

    public boolean isAnotherNeeded() {
        return is(view -> view.state() == VettingState.SUBMITTED && !view.own() && view.needsAnother());
    }

    public boolean isRenewable() {
        return is(view -> view.state() == VettingState.RENEWAL_WISHED && !view.own());
    }

    public boolean isSuspendable() {
        return is(view -> !view.own() && view.state().isAppointment() && view.state() != VettingState.SUSPENDED);
    }

    public boolean isSuspended() {
        return is(view -> view.state() == VettingState.SUSPENDED && !view.own());
    }

    public boolean isAppointment() {
        return is(view -> view.state().isAppointment() && !view.own());
    }

    /** Every part is there for a form that is sent; what is drawn is what fits. */
    private boolean is(Predicate<ApplicationView> such) {
        return FacesContext.getCurrentInstance().getCurrentPhaseId() != PhaseId.RENDER_RESPONSE || such.test(view());
    }
}
