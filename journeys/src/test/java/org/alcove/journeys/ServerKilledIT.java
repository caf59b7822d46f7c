package org.alcove.journeys;

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

/** What was answered is stored: a silence outlives the server that was about to carry it out. */
@ExtendWith(StackOfTests.class)
class ServerKilledIT {

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

        amina.enters(room).does("microphone");
        moss.enters(room).sees("A host has silenced you");
        sendsAllTheSame(moss);
        wren.enters(room);

        hears(wren, amina);
        report("sound back after a killed server", Duration.ofNanos(System.nanoTime() - restarted));
        doesNotHear(wren, moss);
        doesNotHear(amina, moss);
    }

    /** Nothing of the browser's own keeps the silence here: it holds on the server. */
    private static void sendsAllTheSame(Person person) {
        person.page().evaluate("""
                        async () => {
                          const microphone = await navigator.mediaDevices.getUserMedia({audio: true});
                          for (const connection of window.journeyConnections)
                            for (const sender of connection.getSenders())
                              await sender.replaceTrack(microphone.getAudioTracks()[0]);
                        }
                        """);
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
