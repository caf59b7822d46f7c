package org.alcove.web.rooms;

import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCode;
import jakarta.websocket.CloseReason.CloseCodes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.alcove.refusal.Reason;
import org.alcove.rooms.Attempt;
import org.alcove.rooms.Bye;
import org.alcove.rooms.Entrance;
import org.alcove.rooms.RoomListener;
import org.alcove.web.identity.Visit;
import org.alcove.web.refusal.Answer;
import org.alcove.web.refusal.Answers;
import org.jspecify.annotations.Nullable;

/**
 * One open socket of one visit: what it may still send, how fast it talks, and when it last showed a sign of life. It
 * hears the room for its browser.
 */
final class OpenSocket implements RoomListener {

    /** Without an answer to a ping for so long, there is nobody at the other end. */
    static final Duration SILENCE = Duration.ofSeconds(30);

    private static final JsonProvider JSON = JsonProvider.provider(); // finding it each time takes longer than its work

    private final Visit visit;
    private final String httpSession;
    private final Outbox outbox;
    private final LongSupplier nanos;
    private final Pace pace = new Pace();
    private volatile long heardAt;
    private volatile Attempt attempt = Attempt.ofNewPage();
    private volatile @Nullable Entrance entrance;
    private volatile boolean over;
    private volatile boolean closed;

    OpenSocket(Handshake.Ticket ticket, Line line, LongSupplier nanos) {
        this.visit = ticket.visit();
        this.httpSession = ticket.httpSession();
        this.outbox = new Outbox(line);
        this.nanos = nanos;
        this.heardAt = nanos.getAsLong();
    }

    Visit visit() {
        return visit;
    }

    boolean isOf(String httpSessionId) {
        return httpSession.equals(httpSessionId);
    }

    boolean isOfKeycloak(String sid) {
        return visit.sid().equals(sid);
    }

    @Nullable
    Entrance entrance() {
        return entrance;
    }

    /** What its page says of itself. What is not of that form says nothing, and keeps nobody out. */
    void says(Map<String, List<String>> parameters) {
        try {
            UUID page = UUID.fromString(first(parameters, "page"));
            int number = Integer.parseInt(first(parameters, "attempt"));
            attempt = new Attempt(page, number, first(parameters, "again").equals("true"));
        } catch (IllegalArgumentException notOfThatForm) {
            attempt = Attempt.ofNewPage();
        }
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }

    Attempt attempt() {
        return attempt;
    }

    /** Came in. False when it was closed meanwhile: whoever asked then has to go again. */
    boolean comesIn(Entrance entered) {
        entrance = entered;
        return !closed;
    }

    /** The connection is gone. */
    void closed() {
        closed = true;
        close(CloseCodes.NORMAL_CLOSURE, "closed");
    }

    /** Nothing more is taken from it. */
    boolean isOver() {
        return over;
    }

    Pace.Step pace() {
        return pace.next(nanos.getAsLong());
    }

    void heard() {
        heardAt = nanos.getAsLong();
    }

    /** Asks for a sign of life; gives up where there was none for long. */
    void ping() {
        if (nanos.getAsLong() - heardAt > SILENCE.toNanos()) {
            close(CloseCodes.GOING_AWAY, "no sign of life");
        } else {
            outbox.ping();
        }
    }

    @Override
    public void tell(JsonObject message) {
        outbox.add(message.toString());
    }

    @Override
    public void refuse(long id, Reason reason) {
        tell(Answers.to(reason).refused(id));
    }

    void done(long id) {
        tell(JSON.createObjectBuilder().add("type", "done").add("id", id).build());
    }

    @Override
    public void bye(Bye because) {
        over = true;
        CloseCode code = because == Bye.TOO_SLOW ? CloseCodes.TRY_AGAIN_LATER : CloseCodes.NORMAL_CLOSURE;
        outbox.addLast(
                JSON.createObjectBuilder()
                        .add("type", "bye")
                        .add("because", because.word())
                        .build()
                        .toString(),
                new CloseReason(code, because.word()));
    }

    /** Nobody came in: says why, and whether coming back by itself is any use to the browser. */
    void turnAway(Answer answer) {
        over = true;
        boolean tooFast = answer.reason().equals(Reason.TOO_FAST.name());
        if (answer.incident() != null || tooFast) {
            outbox.addLast(
                    answer.refused(null).toString(), new CloseReason(CloseCodes.TRY_AGAIN_LATER, answer.reason()));
        } else if (answer.reason().equals(Reason.REMOVED.name())) {
            bye(Bye.REMOVED);
        } else if (answer.reason().equals(Reason.NOT_SIGNED_IN.name())) {
            bye(Bye.SIGNED_OUT);
        } else {
            outbox.addLast(
                    answer.refused(null).toString(), new CloseReason(CloseCodes.VIOLATED_POLICY, answer.reason()));
        }
    }

    /** Closes at once, whatever is still waiting. */
    void close(CloseCode code, String phrase) {
        over = true;
        outbox.close(new CloseReason(code, phrase));
    }
}
