package org.alcove.journeys;

import static org.alcove.journeys.Hearing.becomesAudible;
import static org.alcove.journeys.Hearing.doesNotHear;
import static org.alcove.journeys.Hearing.hears;
import static org.alcove.journeys.Hearing.longestSilence;
import static org.alcove.journeys.Hearing.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.alcove.standalone.Liberty;
import org.alcove.standalone.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A room whose people come by two application servers, with two media servers behind them: nobody notices, until one of
 * them dies, and then not for long.
 */
@ExtendWith(StackOfTests.class)
class TwoServersIT {

    private static final Duration AGAIN = Duration.ofSeconds(10);

    /** A killed server's lease runs for 6 s at most; then another one builds the sound anew. */
    private static final Duration LEASE_AND_MORE = Duration.ofSeconds(15);

    private final Stack stack;
    private final List<EngineProcess> engines;
    private final Settings atSecond;
    private final Liberty first;
    private final Liberty second;

    TwoServersIT(Stack stack) {
        this.stack = stack;
        engines = List.of(EngineProcess.start(), EngineProcess.start());
        String urls = engines.stream().map(EngineProcess::address).collect(Collectors.joining(","));
        atSecond = stack.secondServer().with("ALCOVE_KURENTO_URL", urls);
        first = stack.standalone()
                .another("first-of-two", stack.standalone().settings().with("ALCOVE_KURENTO_URL", urls));
        second = stack.standalone().another("second-of-two", atSecond);
    }

    /** In the place of the one server that makes the sound itself. */
    @BeforeEach
    void twoServersStart() throws InterruptedException {
        stack.standalone().liberty().stop();
        first.start();
        second.start();
        first.awaitReady();
        second.awaitReady();
    }

    @AfterEach
    void theOneServerIsBack() throws InterruptedException {
        stack.everybodyGoesHome();
        first.stop();
        second.stop();
        engines.forEach(EngineProcess::close);
        stack.standalone().liberty().start();
        stack.standalone().liberty().awaitReady();
    }

    @Test
    void theirPeopleHearEachOtherAndGoOnAfterTheMediaServerDiesAndAfterTheRoomsOwnServerDies() {
        RoomOfTest room = stack.planRoom("harbour");
        Person moss = stack.moss();
        moss.enters(room).sees("You are waiting. Nobody can hear you.");
        awaitOwnerToBeTheOnlyServerWithPeopleIn(room);
        Person amina = stack.amina().by(atSecond.publicUrl());
        Person wren = stack.wren().by(atSecond.publicUrl());
        amina.enters(room).does("open").sees("Everyone can hear you");
        wren.enters(room).sees("You are listening.");
        moss.does("raiseHand");
        amina.does("invite");
        moss.presses("Accept and speak").sees("Everyone can hear you");
        hears(moss, amina);
        hears(amina, moss);
        hears(wren, moss);
        doesNotHear(moss, moss);

        EngineProcess carrier =
                engines.stream().filter(each -> each.carries(moss)).findFirst().orElseThrow();
        long killed = System.nanoTime();
        carrier.kill();
        amina.sees("You do not need to do anything.");
        report("words about a killed media server after", Duration.ofNanos(System.nanoTime() - killed));
        heardAgain(moss, amina, killed);
        heardAgain(amina, moss, killed);
        hears(wren, moss);
        amina.sees("Everyone can hear you");

        first.kill();
        moss.sees("You have lost the connection.");
        Duration silence = longestSilence(amina, wren, LEASE_AND_MORE);
        report("longest silence after the room's own server was killed", silence);
        assertThat(silence).isLessThan(AGAIN);
        amina.sees("Everyone can hear you");
        hears(wren, amina);
    }

    private static void heardAgain(Person speaker, Person listener, long killed) {
        Duration took = becomesAudible(speaker, listener, killed);
        report("heard again after a killed media server", took);
        assertThat(took).isLessThan(AGAIN);
    }

    private void awaitOwnerToBeTheOnlyServerWithPeopleIn(RoomOfTest room) {
        long giveUp = System.nanoTime() + AGAIN.toNanos();
        while (!ownerIsTheOnlyServerWithPeopleIn(room)) {
            assertThat(System.nanoTime()).as("somebody keeps the sound").isLessThan(giveUp);
        }
    }

    private boolean ownerIsTheOnlyServerWithPeopleIn(RoomOfTest room) {
        String query = "select media_owner = all (select server from room_server where room = id)"
                + " and media_epoch > 0 from room where id = ? and media_owner is not null";
        return stack.inOrganisation(room.organisation(), connection -> {
            try (PreparedStatement asked = connection.prepareStatement(query)) {
                asked.setObject(1, room.id());
                try (ResultSet row = asked.executeQuery()) {
                    return row.next() && row.getBoolean(1);
                }
            }
        });
    }
}
