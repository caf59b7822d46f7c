package org.alcove.web.vetting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.alcove.organisations.Organisations;
import org.alcove.vetting.Appointments;
import org.alcove.vetting.HostAppointment;
import org.alcove.vetting.HostsWho;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Times;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** "Whose appointment ends soon?": the hosts, whoever stops first on top. */
@Named
@RequestScoped
public class AppointmentsPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Organisations organisations;

    @Inject
    private Appointments appointments;

    @Inject
    private Names names;

    private ListQuery<HostsWho> query = new ListQuery<>(HostsWho.GO_ON, null);
    private List<Line> lines = List.of();
    private @Nullable String more;

    /** An appointment in the list. */
    public record Line(String id, String name, String end, String state, boolean interrupted) {}

    /** Before the page is drawn: refuses who may not see it. */
    public void load() {
        String slug = getSlug();
        query = ListQuery.in(request, HostsWho.class, HostsWho.GO_ON);
        List<HostAppointment> found = appointments.all(slug, query.what(), query.after());
        ZoneId zone = organisations.card(organisations.requireMember(slug)).timeZone();
        List<HostAppointment> shown = found.stream().limit(Appointments.PAGE).toList();
        names.ask(shown.stream().map(HostAppointment::person).toList());
        lines = shown.stream().map(each -> line(each, zone)).toList();
        more = found.size() > Appointments.PAGE
                ? query.goOn(lines.get(Appointments.PAGE - 1).id())
                : null;
    }

    private Line line(HostAppointment host, ZoneId zone) {
        @Nullable Instant until = host.hostUntil();
        boolean early = until != null && !until.equals(host.agreedUntil());
        String end = until == null
                ? Words.say("appointments.interrupted", Times.day(host.agreedUntil(), zone))
                : Words.say(early ? "appointments.untilTraining" : "appointments.until", Times.day(until, zone));
        return new Line(
                host.application().toString(),
                names.of(host.person()),
                end,
                Words.say("appointments.state." + host.state().word()),
                until == null);
    }

    public String getSlug() {
        return PageAddress.in(request).requireSlug();
    }

    public List<Line> getLines() {
        return lines;
    }

    /** Where the next page is; null on the last one. */
    public @Nullable String getMore() {
        return more;
    }

    public List<ListQuery.Choice> getChoices() {
        return query.choices("appointments.what.");
    }
}
