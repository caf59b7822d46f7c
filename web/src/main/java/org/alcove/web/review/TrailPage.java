package org.alcove.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alcove.audit.Action;
import org.alcove.audit.Outcome;
import org.alcove.audit.TrailEntry;
import org.alcove.organisations.Organisations;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.alcove.review.Trail;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Times;
import org.jspecify.annotations.Nullable;

/** "What happened?": the audit trail, newest first, with what one looks for in the address. */
@Named
@RequestScoped
public class TrailPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Organisations organisations;

    @Inject
    private Trail trail;

    private TrailQuery query = new TrailQuery("", "", "", "", "", "");
    private List<Line> lines = List.of();
    private String zone = "";
    private @Nullable String older;

    /** An entry in the list. */
    public record Line(String id, String when, String sentence, boolean refused) {

        static Line of(TrailEntry entry, ZoneId zone) {
            return new Line(
                    entry.id().toString(),
                    Times.exact(entry.at(), zone),
                    Sentences.of(entry),
                    entry.outcome() == Outcome.REFUSED);
        }
    }

    /** One of several to choose from. */
    public record Option(String value, String name, boolean chosen) {}

    /** Before the page is drawn: refuses who may not read. */
    public void load() {
        String slug = getSlug();
        ZoneId at = organisations.card(organisations.requireMember(slug)).timeZone();
        query = TrailQuery.in(request::getParameter);
        List<TrailEntry> entries = entries(slug, at);
        zone = Times.zone(at);
        lines = entries.stream()
                .limit(Trail.PAGE)
                .map(entry -> Line.of(entry, at))
                .toList();
        older = entries.size() > Trail.PAGE
                ? "?" + query.parameters() + "after="
                        + lines.get(Trail.PAGE - 1).id()
                : null;
    }

    private List<TrailEntry> entries(String slug, ZoneId at) {
        @Nullable String after = request.getParameter("after");
        return after == null ? trail.open(slug, query.filter(at)) : trail.goOn(slug, query.filter(at), id(after));
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Reason.MALFORMED, "not the id of an entry");
        }
    }

    public String getSlug() {
        return PageAddress.in(request).requireSlug();
    }

    public List<Line> getLines() {
        return lines;
    }

    /** "Times are for Copenhagen." */
    public String getZone() {
        return zone;
    }

    /** Where the next page is; null on the last one. */
    public @Nullable String getOlder() {
        return older;
    }

    /** The same for download. */
    public String getDownload() {
        return "/api/o/" + getSlug() + "/trail.csv?" + query.parameters();
    }

    public List<Option> getActions() {
        return Stream.of(Action.values())
                .map(each ->
                        new Option(each.name(), Sentences.of(each), each.name().equals(query.action())))
                .sorted(Comparator.comparing(Option::name))
                .toList();
    }

    public List<Option> getOutcomes() {
        return Stream.of(Outcome.values())
                .map(each -> new Option(
                        each.name(),
                        Sentences.say("outcome." + each),
                        each.name().equals(query.outcome())))
                .toList();
    }

    public String getFrom() {
        return query.from();
    }

    public String getTo() {
        return query.to();
    }

    public String getKey() {
        return query.key();
    }

    public String getOn() {
        return query.on();
    }
}
