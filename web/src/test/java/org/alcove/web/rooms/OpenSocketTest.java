package org.alcove.web.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.CloseReason;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alcove.refusal.Reason;
import org.alcove.rooms.Attempt;
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
    void aPageSaysWhichOneItIsAndItsHowManyethSocketThisIs() {
        UUID page = UUID.randomUUID();
        socket.says(said(page.toString(), "3", "true"));
        assertThat(socket.attempt()).isEqualTo(new Attempt(page, 3, true));
        socket.says(said(page.toString(), "1", "false"));
        assertThat(socket.attempt()).isEqualTo(new Attempt(page, 1, false));
    }

    @Test
    void aPageThatSaysNothingOrNonsenseIsANewOneEachTime() {
        String page = UUID.randomUUID().toString();
        for (Map<String, List<String>> said : List.of(
                Map.<String, List<String>>of(),
                said("", "1", "true"),
                said("'; drop table", "1", "true"),
                said(page, "", "true"),
                said(page, "99999999999", "true"))) {
            socket.says(said);
            assertThat(socket.attempt().again()).isFalse();
            assertThat(socket.attempt().page()).isNotEqualTo(UUID.fromString(page));
        }
    }

    private static Map<String, List<String>> said(String page, String attempt, String again) {
        return Map.of("page", List.of(page), "attempt", List.of(attempt), "again", List.of(again));
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
