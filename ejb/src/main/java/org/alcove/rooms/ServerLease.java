package org.alcove.rooms;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import javax.sql.DataSource;
import org.alcove.database.Sql;

/**
 * That this server is alive, as PostgreSQL knows it. What belongs to a server (sockets, the sound of rooms) is its own only
 * while its lease runs; once it has lapsed, others clear up behind it, and the server goes on under a new name.
 */
@ApplicationScoped
class ServerLease {

    private final LeaseClock clock = new LeaseClock(System::nanoTime);

    @Resource(lookup = "jdbc/alcove")
    private DataSource database;

    @Inject
    private Event<LeaseLapsed> lapsed;

    private volatile ServerId me = new ServerId(UUID.randomUUID());

    /** Under which name this server owns what it owns at this moment. */
    ServerId server() {
        return me;
    }

    boolean isHeld() {
        return clock.isRunning();
    }

    /** Says that this server is alive. Counts from before the question was asked: the others count from later. */
    @Transactional(TxType.REQUIRES_NEW)
    void renew() {
        long asked = clock.now();
        new Sql(database).update("""
                        insert into server (id, lease_until) values (?, clock_timestamp() + make_interval(secs => ?))
                        on conflict (id) do update set lease_until = excluded.lease_until
                        """, me.value(), LeaseClock.LIFE.toSeconds());
        new Sql(database).update("delete from server where lease_until < clock_timestamp() - interval '1 day'");
        clock.renewed(asked);
    }

    /** Looks at the clock and at nothing else: it must not wait for anything to find out that time is up. */
    void check() {
        if (clock.hasLapsed()) {
            me = new ServerId(UUID.randomUUID());
            lapsed.fire(new LeaseLapsed());
        }
    }

    /** This server is going: what is left of it is nobody's from now on. */
    @Transactional(TxType.REQUIRES_NEW)
    void giveUp() {
        new Sql(database).update("delete from server where id = ?", me.value());
    }
}
