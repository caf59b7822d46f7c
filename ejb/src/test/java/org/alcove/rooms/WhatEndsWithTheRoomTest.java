package org.alcove.rooms;

import static org.alcove.rooms.Evening.BORIS;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;

/** What was said in a room, and what machines said of themselves, ends with it: also what comes in while it ends. */
class WhatEndsWithTheRoomTest {

    private static final String SDP = "v=0";

    private final ExecutorService somebodyElse = Executors.newSingleThreadExecutor();
    private StoredEvening tuesday = live();

    @BeforeEach
    void borisIsInALiveRoom() {
        tuesday = live();
    }

    @AfterEach
    void stop() {
        somebodyElse.shutdownNow();
    }

    @Test
    void whatIsSaidAndOfferedInALiveRoomIsKept() throws SQLException {
        try (StoredEvening.Work boris = tuesday.new Work()) {
            boris.conversation.say(tuesday.entrance(BORIS), "good evening");
            boris.offers.ask(UUID.randomUUID(), tuesday.entrance(BORIS), 0, SDP);
            assertThat(boris.count("chat_message")).isEqualTo(1);
            assertThat(boris.count("media_offer")).isEqualTo(1);
        }
    }

    @Test
    void whatIsSaidWhileTheRoomEndsIsRefusedAndNotKept() throws Exception {
        assertThat(triedWhileTheRoomEnds(work -> work.conversation.say(tuesday.entrance(BORIS), "too late")))
                .isEqualTo(Reason.NOT_NOW);
        assertNothingIsLeft();
    }

    @Test
    void whatIsOfferedWhileTheRoomEndsIsRefusedAndNotKept() throws Exception {
        assertThat(triedWhileTheRoomEnds(work -> work.offers.ask(UUID.randomUUID(), tuesday.entrance(BORIS), 0, SDP)))
                .isEqualTo(Reason.NOT_NOW);
        assertNothingIsLeft();
    }

    @Test
    void aRoomThatEndsWaitsForWhatIsBeingSaidAndForgetsItToo() throws Exception {
        try (StoredEvening.Work boris = tuesday.new Work();
                StoredEvening.Work amina = tuesday.new Work()) {
            boris.conversation.say(tuesday.entrance(BORIS), "just in time");
            Future<Boolean> locked = somebodyElse.submit(() -> amina.rows.lock(tuesday.room));
            waitsForALock(amina);
            boris.commit();
            assertThat(locked.get(5, TimeUnit.SECONDS)).isTrue();
            amina.end();
            amina.commit();
        }
        assertNothingIsLeft();
    }

    @Test
    void twoPeopleWriteAtOnceAndNeitherWaits() throws Exception {
        try (StoredEvening.Work boris = tuesday.new Work();
                StoredEvening.Work amina = tuesday.new Work()) {
            boris.conversation.say(tuesday.entrance(BORIS), "good evening");
            amina.conversation.say(tuesday.entrance(Evening.AMINA), "welcome");
            assertThat(amina.count("chat_message")).isEqualTo(1);
        }
    }

    @Test
    void whatWasLeftInARoomThatIsOverIsFoundAndDeleted() throws SQLException {
        try (StoredEvening.Work leak = tuesday.new Work()) {
            leak.conversation.say(tuesday.entrance(BORIS), "good evening");
            leak.offers.ask(UUID.randomUUID(), tuesday.entrance(BORIS), 0, SDP);
            tuesday.evening.does(new Command.End(Evening.AMINA));
            leak.rows.store(tuesday.room, tuesday.evening.room);
            leak.commit();
        }
        assertThat(isFoundByTheJob()).isTrue();
        try (StoredEvening.Work job = tuesday.new Work()) {
            job.changes.tidy(tuesday.room);
            job.commit();
        }
        assertThat(isFoundByTheJob()).isFalse();
        assertNothingIsLeft();
    }

    @Test
    void whatIsSaidInARoomThatGoesOnIsLeftAlone() throws SQLException {
        try (StoredEvening.Work work = tuesday.new Work()) {
            work.conversation.say(tuesday.entrance(BORIS), "good evening");
            work.changes.tidy(tuesday.room);
            work.commit();
            assertThat(isFoundByTheJob()).isFalse();
        }
        try (StoredEvening.Work work = tuesday.new Work()) {
            assertThat(work.count("chat_message")).isEqualTo(1);
        }
    }

    /** Something somebody does in a transaction of theirs. */
    private interface Act {
        void in(StoredEvening.Work work);
    }

    /** Why it was refused. It begins when the end has the room, and cannot go on before the end is committed. */
    private @Nullable Reason triedWhileTheRoomEnds(Act act) throws Exception {
        try (StoredEvening.Work end = tuesday.new Work();
                StoredEvening.Work late = tuesday.new Work()) {
            assertThat(end.rows.lock(tuesday.room)).isTrue();
            end.end();
            Future<@Nullable Reason> tried = somebodyElse.submit((Callable<@Nullable Reason>) () -> {
                try {
                    act.in(late);
                    late.commit();
                    return null;
                } catch (Refusal refusal) {
                    return refusal.reason();
                }
            });
            waitsForALock(late);
            end.commit();
            return answer(tried);
        }
    }

    private static @Nullable Reason answer(Future<@Nullable Reason> tried)
            throws InterruptedException, ExecutionException, TimeoutException {
        return tried.get(5, TimeUnit.SECONDS);
    }

    /** Returns when PostgreSQL says so. */
    private void waitsForALock(StoredEvening.Work work) throws SQLException {
        int backend = work.connection.unwrap(PGConnection.class).getBackendPID();
        try (Connection looker = tuesday.database.app();
                PreparedStatement waits = looker.prepareStatement("select cardinality(pg_blocking_pids(?)) > 0")) {
            waits.setInt(1, backend);
            boolean waiting = false;
            for (long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(3);
                    !waiting && System.nanoTime() < until; ) {
                ResultSet row = waits.executeQuery();
                row.next();
                waiting = row.getBoolean(1);
            }
            assertThat(waiting).as("it waits").isTrue();
        }
    }

    private boolean isFoundByTheJob() throws SQLException {
        try (Connection jobs = tuesday.database.jobs()) {
            DueRooms due = StoredEvening.made(new DueRooms(), StoredEvening.only(jobs));
            return due.leftovers().stream().anyMatch(left -> left.room().equals(tuesday.room));
        }
    }

    private void assertNothingIsLeft() throws SQLException {
        try (StoredEvening.Work work = tuesday.new Work()) {
            assertThat(work.count("chat_message")).isZero();
            assertThat(work.count("media_offer")).isZero();
        }
    }

    private static StoredEvening live() {
        try {
            return new StoredEvening(Evening.live(BORIS));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
