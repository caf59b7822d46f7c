import { announcements } from "../../main/webapp/resources/app/js/rooms/announce.js";
import { reduce } from "../../main/webapp/resources/app/js/rooms/reducer.js";
import { after, inside, view } from "./room.js";
import { equal, test } from "./test.js";

const line = { type: "link", link: "connected" };
const listening = (shown, ...events) => inside(shown, line, ...events);
const shows = (patch) => ({ type: "delta", patch, now: "2026-11-23T18:31:00Z" });
const told = (earlier, event) => announcements(earlier, reduce(earlier, event));

test("somebody who comes in is told how they stand", () => {
  equal(told(after({ type: "entering" }), { type: "snapshot", view: view(), now: "2026-11-23T18:30:00Z" }), [
    "state.listening.noLine",
  ]);
});

test("an invitation is told, wherever the focus is", () => {
  equal(told(listening(), shows({ you: { invited: true } })), ["invitation", "invitation.text"]);
});

test("an invitation is told once", () => {
  equal(told(listening({ you: { invited: true } }), shows({ room: { title: "Evening" } })), []);
});

test("a refusal is told in the server's words, or in the page's where nobody answered", () => {
  const asked = listening({}, { type: "sent", id: 1, command: "raiseHand" });
  equal(told(asked, { type: "refused", id: 1, reason: "NOT_NOW", text: "Not at this moment" }), ["Not at this moment"]);
  equal(told(asked, { type: "unanswered", id: 1 }), ["refused.NO_ANSWER"]);
  equal(told(asked, { type: "done", id: 1 }), []);
});

for (const microphone of ["another", "denied", "missing", "withdrawn"]) {
  test(`a microphone that is ${microphone} is told`, () => {
    equal(told(listening(), { type: "microphone", microphone }), [`microphone.${microphone}`]);
  });
}

test("sound that is lost is told, for the room and for this line", () => {
  equal(told(listening(), shows({ room: { sound: "lost" } })), ["sound.lost"]);
  equal(told(listening(), { type: "link", link: "failed" }), ["sound.failed", "state.listening.noLine", "state.listening.more"]);
});

test("that the server carries as much as it can is told", () => {
  equal(told(listening(), shows({ room: { sound: "full" } })), ["sound.full"]);
});

test("a line that fails again while it is brought back is not told again", () => {
  const trying = listening({}, { type: "link", link: "failed" }, { type: "link", link: "connecting" });
  equal(told(trying, { type: "link", link: "failed" }), []);
});

test("a host who is missed is told", () => {
  equal(told(listening(), shows({ room: { quorumLostAt: "2026-11-23T18:31:00Z" } })), ["quorumLost"]);
});

test("a lost connection is told, with what it means for who can hear us, and so is its return", () => {
  const speaking = inside({ boris: { place: "stage", audible: true } }, line, { type: "microphone", microphone: "on" });
  const lost = reduce(speaking, { type: "lost" });
  equal(told(speaking, { type: "lost" }), ["reconnecting", "state.unconnected.heard"]);
  equal(told(lost, { type: "alone" }), ["state.unconnected.quiet"]);
  equal(told(lost, { type: "snapshot", view: speaking.view, now: "2026-11-23T18:31:00Z" }), ["told.connected", "state.heard"]);
});

test("somebody who comes on stage is told by name, and a new message by who wrote it", () => {
  equal(told(listening(), shows({ room: { participants: { carla: { place: "stage" } } } })), [["told.came", "Carla"]]);
  const message = { id: "m1", participant: "amina", name: "Amina", text: "Good evening" };
  equal(told(listening(), { type: "said", message }), [["chat.new", "Amina"]]);
});

test("a clock that ticks is not worth a word", () => equal(told(listening(), { type: "tick", nowMs: 5000 }), []));
