package org.alcove.rooms;

import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What changed in what each device may see, from one version of a room to a later one: merge patches (RFC 7396). What all
 * members see is compared once for all of them, and what all hosts see; each person adds only what concerns themselves.
 */
final class RoomDelta {

    private static final JsonProvider PROVIDER = JsonProvider.provider();
    private static final JsonBuilderFactory JSON = PROVIDER.createBuilderFactory(Map.of());
    private static final String PARTICIPANTS = "participants";

    private final RoomView before;
    private final RoomView after;
    private @Nullable JsonObject forMembers;
    private @Nullable JsonObject forHosts;

    RoomDelta(RoomView before, RoomView after) {
        this.before = before;
        this.after = after;
    }

    /** The patch that makes what this device saw into what it may see now; empty if that is the same. */
    JsonObject of(DeviceId device) {
        Participant self = after.viewer(device);
        Participant was = before.viewer(device);
        if (self == null || was == null || self.isHost() != was.isHost()) {
            return diff(before.of(device), after.of(device));
        }
        JsonObject room = self.isHost() ? forHosts() : withOneself(forMembers(), self, was);
        JsonObjectBuilder patch = JSON.createObjectBuilder();
        putUnlessEmpty(patch, "room", room);
        putUnlessEmpty(patch, "you", diff(before.you(was, device), after.you(self, device)));
        return patch.build();
    }

    /** Each sees more of themselves than others see of them. */
    private JsonObject withOneself(JsonObject patch, Participant self, Participant was) {
        String id = self.id().toString();
        JsonObject oneself = diff(before.closely(was), after.closely(self));
        JsonObject others =
                patch.containsKey(PARTICIPANTS) ? patch.getJsonObject(PARTICIPANTS) : JsonValue.EMPTY_JSON_OBJECT;
        if (oneself.isEmpty() && !others.containsKey(id)) {
            return patch;
        }
        JsonObjectBuilder participants = JSON.createObjectBuilder(others).remove(id);
        putUnlessEmpty(participants, id, oneself);
        JsonObjectBuilder room = JSON.createObjectBuilder(patch).remove(PARTICIPANTS);
        putUnlessEmpty(room, PARTICIPANTS, participants.build());
        return room.build();
    }

    private JsonObject forMembers() {
        if (forMembers == null) {
            forMembers = diff(before.forMembers(), after.forMembers());
        }
        return forMembers;
    }

    private JsonObject forHosts() {
        if (forHosts == null) {
            forHosts = diff(before.forHosts(), after.forHosts());
        }
        return forHosts;
    }

    private static JsonObject diff(JsonObject from, JsonObject to) {
        return PROVIDER.createMergeDiff(from, to).toJsonValue().asJsonObject();
    }

    private static void putUnlessEmpty(JsonObjectBuilder object, String name, JsonObject value) {
        if (!value.isEmpty()) {
            object.add(name, value);
        }
    }
}
