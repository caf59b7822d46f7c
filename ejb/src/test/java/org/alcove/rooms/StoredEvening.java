package org.alcove.rooms;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.UUID;
import javax.sql.DataSource;
import org.alcove.database.TestDatabase;
import org.alcove.organisations.OrganisationId;
import org.alcove.people.PersonId;
import org.jspecify.annotations.Nullable;

/** An evening whose room stands in a real PostgreSQL, in an organisation of its own, and those who are at work on it. */
final class StoredEvening {

    final TestDatabase database = TestDatabase.shared();
    final UUID organisation;
    final RoomId room = new RoomId(UUID.randomUUID());
    final Evening evening;

    StoredEvening(Evening evening) throws SQLException {
        this.evening = evening;
        organisation = database.organisation();
        UUID circle = UUID.randomUUID();
        try (Connection owner = database.owner()) {
            TestDatabase.enter(owner, organisation);
            run(owner, "insert into circle (id, organisation, name) values (?, ?, 'Evening')", circle, organisation);
            run(
                    owner,
                    "insert into room (id, organisation, circle, title, starts_at, ends_at) values (?, ?, ?, 'Evening', ?, ?)",
                    room.value(),
                    organisation,
                    circle,
                    Timestamp.from(Evening.START),
                    Timestamp.from(Evening.END));
            run(
                    owner,
                    "update room set document = ?::jsonb, state = ? where id = ?",
                    evening.room.write(),
                    evening.room.state().word(),
                    room.value());
            owner.commit();
        }
    }

    Entrance entrance(PersonId person) {
        return new Entrance(
                "harbour",
                new OrganisationId(organisation),
                room,
                evening.id(person),
                evening.device(person),
                person,
                "sid");
    }

    StoredRoom stored() throws SQLException {
        try (Work work = new Work()) {
            return work.rows.read(room).orElseThrow();
        }
    }

    /** One transaction of the application, in this organisation, and what works in it. */
    final class Work implements AutoCloseable {

        final Connection connection = database.app();
        final DataSource pool = only(connection);
        final RoomRows rows = made(new RoomRows(), pool);
        final Conversation conversation = made(new Conversation(), pool, rows);
        final OfferRows offers = made(new OfferRows(), pool, rows);
        final RoomChanges changes = made(new RoomChanges(), rows, conversation, offers);

        Work() throws SQLException {
            TestDatabase.enter(connection, organisation);
        }

        /** The room ends, as a command ends it. */
        void end() {
            evening.does(new Command.End(Evening.AMINA));
            rows.store(room, evening.room);
            conversation.forget(room);
            offers.forget(room);
        }

        int count(String table) throws SQLException {
            try (PreparedStatement count =
                    connection.prepareStatement("select count(*) from " + table + " where room = ?")) {
                count.setObject(1, room.value());
                ResultSet found = count.executeQuery();
                found.next();
                return found.getInt(1);
            }
        }

        void commit() throws SQLException {
            connection.commit();
        }

        @Override
        public void close() throws SQLException {
            connection.rollback();
            connection.close();
        }
    }

    static void run(Connection connection, String sql, @Nullable Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.execute();
        }
    }

    /** A bean as the container would make it, of these parts and no others. */
    static <T> T made(T bean, Object... parts) {
        for (Field field : bean.getClass().getDeclaredFields()) {
            for (Object part : parts) {
                if (!Modifier.isStatic(field.getModifiers()) && field.getType().isInstance(part)) {
                    give(bean, field, part);
                }
            }
        }
        return bean;
    }

    private static void give(Object bean, Field field, Object part) {
        try {
            field.setAccessible(true);
            field.set(bean, part);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A pool of one connection, which stays open: what asks for one several times in a transaction gets the same. */
    static DataSource only(Connection connection) {
        Connection kept = proxy(
                Connection.class,
                (self, method, arguments) ->
                        method.getName().equals("close") ? null : call(connection, method, arguments));
        return proxy(DataSource.class, (self, method, arguments) -> kept);
    }

    private static @Nullable Object call(Object on, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(on, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
