package org.alcove.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alcove.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Transactions get their ids in one order and commit in another. Whoever reads the trail in batches and remembers how
 * far they came still meets each committed entry exactly once.
 */
class CommitOrderTest {

    private final TestDatabase database = TestDatabase.shared();
    private UUID harbour = UUID.randomUUID();

    @BeforeEach
    void anOrganisation() throws SQLException {
        harbour = database.organisation();
    }

    @Test
    void twoTransactionsThatCommitInTheReverseOrderOfTheirIdsAreBothReadOnce() throws SQLException {
        Reader reader = new Reader(10);
        try (Connection first = database.app();
                Connection second = database.app()) {
            UUID early = append(first);
            UUID late = append(second);
            second.commit();
            reader.readOn();
            first.commit();
            reader.readOn();
            reader.readOn();
            assertThat(reader.read).containsExactly(early, late);
        }
    }

    /** While it is open the reader waits: a delay, never a gap. */
    @Test
    void oneTransactionLeftOpenWhileManyOthersCommitIsNotMissed() throws SQLException {
        Reader reader = new Reader(7);
        List<UUID> committed = new ArrayList<>();
        try (Connection leftOpen = database.app();
                Connection others = database.app()) {
            committed.add(append(others));
            others.commit();
            reader.readOn();
            assertThat(reader.read).isEqualTo(committed);

            UUID slow = append(leftOpen);
            for (int i = 0; i < 50; i++) {
                committed.add(append(others));
                others.commit();
                reader.readOn();
            }
            assertThat(reader.read).doesNotContain(slow).hasSize(1);

            committed.add(append(leftOpen));
            leftOpen.commit();
            committed.add(slow);
        }
        while (reader.readOn() > 0) {
            assertThat(reader.read).doesNotHaveDuplicates();
        }
        assertThat(reader.read).containsExactlyInAnyOrderElementsOf(committed);
    }

    @Test
    void whatWasRolledBackIsNeverRead() throws SQLException {
        Reader reader = new Reader(10);
        try (Connection app = database.app()) {
            append(app);
            app.rollback();
            UUID kept = append(app);
            app.commit();
            reader.readOn();
            assertThat(reader.read).containsExactly(kept);
        }
    }

    private UUID append(Connection app) throws SQLException {
        UUID id = UUID.randomUUID();
        TestDatabase.enter(app, harbour);
        AuditRows.insert(app, harbour, id);
        return id;
    }

    /** Reads by the rule of the view audit_entry_committed: in the order of numbers, in which 999 comes before 1000. */
    private final class Reader {

        final List<UUID> read = new ArrayList<>();
        private final int batch;
        private String transaction = "0";
        private UUID id = new UUID(0, 0);

        Reader(int batch) {
            this.batch = batch;
        }

        int readOn() throws SQLException {
            int before = read.size();
            try (Connection app = database.app();
                    PreparedStatement next = app.prepareStatement(
                            "select transaction::text as read, id from audit_entry_committed where (transaction, id) > (?::xid8, ?)"
                                    + " order by transaction, id limit ?")) {
                TestDatabase.enter(app, harbour);
                next.setString(1, transaction);
                next.setObject(2, id);
                next.setInt(3, batch);
                try (ResultSet rows = next.executeQuery()) {
                    while (rows.next()) {
                        transaction = rows.getString(1);
                        id = rows.getObject(2, UUID.class);
                        read.add(id);
                    }
                }
            }
            return read.size() - before;
        }
    }
}
