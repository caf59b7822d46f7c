package org.alcove.web.vetting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.alcove.vetting.Applications;
import org.alcove.vetting.AppointmentLength;
import org.alcove.vetting.Appointments;
import org.alcove.vetting.VettingReason;
import org.alcove.web.pages.Form;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** Decides about an application, and about the appointment that follows from it. */
@Named
@RequestScoped
public class DecisionForm {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Applications applications;

    @Inject
    private Appointments appointments;

    @Inject
    private Form form;

    private AppointmentLength length = AppointmentLength.USUAL;
    private String declineReason = "";
    private String suspendReason = "";
    private String withdrawReason = "";

    public void approve() {
        send(() -> applications.approve(slug(), id(), length), "application.approved");
    }

    public void decline() {
        because(declineReason, "declineReason", "application.declined", why -> applications.decline(slug(), id(), why));
    }

    public void renew() {
        send(() -> appointments.renew(slug(), id(), length), "appointment.renewed");
    }

    public void suspend() {
        because(
                suspendReason,
                "suspendReason",
                "appointment.suspended",
                why -> appointments.suspend(slug(), id(), why));
    }

    public void reinstate() {
        send(() -> appointments.reinstate(slug(), id()), "appointment.reinstated");
    }

    public void withdraw() {
        because(
                withdrawReason,
                "withdrawReason",
                "appointment.withdrawn",
                why -> appointments.withdraw(slug(), id(), why));
    }

    private void because(String reason, String field, String key, Consumer<VettingReason> act) {
        if (Wrong.unless(!reason.isBlank(), field, "application.reason.missing")) {
            send(() -> act.accept(new VettingReason(reason)), key);
        }
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

    public List<SelectItem> getLengths() {
        return Stream.of(AppointmentLength.values())
                .map(each -> new SelectItem(each, Words.say("vetting.length." + each)))
                .toList();
    }

    public AppointmentLength getLength() {
        return length;
    }

    public void setLength(AppointmentLength length) {
        this.length = length;
    }

    @Size(max = VettingReason.LONGEST, message = "{long}")
    public String getDeclineReason() {
        return declineReason;
    }

    public void setDeclineReason(@Nullable String declineReason) {
        this.declineReason = Objects.requireNonNullElse(declineReason, "");
    }

    @Size(max = VettingReason.LONGEST, message = "{long}")
    public String getSuspendReason() {
        return suspendReason;
    }

    public void setSuspendReason(@Nullable String suspendReason) {
        this.suspendReason = Objects.requireNonNullElse(suspendReason, "");
    }

    @Size(max = VettingReason.LONGEST, message = "{long}")
    public String getWithdrawReason() {
        return withdrawReason;
    }

    public void setWithdrawReason(@Nullable String withdrawReason) {
        this.withdrawReason = Objects.requireNonNullElse(withdrawReason, "");
    }
}
