package org.alcove.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.alcove.audit.TrailEntry;
import org.alcove.organisations.OrganisationCard;
import org.alcove.organisations.Organisations;
import org.alcove.review.Trail;
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

    private @Nullable TrailEntry entry;
    private @Nullable OrganisationCard organisation;

    /** Before the page is drawn: refuses who may not read, and what is not there. */
    public void load() {
        PageAddress address = PageAddress.in(request);
        entry = trail.entry(address.requireSlug(), address.requireId());
        organisation = organisations.card(organisations.requireMember(address.requireSlug()));
    }

    public String getTrail() {
        return "/o/" + PageAddress.in(request).requireSlug() + "/trail";
    }

    public String getSentence() {
        return Sentences.of(entry());
    }

    public String getWhen() {
        var zone = Objects.requireNonNull(organisation).timeZone();
        return Times.exact(entry().at(), zone) + " (" + zone.getId() + ")";
    }

    public String getOutcome() {
        return Sentences.say("outcome." + entry().outcome());
    }

    public String getAction() {
        return entry().action().name();
    }

    /** Who acted, with the whole key. */
    public String getBy() {
        return whole(entry().by());
    }

    public String getByKey() {
        return nothingForNull(entry().by().key());
    }

    public String getVetting() {
        return nothingForNull(entry().by().vetting());
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

    public String getOnType() {
        return entry().on().type();
    }

    public String getOnId() {
        return entry().on().id().toString();
    }

    public String getPurpose() {
        return nothingForNull(entry().purpose());
    }

    public List<String> getChanges() {
        return Sentences.changes(entry().before(), entry().after());
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

    private static String whole(TrailEntry.Somebody somebody) {
        return Sentences.say("role." + somebody.role());
    }

    private static String nothingForNull(@Nullable String text) {
        return text == null ? "" : text;
    }

    private TrailEntry entry() {
        return Objects.requireNonNull(entry, "loaded before the page is drawn");
    }
}
