package org.alcove.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.ExcludeDefaultInterceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * The audit trail: every change of who may do what, who is present, who is audible, what is decided and what is
 * disclosed. An entry is appended in the transaction of the change, so that neither exists without the other.
 *
 * <p>The transaction must have entered the entry's organisation: the database takes no entry of another one.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
@ExcludeDefaultInterceptors
public class AuditTrail {

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    @Inject
    PersonKeys keys;

    @Inject
    Attempt attempt;

    /** Appends. Refuses to run outside a transaction: there would be no change to belong to. */
    public void append(Entry entry) {
        SealedEntry.Stamp stamp = new SealedEntry.Stamp(UUID.randomUUID(), now(), attempt.correlation());
        write(SealedEntry.seal(entry, stamp, person -> keys.of(entry.organisation(), person)));
    }

    /** How often this was done, in the organisation of the transaction, within 24 hours: what a limit on an act counts. */
    @ReadOnly
    public long timesWithinADay(Action action) {
        Object times = entities.createNativeQuery("select count(*) from audit_entry where organisation ="
                        + " current_organisation() and action = ?1 and at > now() - interval '1 day'")
                .setParameter(1, action.name())
                .getSingleResult();
        return ((Number) times).longValue();
    }

    private void write(SealedEntry entry) {
        entities.createNativeQuery("insert into audit_entry (id, organisation, at, entry, hash)"
                        + " values (?1, ?2, cast(?3 as timestamptz), ?4, ?5)")
                .setParameter(1, entry.id())
                .setParameter(2, entry.organisation())
                .setParameter(3, entry.at().toString())
                .setParameter(4, entry.canonical())
                .setParameter(5, entry.hash())
                .executeUpdate();
    }

    /** The database's time, since servers differ. */
    private Instant now() {
        Object microseconds = entities.createNativeQuery(
                        "select cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)")
                .getSingleResult();
        return Instant.EPOCH.plus(((Number) microseconds).longValue(), ChronoUnit.MICROS);
    }
}
