package org.alcove.planning;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;
import javax.sql.DataSource;
import org.alcove.database.Sql;
import org.alcove.organisations.OrganisationId;
import org.alcove.people.PersonId;
import org.alcove.rooms.RoomId;

/**
 * What is to be done without anybody asking: days of a series that have come near, reminders. Every server looks, through
 * the eyes of the role that sees ids and deadlines only, and then works in one organisation after another.
 */
@ApplicationScoped
class DuePlans {

    private static final Logger LOG = System.getLogger(DuePlans.class.getName());
    private static final int AT_ONCE = 100;

    @Resource(lookup = "jdbc/alcove-jobs")
    private DataSource database;

    @Inject
    PlanWork work;

    private record DueSeries(OrganisationId organisation, SeriesId series) {}

    private record DueReminder(OrganisationId organisation, RoomId room, PersonId person) {}

    void look() {
        Sql sql = new Sql(database);
        sql.list(
                        "select organisation, id from series where next_look <= clock_timestamp() order by next_look limit ?",
                        row -> new DueSeries(
                                new OrganisationId(row.getObject("organisation", UUID.class)),
                                new SeriesId(row.getObject("id", UUID.class))),
                        AT_ONCE)
                .forEach(due -> attempt(() -> work.fill(due.organisation(), due.series())));
        sql.list(
                        "select organisation, room, person from intention where remind_at <= clock_timestamp()"
                                + " order by remind_at limit ?",
                        row -> new DueReminder(
                                new OrganisationId(row.getObject("organisation", UUID.class)),
                                new RoomId(row.getObject("room", UUID.class)),
                                PlanRows.person(row, "person")),
                        AT_ONCE)
                .forEach(due -> attempt(() -> work.remind(due.organisation(), due.room(), due.person())));
    }

    /** What fails for one must not keep the others waiting. */
    private static void attempt(Runnable one) {
        try {
            one.run();
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "Something due in planning failed; it will be tried again", e);
        }
    }
}
