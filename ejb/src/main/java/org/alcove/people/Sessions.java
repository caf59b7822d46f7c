package org.alcove.people;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.alcove.audit.ReadOnly;
import org.alcove.audit.Unrecorded;
import org.alcove.notices.Channels;
import org.alcove.notices.Notice;
import org.alcove.notices.NoticesResumed;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that ended before their time, on every server within a second. No session outlives twelve hours, so that one
 * that ended a day ago need not be known any more.
 */
@Singleton
@Startup
@DependsOn("Migrations")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class Sessions {

    private static final int SID_LIMIT = 255;

    private final Set<String> ended = ConcurrentHashMap.newKeySet();

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    @Inject
    Event<SessionEnded> sessionEnded;

    /** Ends a session for good: every server refuses it from now on and hears {@link SessionEnded}. */
    @Unrecorded("Keycloak's event log holds sign-outs; a room records that the person left")
    public void end(String sid, @Nullable PersonId person) {
        if (sid.isBlank() || sid.length() > SID_LIMIT) {
            throw new Refusal(Reason.MALFORMED, "a session id has 1 to " + SID_LIMIT + " characters");
        }
        ended.add(sid);
        entities.createNativeQuery("insert into ended_session (sid, person) values (?1, cast(?2 as uuid))"
                        + " on conflict do nothing")
                .setParameter(1, sid)
                .setParameter(2, person == null ? null : person.toString())
                .executeUpdate();
        entities.createNativeQuery("select cast(pg_notify(?1, ?2) as text)")
                .setParameter(1, Channels.SESSION)
                .setParameter(2, new SessionEnded(sid, person).payload())
                .getSingleResult();
    }

    /** Answered from memory: cheap enough for every request. */
    @ReadOnly
    public boolean isEnded(String sid) {
        return ended.contains(sid);
    }

    /** Some session ended, on this server or another. */
    @ReadOnly
    public void hear(@Observes Notice notice) {
        if (notice.channel().equals(Channels.SESSION)) {
            tell(SessionEnded.of(notice.payload()));
        }
    }

    /** Notices may have been missed: whatever ended meanwhile is told now. */
    @ReadOnly
    public void catchUp(@Observes NoticesResumed resumed) {
        kept().stream().filter(session -> !ended.contains(session.sid())).forEach(this::tell);
    }

    @PostConstruct
    void remember() {
        kept().forEach(session -> ended.add(session.sid()));
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void forget() {
        entities.createNativeQuery("delete from ended_session where ended_at < now() - interval '1 day'")
                .executeUpdate();
        ended.retainAll(kept().stream().map(SessionEnded::sid).toList());
    }

    private void tell(SessionEnded session) {
        ended.add(session.sid());
        sessionEnded.fire(session);
    }

    private List<SessionEnded> kept() {
        List<?> rows = entities.createNativeQuery("select sid, cast(person as text) from ended_session")
                .getResultList();
        return rows.stream().map(row -> session((Object[]) row)).toList();
    }

    private static SessionEnded session(Object[] row) {
        String person = (String) row[1];
        return new SessionEnded((String) row[0], person == null ? null : new PersonId(UUID.fromString(person)));
    }
}
