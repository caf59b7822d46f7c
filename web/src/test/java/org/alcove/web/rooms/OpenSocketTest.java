package org.alcove.web.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.CloseReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.alcove.refusal.Reason;
import org.alcove.rooms.DeviceId;
import org.alcove.web.identity.Visit;
import org.alcove.web.refusal.Answers;
import org.junit.jupiter.api.Test;

class OpenSocketTest {

    private final List<Integer> closedWith = new ArrayList<>();
    private final List<String> heard = new ArrayList<>();
    private final Visit visit = new Visit(UUID.randomUUID(), "sid", "token", Instant.parse("2026-11-23T06:00:00Z"), "");
    private final OpenSocket socket = new OpenSocket(new Handshake.Ticket(visit, "session"), line(), () -> 0);

    @Test
    void whoComesInTooOftenMayTryAgainLater() {
        socket.turnAway(Answers.to(Reason.TOO_FAST));
        assertThat(heard).singleElement().asString().contains("TOO_FAST");
        assertThat(closedWith).containsExactly(1013);
    }

    @Test
    void whoMayNotComeInHasNothingToTryAgain() {
        socket.turnAway(Answers.to(Reason.NOT_NOW));
        assertThat(closedWith).containsExactly(1008);
    }

    @Test
    void aPageThatComesBackSaysWhichDeviceItWas() {
        UUID before = UUID.randomUUID();
        socket.was(List.of(before.toString()));
        assertThat(socket.was()).isEqualTo(new DeviceId(before));
    }

    @Test
    void aPageThatSaysNothingOrNonsenseIsANewDevice() {
        for (List<String> said : List.of(List.<String>of(), List.of(""), List.of("null"), List.of("'; drop table"))) {
            socket.was(said);
            assertThat(socket.was()).isNull();
        }
        socket.was(null);
        assertThat(socket.was()).isNull();
    }

    /** A line to a browser that takes everything at once. */
    private Line line() {
        return new Line() {
            @Override
            public void send(String message, Runnable sent) {
                heard.add(message);
                sent.run();
            }

            @Override
            public void ping(Runnable sent) {
                sent.run();
            }

            @Override
            public void later(Runnable task) {}

            @Override
            public void close(CloseReason reason) {
                closedWith.add(reason.getCloseCode().getCode());
            }
        };
    }
}
