package org.alcove.journeys;

import static org.alcove.journeys.Hearing.becomesAudible;
import static org.alcove.journeys.Hearing.becomesSilent;
import static org.alcove.journeys.Hearing.doesNotHear;
import static org.alcove.journeys.Hearing.hears;
import static org.alcove.journeys.Hearing.report;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What was answered is stored: a silence outlives the server that was about to carry it out, and whoever was in the room
 * comes back to it without doing anything.
 */
@ExtendWith(StackOfTests.class)
class ServerKilledIT {

    private static final Duration BOUND = Duration.ofSeconds(10);

    private final Stack stack;

    ServerKilledIT(Stack stack) {
        this.stack = stack;
    }

    @AfterEach
    void everybodyGoesHome() {
        stack.everybodyGoesHome();
    }

    @Test
    void aSilenceThatIsStoredHoldsAlthoughTheServerIsKilledBeforeTheMediaCall() throws Exception {
        RoomOfTest room = stack.planRoom("harbour");
        Person amina = stack.amina();
        Person moss = stack.moss();
        Person wren = stack.wren();
        amina.enters(room).does("open").sees("Everyone can hear you");
        moss.enters(room).sees("You are listening.").does("raiseHand");
        wren.enters(room).sees("You are listening.");
        amina.does("invite");
        moss.presses("Accept and speak");
        hears(wren, moss);

        amina.doesTo(moss, "silence");
        awaitStoredSilence(room);
        stack.standalone().liberty().kill();
        stack.standalone().liberty().start();
        stack.standalone().liberty().awaitReady();
        long restarted = System.nanoTime();

        becomesSilent(moss, wren, restarted, BOUND);
        report("sound back after a killed server", becomesAudible(amina, wren, restarted));
        moss.sees("A host has silenced you");
        moss.sendsAllTheSame();
        doesNotHear(wren, moss);
        doesNotHear(amina, moss);
    }

    private void awaitStoredSilence(RoomOfTest room) {
        long giveUp = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        boolean stored = false;
        while (!stored && System.nanoTime() < giveUp) {
            stored = stack.inOrganisation(room.organisation(), connection -> {
                try (PreparedStatement query =
                        connection.prepareStatement("select document::text from room where id = ?")) {
                    query.setObject(1, room.id());
                    try (ResultSet row = query.executeQuery()) {
                        return row.next() && row.getString(1).contains("\"silenced\": [\"");
                    }
                }
            });
        }
        assertThat(stored).as("the silence is stored").isTrue();
    }
}
