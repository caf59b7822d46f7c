package org.alcove.planning;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import javax.sql.DataSource;
import org.alcove.database.Sql;
import org.alcove.organisations.OrganisationId;
import org.alcove.people.PersonId;
import org.alcove.rooms.RoomId;

/** Who was asked to stand in, and what they said: in a transaction that has entered the organisation. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class StandInRows {

    @Resource(lookup = "jdbc/alcove")
    private DataSource database;

    /** Also somebody who said no before: things change. */
    void ask(OrganisationId organisation, RoomId room, PersonId whom, PersonId by) {
        sql().update(
                        "insert into stand_in (organisation, room, person, asked_by) values (?, ?, ?, ?)"
                                + " on conflict (room, person) do update set state = 'ASKED',"
                                + " asked_by = excluded.asked_by, asked_at = now(), answered_at = null",
                        organisation.value(),
                        room.value(),
                        whom.value(),
                        by.value());
    }

    boolean answer(RoomId room, PersonId person, StandIn.State state) {
        return sql().update(
                                "update stand_in set state = ?, answered_at = now()"
                                        + " where room = ? and person = ? and state = 'ASKED'",
                                state.name(),
                                room.value(),
                                person.value())
                == 1;
    }

    /** One is enough: nobody else is asked any more. */
    void withdrawOthers(RoomId room, PersonId person) {
        sql().update(
                        "update stand_in set state = 'WITHDRAWN' where room = ? and person <> ? and state <> 'WITHDRAWN'",
                        room.value(),
                        person.value());
    }

    private Sql sql() {
        return new Sql(database);
    }
}
