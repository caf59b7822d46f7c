package org.alcove.letters;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.alcove.database.Sql;
import org.alcove.outgoing.Waiting;
import org.alcove.people.PersonId;

/** Letters that have not been sent. Each step is a short transaction: none is open while anybody else is asked. */
@ApplicationScoped
@Transactional(TxType.REQUIRES_NEW)
class LetterRows {

    /** Longer than a mail server takes that lets us wait at every step. */
    private static final String CLAIM = """
            update letter mine
               set attempts = mine.attempts + 1, claimed_until = clock_timestamp() + interval '3 minutes'
              from (select id from letter
                     where id = ? and due_at <= clock_timestamp()
                       and (claimed_until is null or claimed_until <= clock_timestamp())
                       for update skip locked) due
             where mine.id = due.id
            returning mine.id, mine.organisation, mine.person, mine.kind, mine.said, mine.attempts,
                      clock_timestamp() as now""";

    @Resource(lookup = "jdbc/alcove")
    private DataSource database;

    @Resource(lookup = "jdbc/alcove-jobs")
    private DataSource everywhere;

    /** Whose letter something is due about. */
    record Due(UUID organisation, UUID letter) {}

    /** In all organisations, the oldest first. */
    List<Due> due(int most) {
        return list("""
                select organisation, id from letter
                 where due_at <= clock_timestamp()
                   and (claimed_until is null or claimed_until <= clock_timestamp())
                 order by due_at limit ?""", most);
    }

    /** In all organisations: what is of no use any more. */
    List<Due> late(int most) {
        return list("select organisation, id from letter where of_use_until <= clock_timestamp() limit ?", most);
    }

    private List<Due> list(String sql, int most) {
        return new Sql(everywhere)
                .list(
                        sql,
                        row -> new Due(row.getObject("organisation", UUID.class), row.getObject("id", UUID.class)),
                        most);
    }

    /** How many are waiting, also for their next attempt. */
    void count(Waiting waiting) {
        new Sql(everywhere).list("""
                        select count(*) as number,
                               coalesce(extract(epoch from clock_timestamp() - min(written_at))::bigint, 0) as oldest
                          from letter""", row -> {
            waiting.see(row.getLong("number"), row.getLong("oldest"));
            return waiting;
        });
    }

    /** Unless a server is about to send it. */
    void forgetIfLate(Due due) {
        entered(due.organisation())
                .update(
                        "delete from letter where id = ? and of_use_until <= clock_timestamp()"
                                + " and (claimed_until is null or claimed_until <= clock_timestamp())",
                        due.letter());
    }

    /** Nothing if another server has it, or has sent it by now. */
    Optional<WrittenLetter> claim(Due due) {
        return entered(due.organisation()).first(CLAIM, LetterRows::letter, due.letter());
    }

    /** It was sent, or there is nobody to send it to. */
    void done(WrittenLetter letter) {
        entered(letter.organisation()).update("delete from letter where id = ?", letter.id());
    }

    /** It could not be sent: once more after this pause. */
    void later(WrittenLetter letter, Duration pause) {
        entered(letter.organisation()).update("""
                        update letter set claimed_until = null,
                               due_at = clock_timestamp() + ? * interval '1 millisecond'
                         where id = ?""", pause.toMillis(), letter.id());
    }

    private Sql entered(UUID organisation) {
        Sql sql = new Sql(database);
        sql.enter(organisation);
        return sql;
    }

    private static WrittenLetter letter(ResultSet row) throws SQLException {
        return new WrittenLetter(
                row.getObject("id", UUID.class),
                row.getObject("organisation", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("kind"),
                said(row.getString("said")),
                row.getInt("attempts"),
                Sql.instant(row, "now"));
    }

    private static Map<String, String> said(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject said = reader.readObject();
            return said.keySet().stream().collect(Collectors.toMap(name -> name, said::getString));
        }
    }
}
