package org.alcove.web.vetting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alcove.organisations.Organisations;
import org.alcove.vetting.Applications;
import org.alcove.vetting.BackgroundKind;
import org.alcove.vetting.Check;
import org.alcove.vetting.CheckFinding;
import org.alcove.vetting.CheckOutcome;
import org.alcove.vetting.Training;
import org.alcove.vetting.TrainingModule;
import org.alcove.web.pages.Form;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** Records checks and training, each with a small form of its own; what was found is the button that is pressed. */
@Named
@RequestScoped
public class CheckForm {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Organisations organisations;

    @Inject
    private Applications applications;

    @Inject
    private Form form;

    private BackgroundKind kind = BackgroundKind.CRIMINAL_RECORD;
    private TrainingModule module = TrainingModule.SAFEGUARDING;
    private @Nullable LocalDate backgroundOn;
    private @Nullable LocalDate interviewOn;
    private @Nullable LocalDate doneOn;
    private @Nullable LocalDate expiresOn;

    /** A reference has come, or was read. */
    public void reference(String check, String outcome) {
        record(new CheckFinding(Check.valueOf(check), CheckOutcome.valueOf(outcome), null, null));
    }

    public void background(String outcome) {
        if (Wrong.unless(isPast(backgroundOn), "backgroundOn", "application.day.missing")) {
            record(new CheckFinding(Check.BACKGROUND_CHECK, CheckOutcome.valueOf(outcome), kind, backgroundOn));
        }
    }

    public void interview(String outcome) {
        if (Wrong.unless(isPast(interviewOn), "interviewOn", "application.day.missing")) {
            record(new CheckFinding(Check.INTERVIEW, CheckOutcome.valueOf(outcome), null, interviewOn));
        }
    }

    public void training() {
        LocalDate done = doneOn;
        LocalDate expires = expiresOn;
        boolean fit = Wrong.unless(isPast(done), "doneOn", "application.day.missing");
        fit &= Wrong.unless(isFit(done, expires), "expiresOn", "application.expires.missing");
        if (fit && done != null && expires != null) {
            send(() -> applications.record(slug(), id(), module, done, expires), "application.training");
        }
    }

    private boolean isPast(@Nullable LocalDate day) {
        return day != null && !day.isAfter(today());
    }

    private boolean isFit(@Nullable LocalDate done, @Nullable LocalDate expires) {
        if (done == null || expires == null) {
            return expires != null;
        }
        return expires.isAfter(done)
                && !expires.isBefore(today())
                && !expires.isAfter(done.plusYears(Training.LONGEST_YEARS));
    }

    private LocalDate today() {
        return LocalDate.now(
                organisations.card(organisations.requireMember(slug())).timeZone());
    }

    private void record(CheckFinding finding) {
        send(() -> applications.record(slug(), id(), finding), "application.check");
    }

    private void send(Runnable act, String key) {
        form.send(act, "/o/" + slug() + "/applications/" + id(), key);
    }

    private String slug() {
        return PageAddress.in(request).requireSlug();
    }

    private UUID id() {
        return PageAddress.in(request).requireId();
    }

    public List<SelectItem> getKinds() {
        return Stream.of(BackgroundKind.values())
                .map(each -> new SelectItem(each, Words.say("vetting.kind." + each)))
                .toList();
    }

    public List<SelectItem> getModules() {
        return Stream.of(TrainingModule.values())
                .map(each -> new SelectItem(
                        each,
                        Words.say(
                                each.isRequired() ? "application.module.required" : "application.module",
                                Words.say("vetting.module." + each))))
                .toList();
    }

    public BackgroundKind getKind() {
        return kind;
    }

    public void setKind(BackgroundKind kind) {
        this.kind = kind;
    }

    public TrainingModule getModule() {
        return module;
    }

    public void setModule(TrainingModule module) {
        this.module = module;
    }

    public @Nullable LocalDate getBackgroundOn() {
        return backgroundOn;
    }

    public void setBackgroundOn(@Nullable LocalDate backgroundOn) {
        this.backgroundOn = backgroundOn;
    }

    public @Nullable LocalDate getInterviewOn() {
        return interviewOn;
    }

    public void setInterviewOn(@Nullable LocalDate interviewOn) {
        this.interviewOn = interviewOn;
    }

    public @Nullable LocalDate getDoneOn() {
        return doneOn;
    }

    public void setDoneOn(@Nullable LocalDate doneOn) {
        this.doneOn = doneOn;
    }

    public @Nullable LocalDate getExpiresOn() {
        return expiresOn;
    }

    public void setExpiresOn(@Nullable LocalDate expiresOn) {
        this.expiresOn = expiresOn;
    }
}
