package org.alcove.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alcove.database.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A page of the trail is read by an index, whatever is looked for: it takes no longer in a trail of years. With
 * {@code -Dalcove.trail.entries=100000} it says how long.
 */
class TrailQuestionTest {

    private static final int ENTRIES = Integer.getInteger("alcove.trail.entries", 10_000);
    private static final TestDatabase DATABASE = TestDatabase.shared();
    private static final UUID SOMETHING = UUID.fromString("44444444-4444-4444-8444-000000000077");

    private static UUID harbour = UUID.randomUUID();

    /** Entries one second apart, of five hundred people on a thousand things; one in a hundred was refused. */
    @BeforeAll
    static void manyEntries() throws SQLException {
        harbour = DATABASE.organisation();
        try (Connection app = DATABASE.app()) {
            TestDatabase.enter(app, harbour);
            try (Statement insert = app.createStatement()) {
                insert.execute("""
                        insert into audit_entry (id, organisation, at, entry, hash)
                        select id, current_organisation(), at, entry, sha256(convert_to(entry, 'UTF8')) from (
                            select id, at, format('{"action":"%%s","id":"%%s","organisation":"%%s","outcome":"%%s",'
                                || '"by":{"role":"host","key":"p%%s"},"about":{"role":"member","key":"p%%s"},'
                                || '"on":{"type":"room","id":"44444444-4444-4444-8444-%%s"}}',
                                case n %% 5000 when 0 then 'POLICY_CHANGED' else 'MUTED' end, id, current_organisation(),
                                case n %% 100 when 0 then 'REFUSED' else 'DONE' end, n %% 500, (n + 7) %% 500,
                                lpad((n %% 1000)::text, 12, '0')) as entry
                            from (select n, gen_random_uuid() as id,
                                timestamptz '2026-01-01 00:00Z' + n * interval '1 second' as at
                                from generate_series(1, %d) n) numbered) written""".formatted(ENTRIES));
            }
            app.commit();
        }
        try (Connection owner = DATABASE.owner();
                Statement analyze = owner.createStatement()) {
            analyze.execute("analyze audit_entry");
            owner.commit();
        }
    }

    static List<TrailFilter> filters() {
        Instant from = Instant.parse("2026-01-01T01:00:00Z");
        return List.of(
                TrailFilter.EVERYTHING,
                new TrailFilter(from, from.plusSeconds(3_600), null, null, null, null, null),
                new TrailFilter(null, null, Action.POLICY_CHANGED, null, null, null, null),
                new TrailFilter(null, null, null, Outcome.REFUSED, null, null, null),
                new TrailFilter(null, null, null, null, "p77", null, null),
                new TrailFilter(null, null, null, null, null, SOMETHING, null),
                new TrailFilter(null, null, null, null, null, null, SOMETHING));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void eachIsAnsweredByAnIndex(TrailFilter filter) throws SQLException {
        assertThat(plan(filter, null)).contains("Index").doesNotContain("Seq Scan on audit_entry");
    }

    @Test
    void thePageAfterAnEntryIsToo() throws SQLException {
        String last = read("select cast(id as text) from audit_entry where organisation = '" + harbour
                        + "' order by at limit 1 offset 5000")
                .get(0);

        assertThat(plan(TrailFilter.EVERYTHING, UUID.fromString(last)))
                .contains("Index")
                .doesNotContain("Seq Scan on audit_entry");
    }

    @Test
    void aPersonIsFoundWhetherTheyActedOrWereAffectedNewestFirst() throws SQLException {
        List<String> found = read(text(new TrailFilter(null, null, null, null, "p77", null, null), null, ""));

        assertThat(found).hasSize(Math.min(51, ENTRIES / 250)).allMatch(entry -> entry.contains("\"p77\""));
        assertThat(found.get(0)).contains("\"by\":{\"role\":\"host\",\"key\":\"p77\"");
        assertThat(found.get(1)).contains("\"about\":{\"role\":\"member\",\"key\":\"p77\"");
    }

    private static String plan(TrailFilter filter, @Nullable UUID after) throws SQLException {
        String plan = String.join("\n", read(text(filter, after, "explain (analyze, buffers) ")));
        if (ENTRIES >= 100_000) {
            System.out.println(filter.codes() + " " + plan);
        }
        return plan;
    }

    /** With its values in it, as a statement that is planned for them. */
    private static String text(TrailFilter filter, @Nullable UUID after, String before) {
        TrailQuestion question = TrailQuestion.of(filter, after, 51);
        String text = question.text();
        for (int i = question.values().size(); i > 0; i--) {
            text = text.replace("?" + i, "'" + question.values().get(i - 1) + "'");
        }
        return before + text;
    }

    private static List<String> read(String query) throws SQLException {
        List<String> read = new ArrayList<>();
        try (Connection app = DATABASE.app()) {
            TestDatabase.enter(app, harbour);
            try (Statement statement = app.createStatement();
                    ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    read.add(rows.getString(1));
                }
            }
            app.rollback();
        }
        return read;
    }
}
