package org.alcove.web.vetting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.alcove.organisations.Organisations;
import org.alcove.vetting.Applications;
import org.alcove.vetting.Check;
import org.alcove.vetting.WaitingApplication;
import org.alcove.vetting.WaitingFor;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** "Who is waiting for a decision?": applications that were sent, the oldest first. */
@Named
@RequestScoped
public class ApplicationsPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Organisations organisations;

    @Inject
    private Applications applications;

    @Inject
    private Names names;

    private ListQuery<WaitingFor> query = new ListQuery<>(WaitingFor.ANYTHING, null);
    private List<Line> lines = List.of();
    private @Nullable String more;

    /** An application in the list. */
    public record Line(String id, String name, String age, String next) {}

    /** Before the page is drawn: refuses who may not see it. */
    public void load() {
        String slug = getSlug();
        query = ListQuery.in(request, WaitingFor.class, WaitingFor.ANYTHING);
        List<WaitingApplication> found = applications.waiting(slug, query.what(), query.after());
        ZoneId zone = organisations.card(organisations.requireMember(slug)).timeZone();
        List<WaitingApplication> shown = found.stream().limit(Applications.PAGE).toList();
        names.ask(shown.stream().map(WaitingApplication::person).toList());
        Instant now = Instant.now();
        lines = shown.stream()
                .map(each -> new Line(
                        each.id().toString(),
                        names.of(each.person()),
                        Words.say("applications.sent", Ages.of(each.sentAt(), now, zone)),
                        next(each)))
                .toList();
        more = found.size() > Applications.PAGE
                ? query.goOn(lines.get(Applications.PAGE - 1).id())
                : null;
    }

    /** The next thing to do, in words. */
    private static String next(WaitingApplication application) {
        if (application.against()) {
            return Words.say("applications.next.against");
        }
        return Stream.of(Check.values())
                .filter(application.missing()::contains)
                .findFirst()
                .map(check -> Words.say("applications.next." + check))
                .orElseGet(() ->
                        Words.say(application.trained() ? "applications.next.decision" : "applications.next.training"));
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
        return query.choices("applications.what.");
    }
}
