package org.alcove.accounts;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.alcove.database.Sql;
import org.alcove.outgoing.Waiting;
import org.alcove.people.PersonId;

/** What has been kept to be brought about at Keycloak. Each step is a short transaction: none is open while it is asked. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class Targets {

    private static final String THIS_ONE = " where what = ? and person = ? and organisation = ?";

    /** Longer than Keycloak takes to refuse every answer that a target may need. */
    static final String CLAIM = """
            update to_mirror mine
               set attempts = mine.attempts + 1, claimed_until = clock_timestamp() + interval '90 seconds'
              from (select what, person, organisation from to_mirror
                     where what = ? and person = ? and organisation = ? and due_at <= clock_timestamp()
                       and (claimed_until is null or claimed_until <= clock_timestamp())
                       for update skip locked) due
             where mine.what = due.what and mine.person = due.person and mine.organisation = due.organisation
            returning mine.asked, mine.since, mine.attempts""";

    @Resource(lookup = "jdbc/alcove")
    private DataSource database;

    @Resource(lookup = "jdbc/alcove-jobs")
    private DataSource everywhere;

    /** In all organisations, the oldest first. */
    List<Target> due(int most) {
        return new Sql(everywhere).list("""
                        select what, person, organisation from to_mirror
                         where due_at <= clock_timestamp()
                           and (claimed_until is null or claimed_until <= clock_timestamp())
                         order by due_at limit ?""", Targets::target, most);
    }

    /** How many are waiting, also for their next attempt. */
    void count(Waiting waiting) {
        new Sql(everywhere).list("""
                        select count(*) as number,
                               coalesce(extract(epoch from clock_timestamp() - min(since))::bigint, 0) as oldest
                          from to_mirror""", row -> {
            waiting.see(row.getLong("number"), row.getLong("oldest"));
            return waiting;
        });
    }

    /** Nothing if another server has it, or has done it by now. */
    Optional<Claim> claim(Target target) {
        return entered(target)
                .first(
                        CLAIM,
                        row -> new Claim(
                                target, row.getLong("asked"), Sql.instant(row, "since"), row.getInt("attempts")),
                        key(target));
    }

    /** It is so: nothing is left to do, unless it has been asked for once more since. */
    void done(Claim claim) {
        Sql sql = entered(claim.target());
        sql.update("update to_mirror set claimed_until = null" + THIS_ONE, key(claim.target()));
        sql.update("delete from to_mirror" + THIS_ONE + " and asked = " + claim.asked(), key(claim.target()));
    }

    /** It could not be done: once more after this pause, or at once if it has been asked for since. */
    void later(Claim claim, Duration pause) {
        Target target = claim.target();
        entered(target)
                .update(
                        """
                        update to_mirror set claimed_until = null, due_at = case when asked = ?
                               then clock_timestamp() + ? * interval '1 millisecond' else due_at end""" + THIS_ONE,
                        claim.asked(),
                        pause.toMillis(),
                        target.what().name(),
                        target.person().value(),
                        target.organisation());
    }

    /** Whether this person may host anywhere at this moment. */
    boolean isHost(PersonId person) {
        return !new Sql(everywhere)
                .list(
                        "select 1 from appointment where person = ? and starts_at <= clock_timestamp()"
                                + " and ends_at > clock_timestamp() limit 1",
                        row -> person,
                        person.value())
                .isEmpty();
    }

    /** Whether this person belongs to the organisation at this moment. */
    boolean isMember(UUID organisation, PersonId person) {
        Sql sql = new Sql(database);
        sql.enter(organisation);
        return !sql.list(
                        "select 1 from membership where organisation = ? and person = ?"
                                + " and (ended_at is null or ended_at > clock_timestamp())",
                        row -> person,
                        organisation,
                        person.value())
                .isEmpty();
    }

    private Sql entered(Target target) {
        Sql sql = new Sql(database);
        sql.enter(target.organisation());
        return sql;
    }

    private static Object[] key(Target target) {
        return new Object[] {target.what().name(), target.person().value(), target.organisation()};
    }

    private static Target target(ResultSet row) throws SQLException {
        return new Target(
                Target.What.valueOf(row.getString("what")),
                new PersonId(row.getObject("person", UUID.class)),
                row.getObject("organisation", UUID.class));
    }
}
