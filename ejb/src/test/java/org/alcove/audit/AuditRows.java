package org.alcove.audit;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;

/** Smallest rows of the audit trail, for tests of the table itself. */
final class AuditRows {

    private AuditRows() {}

    static void insert(Connection app, UUID organisation, UUID id) throws SQLException {
        insert(app, organisation, id, Canonical.hash(text(organisation, id)));
    }

    static void insert(Connection app, UUID organisation, UUID id, byte[] hash) throws SQLException {
        try (PreparedStatement insert = app.prepareStatement(
                "insert into audit_entry (id, organisation, at, entry, hash) values (?, ?, clock_timestamp(), ?, ?)")) {
            insert.setObject(1, id);
            insert.setObject(2, organisation);
            insert.setString(3, text(organisation, id));
            insert.setBytes(4, hash);
            insert.executeUpdate();
        }
    }

    private static String text(UUID organisation, UUID id) {
        return "{\"action\":\"ROOM_OPENED\",\"id\":\"" + id + "\",\"organisation\":\"" + organisation + "\"}";
    }
}
