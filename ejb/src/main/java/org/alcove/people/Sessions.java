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
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
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
    private final Map<PersonId, Instant> signedOut = new ConcurrentHashMap<>();

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    @Inject
    Event<SessionEnded> sessionEnded;

    @Inject
    Event<PersonSignedOut> personSignedOut;

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
        notify(Channels.SESSION, new SessionEnded(sid, person).payload());
    }

    /**
     * Ends every session of this person that began before now. In the transaction of what it follows from: with its
     * commit every server hears {@link PersonSignedOut}, and refuses them from then on.
     */
    @Unrecorded("a consequence of what is recorded: the end of a membership")
    public void endAllOf(PersonId person) {
        Object before =
                entities.createNativeQuery("""
                        insert into signed_out (person, before) values (?1, clock_timestamp())
                        on conflict (person) do update set before = excluded.before
                        returning cast(extract(epoch from before) * 1000000 as bigint)""").setParameter(1, person.value()).getSingleResult();
        notify(Channels.PERSON, new PersonSignedOut(person, moment(before)).payload());
    }

    /** Answered from memory: cheap enough for every request. */
    @ReadOnly
    public boolean isEnded(String sid) {
        return ended.contains(sid);
    }

    /**
     * The same, for a session of this person that began at this moment, by the clock of whoever began it: servers keep
     * the time of day.
     */
    @ReadOnly
    public boolean isEnded(String sid, PersonId person, Instant began) {
        Instant before = signedOut.get(person);
        return ended.contains(sid) || (before != null && began.isBefore(before));
    }

    /** Some session ended, or somebody was signed out, on this server or another. */
    @ReadOnly
    public void hear(@Observes Notice notice) {
        switch (notice.channel()) {
            case Channels.SESSION -> tell(SessionEnded.of(notice.payload()));
            case Channels.PERSON -> tell(PersonSignedOut.of(notice.payload()));
            default -> {}
        }
    }

    /** Notices may have been missed: whatever ended meanwhile is told now. */
    @ReadOnly
    public void catchUp(@Observes NoticesResumed resumed) {
        kept().stream().filter(session -> !ended.contains(session.sid())).forEach(this::tell);
        keptPeople().stream()
                .filter(out -> !out.before().equals(signedOut.get(out.person())))
                .forEach(this::tell);
    }

    @PostConstruct
    void remember() {
        kept().forEach(session -> ended.add(session.sid()));
        keptPeople().forEach(out -> signedOut.put(out.person(), out.before()));
    }

    @Schedule(hour = "*", minute = "17", persistent = false)
    void forget() {
        entities.createNativeQuery("delete from ended_session where ended_at < now() - interval '1 day'")
                .executeUpdate();
        entities.createNativeQuery("delete from signed_out where before < now() - interval '1 day'")
                .executeUpdate();
        ended.retainAll(kept().stream().map(SessionEnded::sid).toList());
        signedOut
                .keySet()
                .retainAll(keptPeople().stream().map(PersonSignedOut::person).toList());
    }

    private void tell(PersonSignedOut out) {
        signedOut.merge(out.person(), out.before(), (one, other) -> one.isAfter(other) ? one : other);
        personSignedOut.fire(out);
    }

    private List<PersonSignedOut> keptPeople() {
        List<?> rows = entities.createNativeQuery(
                        "select cast(person as text), cast(extract(epoch from before) * 1000000 as bigint) from signed_out")
                .getResultList();
        return rows.stream()
                .map(row -> (Object[]) row)
                .map(row -> new PersonSignedOut(new PersonId(UUID.fromString((String) row[0])), moment(row[1])))
                .toList();
    }

    private static Instant moment(Object microseconds) {
        return Instant.EPOCH.plus(((Number) microseconds).longValue(), ChronoUnit.MICROS);
    }

    private void notify(String channel, String payload) {
        entities.createNativeQuery("select cast(pg_notify(?1, ?2) as text)")
                .setParameter(1, channel)
                .setParameter(2, payload)
                .getSingleResult();
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
