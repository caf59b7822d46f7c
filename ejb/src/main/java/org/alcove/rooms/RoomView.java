package org.alcove.rooms;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.Map;
import org.alcove.organisations.Writers;
import org.jspecify.annotations.Nullable;

/**
 * One version of a room, as {@code docs/room-protocol.md} shows it to members, to hosts, and to each about themselves.
 * It never holds who a participant is outside this room. What members and what hosts see alike is made once. Used by one
 * thread at a time.
 */
public final class RoomView {

    /** Made once: each call of {@code Json} looks for a provider. */
    private static final JsonBuilderFactory JSON = Json.createBuilderFactory(Map.of());

    private final Scene scene;
    private final ViewFacts facts;
    private final Hearing hearing;
    private @Nullable JsonObject forMembers;
    private @Nullable JsonObject forHosts;
    private @Nullable RoomView compared;
    private @Nullable RoomDelta delta;

    RoomView(Scene scene, ViewFacts facts) {
        this.scene = scene;
        this.facts = facts;
        this.hearing = new Hearing(scene);
    }

    /** What this device may see; {@code you} is absent when it is not, or no longer, in the room. */
    public JsonObject of(DeviceId device) {
        Participant self = viewer(device);
        JsonObjectBuilder view = JSON.createObjectBuilder().add("room", room(self));
        if (self != null) {
            view.add("you", you(self, device));
        }
        return view.build();
    }

    /**
     * The merge patch (RFC 7396) that makes what this device saw then into what it may see now; empty if nothing changed
     * for it. Cheap as long as many devices saw the same version.
     */
    public JsonObject since(RoomView then, DeviceId device) {
        if (delta == null || compared != then) {
            compared = then;
            delta = new RoomDelta(then, this);
        }
        return delta.of(device);
    }

    @Nullable
    Participant viewer(DeviceId device) {
        return scene.roster().with(device).orElse(null);
    }

    private JsonObject room(@Nullable Participant viewer) {
        if (viewer != null && viewer.isHost()) {
            return forHosts();
        }
        JsonObject room = forMembers();
        if (viewer == null) {
            return room;
        }
        JsonObjectBuilder withOneself = JSON.createObjectBuilder(room.getJsonObject("participants"))
                .add(viewer.id().toString(), closely(viewer));
        return JSON.createObjectBuilder(room).add("participants", withOneself).build();
    }

    JsonObject forMembers() {
        if (forMembers == null) {
            forMembers = room(false);
        }
        return forMembers;
    }

    JsonObject forHosts() {
        if (forHosts == null) {
            forHosts = room(true);
        }
        return forHosts;
    }

    private JsonObject room(boolean host) {
        JsonObjectBuilder room = JSON.createObjectBuilder();
        addPlan(room);
        addLife(room);
        addSound(room);
        JsonObjectBuilder participants = JSON.createObjectBuilder();
        scene.roster().all().forEach(p -> participants.add(p.id().toString(), participant(p, host)));
        boolean writes = host || facts.writers() == Writers.EVERYONE;
        return room.add("mayWrite", writes && scene.state() == RoomState.LIVE)
                .add("writers", facts.writers().word())
                .add("hands", words(scene.hands()))
                .add("participants", participants)
                .build();
    }

    private void addPlan(JsonObjectBuilder room) {
        RoomPlan plan = scene.plan();
        room.add("id", plan.room().toString())
                .add("organisation", facts.organisation())
                .add("circle", facts.circle())
                .add("title", plan.title())
                .add("startsAt", plan.startsAt().toString())
                .add("endsAt", plan.endsAt().toString())
                .add("doorsOpenAt", plan.doorsOpenAt().toString());
    }

    private void addLife(JsonObjectBuilder room) {
        room.add("state", scene.state().word());
        put(room, "openedAt", scene.openedAt());
        Scene.Grace grace = scene.grace();
        if (grace != null) {
            room.add("quorumLostAt", grace.lostAt().toString());
        }
        Scene.Hold hold = scene.hold();
        if (hold != null) {
            room.add("heldBecause", hold.because().word())
                    .add("holdEndsAt", hold.endsAt().toString());
        }
    }

    private void addSound(JsonObjectBuilder room) {
        RoomLimits limits = scene.limits();
        room.add("sound", facts.sound().word())
                .add("mediaEpoch", facts.mediaEpoch())
                .add("stageLimit", limits.stage())
                .add("messageLimit", limits.message())
                .add("reactions", words(Reactions.ALL));
    }

    /** @param closely as hosts see everybody, and each sees themselves */
    private JsonObjectBuilder participant(Participant participant, boolean closely) {
        JsonObjectBuilder object = JSON.createObjectBuilder()
                .add("name", participant.name())
                .add("role", participant.role().word())
                .add("place", participant.place().word())
                .add("audible", hearing.isAudible(participant))
                .add("muted", participant.isMuted())
                .add("settled", participant.soundVersion() <= facts.wiredVersion())
                .add("connected", participant.isConnected())
                .add("enteredAt", participant.enteredAt().toString());
        if (closely) {
            object.add("silenced", scene.isSilenced(participant)).add("invited", participant.isInvited());
        }
        return object;
    }

    /** Somebody as they see themselves. */
    JsonObject closely(Participant self) {
        return participant(self, true).build();
    }

    JsonObject you(Participant self, DeviceId device) {
        return JSON.createObjectBuilder()
                .add("participant", self.id().toString())
                .add("device", device.toString())
                .add("soundHere", device.equals(self.sound()))
                .add("invited", self.isInvited())
                .add("may", words(new OpenActs(scene).to(self, device)))
                .build();
    }

    private static JsonArrayBuilder words(Iterable<?> values) {
        JsonArrayBuilder array = JSON.createArrayBuilder();
        values.forEach(value -> array.add(value.toString()));
        return array;
    }

    private static void put(JsonObjectBuilder object, String name, @Nullable Instant value) {
        if (value != null) {
            object.add(name, value.toString());
        }
    }
}
