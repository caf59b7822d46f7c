package org.alcove.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A query of the trail that holds what was asked for and nothing else, so that the database knows which index helps:
 * newest first, each condition with a parameter of its own.
 */
final class TrailQuestion {

    private static final String ACTED = "by_key = ?";
    private static final String AFFECTED = "about_key = ?";

    private final TrailFilter filter;
    private final @Nullable UUID after;
    private final int most;
    private final StringBuilder text = new StringBuilder();
    private final List<String> values = new ArrayList<>();

    private TrailQuestion(TrailFilter filter, @Nullable UUID after, int most) {
        this.filter = filter;
        this.after = after;
        this.most = most;
    }

    static TrailQuestion of(TrailFilter filter, @Nullable UUID after, int most) {
        TrailQuestion question = new TrailQuestion(filter, after, most);
        if (filter.key() == null) {
            question.ask(null);
        } else { // two ways, each with an index of its own
            question.ask(ACTED);
            question.text.append(" union ");
            question.ask(AFFECTED);
            question.text.append(" order by 2 desc, 3 desc limit ").append(most);
        }
        return question;
    }

    /** Rows of entry, time and id. */
    String text() {
        return text.toString();
    }

    List<String> values() {
        return values;
    }

    private void ask(@Nullable String person) {
        text.append("(select entry, at, id from audit_entry where organisation = current_organisation()");
        and("at >= cast(? as timestamptz)", filter.from());
        and("at < cast(? as timestamptz)", filter.to());
        and("action = ?", filter.action());
        and("outcome = ?", filter.outcome());
        and("subject = cast(? as uuid)", filter.on());
        and("subject = any(array(select subjects_of_circle(cast(? as uuid))))", filter.circle());
        and("(at, id) < (select l.at, l.id from audit_entry l where l.id = cast(? as uuid))", after);
        if (person != null) {
            and(person, filter.key());
        }
        text.append(" order by at desc, id desc limit ").append(most).append(')');
    }

    private void and(String condition, @Nullable Object value) {
        if (value != null) {
            values.add(value.toString());
            text.append(" and ").append(condition.replace("?", "?" + values.size()));
        }
    }
}
