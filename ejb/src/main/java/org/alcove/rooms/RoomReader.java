package org.alcove.rooms;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alcove.circles.CircleRole;
import org.alcove.people.PersonId;
import org.jspecify.annotations.Nullable;

/** Reads what {@link RoomWriter} wrote, here or on a server one release older. */
final class RoomReader {

    /** Made once: each call of {@code Json} looks for a provider. */
    private static final JsonReaderFactory JSON = Json.createReaderFactory(Map.of());

    private RoomReader() {}

    static Scene read(String json, RoomLimits limits) {
        try (JsonReader reader = JSON.createReader(new StringReader(json))) {
            return scene(current(reader.readObject()), limits);
        }
    }

    /**
     * The document in the format of today. Each format but the newest has a case that turns it into the next; formats
     * older than the one before go when no server writes them any more.
     */
    private static JsonObject current(JsonObject document) {
        int format = document.getInt("format");
        return switch (format) {
            case RoomWriter.FORMAT -> document;
            default ->
                throw new IllegalArgumentException("a room in format " + format + ": this server reads up to "
                        + RoomWriter.FORMAT + "; bring it up to date");
        };
    }

    private static Scene scene(JsonObject document, RoomLimits limits) {
        Scene scene = new Scene(plan(document.getJsonObject("plan")), limits);
        scene.version(document.getJsonNumber("version").longValueExact());
        scene.state(RoomState.of(document.getString("state")));
        scene.openedAt(time(document, "openedAt"));
        scene.grace(grace(document.getJsonObject("grace")));
        scene.hold(hold(document.getJsonObject("hold")));
        document.getJsonArray("participants").getValuesAs(JsonObject.class).stream()
                .map(RoomReader::participant)
                .forEach(scene.roster()::add);
        ids(document, "hands").map(ParticipantId::new).forEach(scene.hands()::add);
        ids(document, "removed").map(PersonId::new).forEach(scene.removed()::add);
        ids(document, "silenced").map(PersonId::new).forEach(scene.silenced()::add);
        return scene;
    }

    private static RoomPlan plan(JsonObject plan) {
        return new RoomPlan(
                new RoomId(id(plan, "room")),
                plan.getString("title"),
                Instant.parse(plan.getString("startsAt")),
                Instant.parse(plan.getString("endsAt")),
                plan.getInt("quorum"));
    }

    private static Scene.@Nullable Grace grace(@Nullable JsonObject grace) {
        return grace == null
                ? null
                : new Scene.Grace(Instant.parse(grace.getString("lostAt")), Instant.parse(grace.getString("endsAt")));
    }

    private static Scene.@Nullable Hold hold(@Nullable JsonObject hold) {
        return hold == null
                ? null
                : new Scene.Hold(
                        named(HeldBecause.values(), HeldBecause::word, hold.getString("because")),
                        Instant.parse(hold.getString("since")));
    }

    private static Participant participant(JsonObject object) {
        Participant participant = new Participant(
                new ParticipantId(id(object, "id")),
                new PersonId(id(object, "person")),
                object.getString("name"),
                named(CircleRole.values(), CircleRole::word, object.getString("role")),
                Instant.parse(object.getString("enteredAt")));
        participant.know(participant.name(), participant.role(), time(object, "appointmentEndsAt"));
        participant.goTo(named(Place.values(), Place::word, object.getString("place")));
        participant.mute(object.getBoolean("muted"));
        participant.invite(object.getBoolean("invited"));
        participant.soundChangedAt(object.getJsonNumber("soundVersion").longValueExact());
        object.getJsonArray("devices")
                .getValuesAs(JsonObject.class)
                .forEach(d -> participant.connect(device(d), false));
        if (object.containsKey("sound")) {
            participant.takeSound(new DeviceId(id(object, "sound")));
        } else {
            participant.loseSound(object.containsKey("soundLostWith") ? id(object, "soundLostWith") : null);
        }
        participant.awaitSince(time(object, "disconnectedAt"));
        return participant;
    }

    private static Device device(JsonObject device) {
        return new Device(
                new DeviceId(id(device, "id")),
                new ServerId(id(device, "server")),
                UUID.fromString(
                        device.getString("page", device.getString("id"))), // none was kept before 27 November 2026
                device.getInt("attempt", 0));
    }

    private static Stream<UUID> ids(JsonObject object, String name) {
        return object.getJsonArray(name).getValuesAs(JsonString.class).stream()
                .map(JsonString::getString)
                .map(UUID::fromString);
    }

    private static UUID id(JsonObject object, String name) {
        return UUID.fromString(object.getString(name));
    }

    private static @Nullable Instant time(JsonObject object, String name) {
        return object.containsKey(name) ? Instant.parse(object.getString(name)) : null;
    }

    private static <T> T named(T[] all, Function<T, String> word, String name) {
        return Stream.of(all)
                .filter(one -> word.apply(one).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a room with an unknown word: " + name));
    }
}
