package org.alcove.inside;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.alcove.refusal.Reason;
import org.alcove.rooms.Bye;
import org.alcove.rooms.RoomListener;

/** A socket of paper: keeps what it is told, and shows the room as a browser would put it together. */
public class Paper implements RoomListener {

    private static final long PATIENCE_MS = Duration.ofSeconds(15).toMillis();

    private final List<JsonObject> told = new ArrayList<>();
    private final List<Bye> byes = new ArrayList<>();
    private final List<Reason> refusals = new ArrayList<>();
    private JsonValue view = JsonValue.EMPTY_JSON_OBJECT;

    @Override
    public synchronized void tell(JsonObject message) {
        told.add(message);
        switch (message.getString("type")) {
            case "snapshot" -> view = message.getJsonObject("view");
            case "delta" -> view = Json.createMergePatch(message.get("patch")).apply(view);
            default -> {}
        }
        notifyAll();
    }

    @Override
    public synchronized void refuse(long id, Reason reason) {
        refusals.add(reason);
        notifyAll();
    }

    @Override
    public synchronized void bye(Bye because) {
        byes.add(because);
        notifyAll();
    }

    /** The room, as soon as it is so. */
    JsonObject awaitRoom(Predicate<JsonObject> so) throws InterruptedException {
        return await(() -> view.asJsonObject().containsKey("room")
                        && so.test(view.asJsonObject().getJsonObject("room")))
                .getJsonObject("room");
    }

    Bye awaitBye() throws InterruptedException {
        await(() -> !byes.isEmpty());
        return byes.get(0);
    }

    Reason awaitRefusal() throws InterruptedException {
        await(() -> !refusals.isEmpty());
        return refusals.remove(0);
    }

    List<JsonObject> awaitTold(String type, int howMany) throws InterruptedException {
        await(() -> told(type).size() >= howMany);
        return told(type);
    }

    synchronized List<JsonObject> told(String type) {
        return told.stream()
                .filter(message -> message.getString("type").equals(type))
                .toList();
    }

    private interface Condition {
        boolean holds();
    }

    private synchronized JsonObject await(Condition condition) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofMillis(PATIENCE_MS).toNanos();
        while (!condition.holds()) {
            long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            if (left <= 0) {
                throw new AssertionError("did not come to be; last seen: " + view + ", " + byes + ", " + refusals);
            }
            wait(left);
        }
        return view.asJsonObject();
    }
}
