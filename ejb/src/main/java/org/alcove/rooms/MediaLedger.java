package org.alcove.rooms;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import org.alcove.database.Sql;
import org.alcove.organisations.OrganisationId;
import org.alcove.organisations.Organisations;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps the sound of which room, written down in PostgreSQL. Each method is one short transaction that changes the
 * row only for the owner whose fence still stands, and says whether it did: who is told that it did not has been
 * replaced, and stops.
 */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class MediaLedger {

    private static final String IF_OWNED = " where id = ? and media_owner = ? and media_fence = ?";

    @Resource(lookup = "jdbc/alcove")
    private DataSource database;

    @Inject
    private Organisations organisations;

    /** A room whose sound somebody keeps: which room, whose, and with which fence. */
    record Title(OrganisationId organisation, RoomId room, ServerId owner, long fence) {}

    /** Takes over the sound of a room, unless another owner is alive; of one that is over only to clear up. */
    Optional<Title> claim(OrganisationId organisation, RoomId room, ServerId me) {
        String claim = """
                update room set media_owner = ?, media_fence = media_fence + 1
                 where id = ? and (state not in ('ended', 'missed', 'cancelled') or media_owner is not null)
                   and exists (select 1 from server s where s.id = ? and s.lease_until > clock_timestamp())
                   and not exists (select 1 from server s
                                    where s.id = media_owner and s.id <> ? and s.lease_until > clock_timestamp())
                returning media_fence
                """;
        return enter(organisation)
                .first(claim, row -> row.getLong("media_fence"), me.value(), room.value(), me.value(), me.value())
                .map(fence -> new Title(organisation, room, me, fence));
    }

    /** The sound is about to be built: whoever builds an older epoch has to stop. */
    OptionalLong nextEpoch(Title title) {
        Sql sql = enter(title.organisation());
        String next = "update room set media_epoch = media_epoch + 1, sound = 'building'" + IF_OWNED
                + " returning media_epoch";
        Optional<Long> epoch = sql.first(next, row -> row.getLong("media_epoch"), arguments(title));
        tell(sql, title);
        return epoch.map(OptionalLong::of).orElseGet(OptionalLong::empty);
    }

    boolean built(Title title, long epoch, String pipeline) {
        Sql sql = enter(title.organisation());
        String built = "update room set media_pipeline = ?, sound = 'there'" + IF_OWNED + " and media_epoch = ?";
        int rows =
                sql.update(built, pipeline, title.room().value(), title.owner().value(), title.fence(), epoch);
        return told(sql, title, rows);
    }

    /** The media server has confirmed the wiring of this version. */
    boolean wired(Title title, long version) {
        Sql sql = enter(title.organisation());
        int rows = sql.update(
                "update room set wired_version = ?" + IF_OWNED,
                version,
                title.room().value(),
                title.owner().value(),
                title.fence());
        return told(sql, title, rows);
    }

    /** The room is without sound although it needs some, and why. */
    boolean without(Title title, SoundState why) {
        Sql sql = enter(title.organisation());
        int rows = sql.update(
                "update room set sound = ?" + IF_OWNED,
                why.word(),
                title.room().value(),
                title.owner().value(),
                title.fence());
        return told(sql, title, rows);
    }

    /** The room has no sound any more, and nobody has to keep it. */
    boolean release(Title title) {
        Sql sql = enter(title.organisation());
        String release = "update room set media_owner = null, media_pipeline = null, sound = 'none'" + IF_OWNED;
        return told(sql, title, sql.update(release, arguments(title)));
    }

    private Sql enter(OrganisationId organisation) {
        organisations.enter(organisation);
        Sql sql = new Sql(database);
        sql.run("set local lock_timeout = '3s'");
        return sql;
    }

    private static @Nullable Object[] arguments(Title title) {
        return new Object[] {title.room().value(), title.owner().value(), title.fence()};
    }

    private static boolean told(Sql sql, Title title, int rows) {
        tell(sql, title);
        return rows == 1;
    }

    private static void tell(Sql sql, Title title) {
        sql.run(
                "select pg_notify('alcove_room', id || ':' || version) from room where id = ?",
                title.room().value());
    }
}
