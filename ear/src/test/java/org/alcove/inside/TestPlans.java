package org.alcove.inside;

import static org.alcove.inside.TestPeople.HARBOUR;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.util.List;
import org.alcove.people.PersonId;

/** What tests of plans share: nothing is planned at first, and a help line is set. */
final class TestPlans {

    private TestPlans() {}

    static void clear(TestRows rows) throws Exception {
        rows.prepare();
        rows.asOwner(
                HARBOUR,
                "delete from room; delete from day_left_out; delete from series; delete from letter; delete from reminder;"
                        + " delete from calendar; delete from help_line; insert into help_line (id, organisation, country, name, how)"
                        + " values (gen_random_uuid(), current_organisation(), 'DK', 'Night line', 'Call 1')");
    }

    static Object does(Visit visit, PersonId who, Runnable act) throws Exception {
        return visit.as(who, () -> {
            act.run();
            return who;
        });
    }

    static JsonObject last(TestRows rows, String action) {
        List<JsonObject> entries = rows.trail(HARBOUR).stream()
                .filter(entry -> entry.getString("action").equals(action))
                .toList();
        assertThat(entries).as(action).isNotEmpty();
        return entries.get(entries.size() - 1);
    }
}
