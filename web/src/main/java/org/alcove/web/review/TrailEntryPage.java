package org.alcove.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.alcove.audit.TrailEntry;
import org.alcove.organisations.Organisations;
import org.alcove.review.Trail;
import org.alcove.review.TrailNames;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Times;
import org.jspecify.annotations.Nullable;

/** "What exactly happened?": one entry of the audit trail in full. */
@Named
@RequestScoped
public class TrailEntryPage {

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

    private @Nullable TrailEntry entry;
    private ZoneId zone = ZoneId.of("UTC");
    private StaffNames.Known staff = StaffNames.Known.NOBODY;
    private TrailNames.@Nullable Place place;

    /** Before the page is drawn: refuses who may not read, and what is not there. */
    public void load() {
        PageAddress address = PageAddress.in(request);
        String slug = address.requireSlug();
        entry = trail.entry(slug, address.requireId());
        zone = organisations.card(organisations.requireMember(slug)).timeZone();
        staff = staffNames.of(slug);
        place = names.places(slug, Set.of(entry.on().id())).get(entry.on().id());
    }

    public String getTrail() {
        return "/o/" + PageAddress.in(request).requireSlug() + "/trail";
    }

    public String getSentence() {
        return Sentences.of(entry(), staff::name);
    }

    public String getWhen() {
        return Sentences.say("moment", Times.exact(entry().at(), zone), zone.getId());
    }

    public String getOutcome() {
        return Sentences.say("outcome." + entry().outcome());
    }

    public String getAction() {
        return entry().action().name();
    }

    /** Who acted; the whole key stands beside it. */
    public String getBy() {
        return whole(entry().by());
    }

    public String getByKey() {
        return nothingForNull(entry().by().key());
    }

    public String getVetting() {
        String vetting = entry().by().vetting();
        return vetting == null ? "" : Plain.vetting(vetting);
    }

    /** Who was affected; empty when nobody else was. */
    public String getAbout() {
        TrailEntry.Somebody about = entry().about();
        return about == null ? "" : whole(about);
    }

    public String getAboutKey() {
        TrailEntry.Somebody about = entry().about();
        return about == null ? "" : nothingForNull(about.key());
    }

    /** "a room: Winding down, 24 November 2026, 18:00"; only what it is, of what has no name or is gone. */
    public String getOn() {
        String type = Plain.type(entry().on().type());
        TrailNames.Place known = place;
        return known == null ? type : Sentences.say("on.named", type, Places.full(known, zone));
    }

    public String getOnId() {
        return entry().on().id().toString();
    }

    public String getPurpose() {
        String purpose = entry().purpose();
        return purpose == null ? "" : Plain.purpose(purpose);
    }

    /** The same as the entry has it. */
    public String getPurposeCode() {
        return nothingForNull(entry().purpose());
    }

    public List<String> getChanges() {
        return Plain.changes(entry().before(), entry().after(), zone);
    }

    public boolean isSealed() {
        return entry().isSealed();
    }

    public String getId() {
        return entry().id().toString();
    }

    public String getCorrelation() {
        return entry().correlation();
    }

    private String whole(TrailEntry.Somebody somebody) {
        String name = staff.name(somebody.key());
        String role = Sentences.role(somebody);
        return name == null ? role : Sentences.say("who.whole", name, role);
    }

    private static String nothingForNull(@Nullable String text) {
        return text == null ? "" : text;
    }

    private TrailEntry entry() {
        return Objects.requireNonNull(entry, "loaded before the page is drawn");
    }
}
