package org.alcove.review;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.alcove.audit.Action;
import org.alcove.audit.AuditTrail;
import org.alcove.audit.ReadOnly;
import org.alcove.audit.TrailEntry;
import org.alcove.audit.TrailFilter;
import org.alcove.audit.TrailReader;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/**
 * The audit trail, for those who review it: auditors and administrators. Looking is recorded too: once for each view that
 * is opened or looked at otherwise, each entry that is opened in full, and each export.
 */
@Stateless
public class Trail {

    /** Entries on one page. */
    public static final int PAGE = 50;

    /** Entries fetched at once for an export. */
    public static final int EXPORT_PAGE = 500;

    /** Whoever looks reads the names of staff too ({@link TrailNames}): that is part of what is recorded. */
    private static final Map<String, String> SHOWN = Map.of("names", "staff");

    @Inject
    Readers readers;

    @Inject
    TrailReader reader;

    @Inject
    AuditTrail trail;

    /** The newest {@link #PAGE} entries that fit, and one more if there are more. The opening is recorded. */
    public List<TrailEntry> open(String slug, TrailFilter filter) {
        record(Action.TRAIL_OPENED, readers.require(slug), filter);
        return reader.page(filter, null, PAGE + 1);
    }

    /** Goes on after an entry of a view that was opened: the next {@link #PAGE}, and one more if there are more. */
    @ReadOnly
    public List<TrailEntry> goOn(String slug, TrailFilter filter, UUID after) {
        readers.require(slug);
        return reader.page(filter, after, PAGE + 1);
    }

    /** One entry in full. Refuses with {@link Reason#NOT_FOUND} when there is none. The opening is recorded. */
    public TrailEntry entry(String slug, UUID id) {
        Readers.Reader who = readers.require(slug);
        TrailEntry entry = reader.entry(id).orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "no such entry"));
        trail.append(who.entry(Action.TRAIL_ENTRY_OPENED).on("auditEntry", id).after(SHOWN));
        return entry;
    }

    /** The first part of an export: the newest {@link #EXPORT_PAGE} that fit. The export is recorded. */
    public List<TrailEntry> export(String slug, TrailFilter filter) {
        record(Action.TRAIL_EXPORTED, readers.require(slug), filter);
        return reader.page(filter, null, EXPORT_PAGE);
    }

    /** The next part of an export that was begun; empty when there is no more. */
    @ReadOnly
    public List<TrailEntry> exportOn(String slug, TrailFilter filter, UUID after) {
        readers.require(slug);
        return reader.page(filter, after, EXPORT_PAGE);
    }

    private void record(Action action, Readers.Reader who, TrailFilter filter) {
        Map<String, String> seen = new TreeMap<>(filter.codes());
        seen.putAll(SHOWN);
        trail.append(who.entry(action).after(seen));
    }
}
