package org.alcove.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The second wall: what the database shows when the first one, the facade's check, has failed. */
class RowLevelSecurityTest {

    private final TestDatabase database = TestDatabase.shared();
    private UUID harbour = UUID.randomUUID();
    private UUID linden = UUID.randomUUID();
    private final UUID harbourCircle = UUID.randomUUID();
    private final UUID lindenCircle = UUID.randomUUID();

    @BeforeEach
    void twoOrganisationsWithACircleEach() throws SQLException {
        harbour = withCircle(harbourCircle);
        linden = withCircle(lindenCircle);
    }

    @Test
    void anOrganisationSeesItsOwnRowsAndNoOthers() throws SQLException {
        try (Connection app = database.app()) {
            TestDatabase.enter(app, harbour);
            assertThat(strings(app, "select id from circle")).containsExactly(harbourCircle.toString());
            assertThat(strings(app, "select id from organisation")).containsExactly(harbour.toString());
        }
    }

    @Test
    void aQueryThatAsksForAnotherOrganisationGetsNothing() throws SQLException {
        try (Connection app = database.app()) {
            TestDatabase.enter(app, harbour);
            assertThat(strings(app, "select id from circle where organisation = '" + linden + "'"))
                    .isEmpty();
            assertThat(strings(app, "select id from circle where id = '" + lindenCircle + "' or true"))
                    .containsExactly(harbourCircle.toString());
        }
    }

    @Test
    void aRowCannotBeWrittenIntoAnotherOrganisation() throws SQLException {
        try (Connection owner = database.owner();
                Statement statement = owner.createStatement()) {
            TestDatabase.enter(owner, harbour);
            assertThatThrownBy(() -> statement.execute("insert into circle (id, organisation, name) values ('"
                            + UUID.randomUUID() + "', '" + linden + "', 'Crossing')"))
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void withoutAnOrganisationThereAreNoRows() throws SQLException {
        try (Connection app = database.app()) {
            for (String table : tenantTables(app)) {
                if (mayRead(app, table)) {
                    assertThat(strings(app, "select 'row' from " + table))
                            .as(table)
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void theOrganisationIsForgottenWhenTheTransactionEnds() throws SQLException {
        try (Connection app = database.app()) {
            TestDatabase.enter(app, harbour);
            app.commit();
            assertThat(strings(app, "select id from circle")).isEmpty();
            app.rollback();
            app.setAutoCommit(true);
            TestDatabase.enter(app, harbour);
            assertThat(strings(app, "select id from circle")).isEmpty();
        }
    }

    /** Forced, so that it holds for the owner of the tables as well. */
    @Test
    void everyTableThatBelongsToAnOrganisationHasTheWall() throws SQLException {
        try (Connection owner = database.owner()) {
            assertThat(tenantTables(owner)).contains("organisation", "membership", "circle", "audit_entry", "room");
            assertThat(strings(
                            owner,
                            "select relname from pg_class where relname = any ('{"
                                    + String.join(",", tenantTables(owner))
                                    + "}') and not (relrowsecurity and relforcerowsecurity)"))
                    .isEmpty();
            assertThat(strings(owner, "select id from circle")).isEmpty();
        }
    }

    @Test
    void aPersonOnTheWayInSeesTheOrganisationsTheyBelongToAndNothingElse() throws SQLException {
        UUID boris = UUID.randomUUID();
        try (Connection owner = database.owner();
                Statement statement = owner.createStatement()) {
            TestDatabase.enter(owner, harbour);
            statement.execute("insert into person (id) values ('" + boris + "')");
            statement.execute(
                    "insert into membership (organisation, person) values ('" + harbour + "', '" + boris + "')");
            owner.commit();
        }
        try (Connection app = database.app()) {
            strings(app, "select set_config('alcove.person', '" + boris + "', true)");
            assertThat(strings(app, "select id from organisation")).containsExactly(harbour.toString());
            assertThat(strings(app, "select person from membership")).containsExactly(boris.toString());
            assertThat(strings(app, "select id from circle")).isEmpty();
        }
    }

    private UUID withCircle(UUID circle) throws SQLException {
        UUID organisation = database.organisation();
        try (Connection owner = database.owner();
                Statement statement = owner.createStatement()) {
            TestDatabase.enter(owner, organisation);
            statement.execute("insert into circle (id, organisation, name) values ('" + circle + "', '" + organisation
                    + "', 'Evening')");
            owner.commit();
        }
        return organisation;
    }

    private static List<String> tenantTables(Connection connection) throws SQLException {
        return strings(
                connection,
                "select distinct c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                        + " join pg_attribute a on a.attrelid = c.oid"
                        + " where n.nspname = 'alcove' and c.relkind = 'r'"
                        + " and (a.attname = 'organisation' or c.relname = 'organisation') order by 1");
    }

    private static boolean mayRead(Connection connection, String table) throws SQLException {
        return strings(connection, "select has_table_privilege('" + table + "', 'select')::text")
                .contains("true");
    }

    private static List<String> strings(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }
}
