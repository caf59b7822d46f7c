package org.alcove.vetting;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.alcove.organisations.Membership;
import org.alcove.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Applications as they are stored. The transaction must have entered the organisation, and sees no other. */
@Dependent
class VettingRows {

    private static final String COLUMNS = """
            select cast(person as text), state, motivation, experience, first_name, first_contact, second_name,
                second_contact, consented, %s, %s, %s, cast(decided_by as text), reason, %s, asked
            from vetting_application
            """.formatted(
                    Columns.micros("saved_at"),
                    Columns.micros("sent_at"),
                    Columns.micros("decided_at"),
                    Columns.micros("agreed_until"));

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    /** PostgreSQL's, the same for the whole of a transaction. */
    Instant now() {
        return Columns.required(
                entities.createNativeQuery("select " + Columns.micros("now()")).getSingleResult());
    }

    ZoneId zone() {
        return ZoneId.of((String)
                entities.createNativeQuery("select time_zone from organisation where id = current_organisation()")
                        .getSingleResult());
    }

    /** How many people a decision takes. */
    int deciders() {
        return ((Number) entities.createNativeQuery(
                                "select deciders from organisation where id = current_organisation()")
                        .getSingleResult())
                .intValue();
    }

    /** The one that goes on, or else the one that went on last. */
    Optional<UUID> newestOf(PersonId person) {
        List<?> ids =
                entities.createNativeQuery("""
                        select cast(id as text) from vetting_application where person = ?1
                        order by state in ('TAKEN_BACK', 'DECLINED', 'WITHDRAWN', 'LAPSED'), saved_at desc, id limit 1""").setParameter(1, person.value()).getResultList();
        return ids.stream().findFirst().map(id -> UUID.fromString((String) id));
    }

    /** Begins one where none goes on; does nothing where one does. */
    void begin(Membership member) {
        entities.createNativeQuery("""
                        insert into vetting_application (id, organisation, person, state) values (?1, ?2, ?3, 'DRAFT')
                        on conflict do nothing""")
                .setParameter(1, UUID.randomUUID())
                .setParameter(2, member.organisation().value())
                .setParameter(3, member.person().value())
                .executeUpdate();
    }

    /** As it is, and as it stays until the end of this transaction. */
    Optional<VettingApplication> lock(UUID id) {
        entities.createNativeQuery("select 1 from vetting_application where id = ?1 for no key update")
                .setParameter(1, id)
                .getResultList();
        return find(id);
    }

    Optional<VettingApplication> find(UUID id) {
        List<?> rows = entities.createNativeQuery(COLUMNS + " where id = ?1")
                .setParameter(1, id)
                .getResultList();
        return rows.stream().findFirst().map(row -> {
            Dossier dossier = Columns.dossier((Object[]) row);
            return new VettingApplication(dossier, evidence(id, dossier.person()));
        });
    }

    Evidence evidence(UUID application, PersonId person) {
        Evidence evidence = new Evidence();
        List<?> checks = entities.createNativeQuery(
                        "select part, outcome, kind, cast(on_day as text), cast(recorded_by as text), "
                                + Columns.micros("recorded_at") + " from vetting_check where application = ?1")
                .setParameter(1, application)
                .getResultList();
        checks.forEach(row -> evidence.put(Columns.check((Object[]) row)));
        trainings(person).forEach(evidence::put);
        return evidence;
    }

    List<Training> trainings(PersonId person) {
        String expiry = "(cast(t.expires_on + 1 as timestamp) at time zone o.time_zone)";
        List<?> rows = entities.createNativeQuery(
                        """
                        select t.module, cast(t.done_on as text), cast(t.expires_on as text), %s,
                            cast(t.recorded_by as text), %s
                        from training t join organisation o on o.id = t.organisation where t.person = ?1""".formatted(Columns.micros(expiry), Columns.micros("t.recorded_at")))
                .setParameter(1, person.value())
                .getResultList();
        return rows.stream().map(row -> Columns.training((Object[]) row)).toList();
    }

    void store(UUID id, VettingApplication application) {
        Dossier dossier = application.dossier();
        Dossier.Moments moments = dossier.moments();
        Dossier.@Nullable Term term = dossier.term();
        Query update = entities.createNativeQuery("""
                        update vetting_application set state = ?1, motivation = ?2, experience = ?3, first_name = ?4,
                            first_contact = ?5, second_name = ?6, second_contact = ?7, consented = ?8,
                            saved_at = cast(?9 as timestamptz), sent_at = cast(?10 as timestamptz),
                            decided_at = cast(?11 as timestamptz), decided_by = cast(?12 as uuid), reason = ?13,
                            agreed_until = cast(?14 as timestamptz), asked = ?15,
                            host_until = cast(?16 as timestamptz), due_at = cast(?17 as timestamptz)
                        where id = ?18""")
                .setParameter(9, moments.saved().toString())
                .setParameter(10, text(moments.sent()))
                .setParameter(11, text(moments.decided()))
                .setParameter(12, text(moments.decidedBy()))
                .setParameter(13, dossier.reason())
                .setParameter(14, term == null ? null : term.until().toString())
                .setParameter(15, term == null ? 0 : term.asked())
                .setParameter(16, text(application.hostUntil().orElse(null)))
                .setParameter(17, text(application.nextDeadline().orElse(null)))
                .setParameter(18, id);
        written(update, dossier).executeUpdate();
    }

    private static Query written(Query update, Dossier dossier) {
        ApplicationText text = dossier.text();
        return update.setParameter(1, dossier.state().name())
                .setParameter(2, text.motivation())
                .setParameter(3, text.experience())
                .setParameter(4, text.first().name())
                .setParameter(5, text.first().contact())
                .setParameter(6, text.second().name())
                .setParameter(7, text.second().contact())
                .setParameter(8, text.consented());
    }

    void store(UUID organisation, UUID application, CheckRecord check) {
        entities.createNativeQuery("""
                        insert into vetting_check (organisation, application, part, outcome, kind, on_day, recorded_by,
                            recorded_at)
                        values (?1, ?2, ?3, ?4, ?5, cast(?6 as date), ?7, cast(?8 as timestamptz))
                        on conflict (organisation, application, part) do update set outcome = excluded.outcome,
                            kind = excluded.kind, on_day = excluded.on_day, recorded_by = excluded.recorded_by,
                            recorded_at = excluded.recorded_at""")
                .setParameter(1, organisation)
                .setParameter(2, application)
                .setParameter(3, check.check().name())
                .setParameter(4, check.outcome().name())
                .setParameter(5, text(check.kind()))
                .setParameter(6, text(check.day()))
                .setParameter(7, check.by().value())
                .setParameter(8, check.at().toString())
                .executeUpdate();
    }

    void store(UUID organisation, PersonId person, Training training) {
        entities.createNativeQuery("""
                        insert into training (organisation, person, module, done_on, expires_on, recorded_by, recorded_at)
                        values (?1, ?2, ?3, cast(?4 as date), cast(?5 as date), ?6, cast(?7 as timestamptz))
                        on conflict (organisation, person, module) do update set done_on = excluded.done_on,
                            expires_on = excluded.expires_on, recorded_by = excluded.recorded_by,
                            recorded_at = excluded.recorded_at""")
                .setParameter(1, organisation)
                .setParameter(2, person.value())
                .setParameter(3, training.module().name())
                .setParameter(4, training.doneOn().toString())
                .setParameter(5, training.expiresOn().toString())
                .setParameter(6, training.by().value())
                .setParameter(7, training.at().toString())
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
