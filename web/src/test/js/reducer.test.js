import { reduce } from "../../main/webapp/resources/app/js/rooms/reducer.js";
import { microphoneTrouble } from "../../main/webapp/resources/app/js/rooms/troubles.js";
import { after, inside, view } from "./room.js";
import { equal, test } from "./test.js";

test("entering waits for the room", () => {
  const state = after({ type: "entering" });
  equal([state.phase, state.connection, state.view], ["inside", "connecting", null]);
});

test("a snapshot is the whole truth", () => {
  const state = inside({}, { type: "snapshot", view: view({ room: { hands: ["carla"] } }), now: "2026-11-23T18:31:00Z" });
  equal([state.connection, state.view.room.hands], ["open", ["carla"]]);
});

test("a delta changes what it names and nothing else", () => {
  const state = inside({}, { type: "delta", patch: { room: { participants: { carla: null } } }, now: "2026-11-23T18:31:00Z" });
  equal(Object.keys(state.view.room.participants), ["amina", "boris"]);
  equal(state.view.room.state, "live");
});

test("a delta without a snapshot changes nothing", () => {
  const state = after({ type: "entering" });
  equal(reduce(state, { type: "delta", patch: { room: {} }, now: "2026-11-23T18:31:00Z" }), state);
});

test("an event nobody knows changes nothing", () => {
  const state = inside();
  equal(reduce(state, { type: "constructor" }) === state, true);
  equal(reduce(state, { type: "signal", kind: "toString" }) === state, true);
});

test("another microphone in the place of the last one is said for a while, and is on", () => {
  const state = inside({}, { type: "microphone", microphone: "on" }, { type: "microphone", microphone: "another" });
  const later = reduce(state, { type: "tick", nowMs: 20001 });
  equal([state.microphone, microphoneTrouble(state).key, microphoneTrouble(later)], ["on", "microphone.another", null]);
});

test("the clock of the server counts, not the one of the device", () => {
  const wrongByAnHour = Date.parse("2026-11-23T17:30:00Z");
  const state = after(
    { type: "tick", nowMs: wrongByAnHour },
    { type: "snapshot", view: view(), now: "2026-11-23T18:30:00Z" },
  );
  equal(state.aheadMs, 3600000);
});

test("a command is pending until it is answered", () => {
  const sent = inside({}, { type: "sent", id: 7, command: "mute" });
  equal(sent.pending, { 7: "mute" });
  equal(reduce(sent, { type: "done", id: 7 }).pending, {});
});

test("a refusal is shown, and the next command takes it away", () => {
  const refused = inside(
    {},
    { type: "sent", id: 1, command: "raiseHand" },
    { type: "refused", id: 1, reason: "NOT_NOW", text: "Not at this moment" },
  );
  equal([refused.refusal.reason, refused.pending], ["NOT_NOW", {}]);
  equal(reduce(refused, { type: "sent", id: 2, command: "raiseHand" }).refusal, null);
});

test("a command that nobody answers is no longer pending, and the page says that it does not know", () => {
  const state = inside({}, { type: "sent", id: 1, command: "raiseHand" }, { type: "unanswered", id: 1 });
  equal([state.pending, state.refusal.reason], [{}, "NO_ANSWER"]);
});

test("a refused offer is not shown: the page offers again by itself", () => {
  const state = inside({}, { type: "sent", id: 1, command: "offer" }, { type: "refused", id: 1, reason: "NOT_NOW", text: "" });
  equal(state.refusal, null);
});

test("a refusal before the first snapshot means that one is not let in", () => {
  const state = after({ type: "entering" }, { type: "refused", reason: "REMOVED", text: "" });
  equal([state.phase, state.over], ["over", "REMOVED"]);
});

test("a refusal of a command is nothing final, also before the snapshot after a reconnect", () => {
  const again = { type: "sent", id: 4, command: "raiseHand" };
  const state = inside({}, { type: "lost" }, again, { type: "refused", id: 4, reason: "NOT_NOW", text: "Not at this moment" });
  equal([state.phase, state.refusal.reason, state.pending], ["inside", "NOT_NOW", {}]);
});

test("a lost socket forgets what is on its way and keeps what is known", () => {
  const state = inside({}, { type: "sent", id: 1, command: "mute" }, { type: "lost" });
  equal([state.connection, state.pending, state.view.room.state], ["lost", {}, "live"]);
});

test("a goodbye is for good", () => {
  const state = inside({}, { type: "bye", because: "removed" }, { type: "lost" }, { type: "bye", because: "left" });
  equal([state.phase, state.over], ["over", "removed"]);
});

test("too slow is no goodbye: the page comes back", () => {
  equal(inside({}, { type: "bye", because: "tooSlow" }).phase, "inside");
});

test("a message is said once, however often it arrives", () => {
  const said = { type: "said", message: { id: "m1", participant: "amina", name: "Amina", text: "Good evening" } };
  equal(inside({}, said, said).said.length, 1);
});

test("only the newest two hundred messages are kept", () => {
  const many = Array.from({ length: 250 }, (_, id) => ({ type: "said", message: { id, text: "" } }));
  const state = inside({}, ...many);
  equal([state.said.length, state.said[0].id], [200, 50]);
});

test("a reaction is shown for a while", () => {
  const state = inside({}, { type: "tick", nowMs: 1000 }, { type: "signal", kind: "reaction", participant: "amina", emoji: "👏" });
  equal(state.reactions.length, 1);
  equal(reduce(state, { type: "tick", nowMs: 6000 }).reactions, []);
});
