package org.alcove.vetting;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Lists of applications. The transaction must have entered the organisation, and sees no other. */
@Dependent
class WaitingRows {

    private static final String WAITING = """
            select cast(id as text), cast(person as text), %s, clear, trained, against from (
                select a.*,
                    (select coalesce(string_agg(c.part, ','), '') from vetting_check c
                      where c.application = a.id and c.outcome = 'CLEAR') as clear,
                    (select count(*) from training t join organisation o on o.id = t.organisation
                      where t.person = a.person and t.module in (%s)
                        and (cast(t.expires_on + 1 as timestamp) at time zone o.time_zone) > now()) = %d as trained,
                    exists (select from vetting_check c
                      where c.application = a.id and c.outcome = 'AGAINST') as against
                from vetting_application a where a.state = 'SUBMITTED') as waiting
            where %s
            order by sent_at, id""";

    private static final String ENDING = """
            select cast(id as text), cast(person as text), state, %s, %s from vetting_application
            where %s
            order by coalesce(host_until, agreed_until), id""";

    @PersistenceContext(unitName = "alcove")
    EntityManager entities;

    List<WaitingApplication> page(WaitingFor what, @Nullable UUID after, int limit) {
        String required =
                TrainingModule.required().stream().map(each -> "'" + each + "'").collect(Collectors.joining(","));
        String ready =
                "(trained and length(clear) - length(replace(clear, ',', '')) = " + (Check.values().length - 1) + ")";
        String wanted =
                switch (what) {
                    case ANYTHING -> "true";
                    case CHECKS -> "not " + ready;
                    case DECISION -> "(against or " + ready + ")";
                };
        String from = after == null
                ? ""
                : " and (sent_at, id) > (select b.sent_at, b.id from vetting_application b where b.id = ?1)";
        String query = WAITING.formatted(
                Columns.micros("sent_at"), required, TrainingModule.required().size(), wanted + from);
        return rows(query, after, limit).map(WaitingRows::waiting).toList();
    }

    List<HostAppointment> page(HostsWho who, @Nullable UUID after, int limit) {
        String wanted =
                switch (who) {
                    case GO_ON ->
                        "state in ('APPOINTED', 'RENEWAL_ASKED', 'RENEWAL_WISHED', 'TRAINING_EXPIRED',"
                                + " 'SUSPENDED')";
                    case END_SOON -> "host_until <= now() + interval '60 days'";
                    case WISH_TO_GO_ON -> "state = 'RENEWAL_WISHED'";
                    case ARE_INTERRUPTED -> "state in ('TRAINING_EXPIRED', 'SUSPENDED')";
                };
        String from = after == null ? "" : """
                 and (coalesce(host_until, agreed_until), id) > (
                    select coalesce(b.host_until, b.agreed_until), b.id from vetting_application b where b.id = ?1)""";
        String query = ENDING.formatted(Columns.micros("host_until"), Columns.micros("agreed_until"), wanted + from);
        return rows(query, after, limit).map(WaitingRows::appointment).toList();
    }

    private Stream<Object[]> rows(String sql, @Nullable UUID after, int limit) {
        Query query = entities.createNativeQuery(sql).setMaxResults(limit);
        if (after != null) {
            query.setParameter(1, after);
        }
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> (Object[]) row);
    }

    private static WaitingApplication waiting(Object[] row) {
        Set<Check> missing = EnumSet.allOf(Check.class);
        Arrays.stream(((String) row[3]).split(","))
                .filter(word -> !word.isEmpty())
                .map(Check::valueOf)
                .forEach(missing::remove);
        return new WaitingApplication(
                UUID.fromString((String) row[0]),
                Columns.person(row[1]),
                Columns.required(row[2]),
                missing,
                (Boolean) row[4],
                (Boolean) row[5]);
    }

    private static HostAppointment appointment(Object[] row) {
        return new HostAppointment(
                UUID.fromString((String) row[0]),
                Columns.person(row[1]),
                VettingState.valueOf((String) row[2]),
                Columns.instant(row[3]),
                Columns.required(row[4]));
    }
}
