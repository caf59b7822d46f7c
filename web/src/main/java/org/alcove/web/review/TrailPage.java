package org.alcove.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.alcove.audit.Outcome;
import org.alcove.audit.TrailEntry;
import org.alcove.audit.TrailFilter;
import org.alcove.organisations.Organisations;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.alcove.review.Trail;
import org.alcove.review.TrailNames;
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

    @Inject
    private TrailNames names;

    @Inject
    private StaffNames staffNames;

    private TrailQuery query = TrailQuery.EVERYTHING;
    private @Nullable TrailChoices choices;
    private List<Line> lines = List.of();
    private String zone = "";
    private boolean nameless;
    private @Nullable String older;

    /** An entry in the list. */
    public record Line(String id, String when, String sentence, String where, boolean refused) {}

    /** Before the page is drawn: refuses who may not read. */
    public void load() {
        String slug = getSlug();
        ZoneId at = organisations.card(organisations.requireMember(slug)).timeZone();
        query = TrailQuery.in(request::getParameter);
        TrailFilter filter = query.filter(at);
        List<TrailEntry> entries = entries(slug, filter);
        StaffNames.Known staff = staffNames.of(slug);
        zone = Times.zone(at);
        nameless = staff.isIncomplete();
        choices = new TrailChoices(query, staff, names.circles(slug), names.rooms(slug, filter), at);
        lines = lines(entries.stream().limit(Trail.PAGE).toList(), staff, at);
        older = entries.size() > Trail.PAGE
                ? "?" + query.parameters() + "after="
                        + lines.get(Trail.PAGE - 1).id()
                : null;
    }

    private List<TrailEntry> entries(String slug, TrailFilter filter) {
        @Nullable String after = request.getParameter("after");
        return after == null ? trail.open(slug, filter) : trail.goOn(slug, filter, id(after));
    }

    private List<Line> lines(List<TrailEntry> entries, StaffNames.Known staff, ZoneId at) {
        Map<UUID, TrailNames.Place> places = names.places(
                getSlug(), entries.stream().map(entry -> entry.on().id()).collect(Collectors.toSet()));
        return entries.stream()
                .map(entry -> new Line(
                        entry.id().toString(),
                        Times.exact(entry.at(), at),
                        Sentences.of(entry, staff::name),
                        Places.name(places.get(entry.on().id()), at),
                        entry.outcome() == Outcome.REFUSED))
                .toList();
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

    /** Whether somebody of the staff stands there as a key because Keycloak does not say their name. */
    public boolean isNameless() {
        return nameless;
    }

    /** Where the next page is; null on the last one. */
    public @Nullable String getOlder() {
        return older;
    }

    /** The same for download. */
    public String getDownload() {
        return "/api/o/" + getSlug() + "/trail.csv?" + query.parameters();
    }

    /** What there is to look for. */
    public @Nullable TrailChoices getChoices() {
        return choices;
    }

    public String getFrom() {
        return query.from();
    }

    public String getTo() {
        return query.to();
    }

    /** The key that was typed; empty where staff was chosen by name. */
    public String getKey() {
        return choices != null && choices.hasStaff(query.key()) ? "" : query.key();
    }

    /** The id that was typed; empty where a room was chosen. */
    public String getOn() {
        return choices != null && choices.hasRoom(query.on()) ? "" : query.on();
    }
}
