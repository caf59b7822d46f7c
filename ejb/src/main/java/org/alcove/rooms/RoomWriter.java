package org.alcove.rooms;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes a room as the document that is stored. The same room is always written the same. What has an order is an
 * array, because a database may reorder the members of an object; what is not there is left out.
 */
final class RoomWriter {

    /** Raise it with every change that an older server could not read, and teach {@link RoomReader} the old one. */
    static final int FORMAT = 1;

    /** Made once: each call of {@code Json} looks for a provider. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private RoomWriter() {}

    static JsonObject write(Scene scene) {
        JsonObjectBuilder document = JSON.createObjectBuilder()
                .add("format", FORMAT)
                .add("version", scene.version())
                .add("plan", plan(scene.plan()))
                .add("state", scene.state().word());
        put(document, "openedAt", scene.openedAt());
        Scene.Grace grace = scene.grace();
        if (grace != null) {
            document.add("grace", grace(grace));
        }
        Scene.Hold hold = scene.hold();
        if (hold != null) {
            document.add("hold", hold(hold));
        }
        return document.add("participants", participants(scene.roster()))
                .add("hands", words(scene.hands()))
                .add("removed", words(scene.removed()))
                .add("silenced", words(scene.silenced()))
                .build();
    }

    private static JsonObjectBuilder plan(RoomPlan plan) {
        return JSON.createObjectBuilder()
                .add("room", plan.room().toString())
                .add("title", plan.title())
                .add("startsAt", plan.startsAt().toString())
                .add("endsAt", plan.endsAt().toString())
                .add("quorum", plan.quorum());
    }

    private static JsonObjectBuilder grace(Scene.Grace grace) {
        return JSON.createObjectBuilder()
                .add("lostAt", grace.lostAt().toString())
                .add("endsAt", grace.endsAt().toString());
    }

    private static JsonObjectBuilder hold(Scene.Hold hold) {
        return JSON.createObjectBuilder()
                .add("because", hold.because().word())
                .add("since", hold.since().toString());
    }

    private static JsonArrayBuilder participants(Roster roster) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        roster.all().forEach(participant -> array.add(participant(participant)));
        return array;
    }

    private static JsonObjectBuilder participant(Participant participant) {
        JsonObjectBuilder object = JSON.createObjectBuilder()
                .add("id", participant.id().toString())
                .add("person", participant.person().toString())
                .add("name", participant.name())
                .add("role", participant.role().word());
        put(object, "appointmentEndsAt", participant.appointmentEndsAt());
        object.add("enteredAt", participant.enteredAt().toString())
                .add("place", participant.place().word())
                .add("muted", participant.isMuted())
                .add("invited", participant.isInvited())
                .add("soundVersion", participant.soundVersion())
                .add("devices", devices(participant));
        put(object, "sound", participant.sound());
        put(object, "soundLostWith", participant.soundLostWith());
        put(object, "disconnectedAt", participant.disconnectedAt());
        return object;
    }

    private static JsonArrayBuilder devices(Participant participant) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        for (Device device : participant.devices()) {
            array.add(JSON.createObjectBuilder()
                    .add("id", device.id().toString())
                    .add("server", device.server().toString())
                    .add("page", device.page().toString())
                    .add("attempt", device.attempt()));
        }
        return array;
    }

    private static JsonArrayBuilder words(Collection<?> ids) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        ids.forEach(id -> array.add(id.toString()));
        return array;
    }

    private static void put(JsonObjectBuilder object, String name, @Nullable Object value) {
        if (value != null) {
            object.add(name, value.toString());
        }
    }
}
