import { isHeard, standing } from "../../main/webapp/resources/app/js/rooms/standing.js";
import { inside } from "./room.js";
import { equal, test } from "./test.js";

const onStage = { boris: { place: "stage", audible: true } };
const line = { type: "link", link: "connected" };
const microphone = { type: "microphone", microphone: "on" };
const heard = (shown, ...events) => inside({ ...onStage, ...shown }, line, microphone, ...events);
const hears = (shown, ...events) => inside(shown, line, ...events);
const says = (state, key, more = null) => equal([standing(state).key, standing(state).more], [key, more]);

test("on stage, with a line, a microphone and the media server's word, everyone can hear us", () => {
  says(heard({}), "state.heard");
  equal(isHeard(heard({})), true);
});

test("without a connection nobody is told that everyone can hear them", () => {
  const lost = heard({}, { type: "lost" });
  says(lost, "state.unconnected", "state.unconnected.heard");
  equal(isHeard(lost), false);
});

for (const [why, state] of [
  ["who has been alone for too long", heard({}, { type: "lost" }, { type: "alone" })],
  ["who pressed mute without a connection", heard({}, { type: "lost" }, { type: "pressed", command: "mute" })],
  ["whose line is gone too", heard({}, { type: "lost" }, { type: "link", link: "failed" })],
  ["who only listens", hears({}, { type: "lost" })],
]) {
  test(`without a connection nobody can hear somebody ${why}`, () => says(state, "state.unconnected", "state.unconnected.quiet"));
}

test("without a connection nothing is said of the sound that is on another device", () => {
  says(heard({ you: { soundHere: false } }, { type: "lost" }), "state.unconnected");
});

test("a listener with a line that plays is listening", () => says(hears({}), "state.listening", "state.listening.more"));

for (const [why, state, key] of [
  ["has no line", inside(), "noLine"],
  ["has lost the line", hears({}, { type: "link", link: "failed" }), "noLine"],
  ["has a browser that waits for a tap", hears({}, { type: "playback", playback: "blocked" }), "blocked"],
  ["has the sound on another device", hears({ you: { soundHere: false } }), "elsewhere"],
]) {
  test(`nobody is told that they are listening who ${why}`, () => says(state, `state.listening.${key}`, "state.listening.more"));
}

test("in a held room a listener is told that nobody can be heard", () => says(hears({ room: { state: "held" } }), "state.held"));

test("a hand that is up in a held room is still up", () => {
  says(hears({ room: { state: "held", hands: ["boris"] } }), "state.held", "state.hand");
});

test("a host on stage in a held room is not heard by peers", () => {
  says(heard({ room: { state: "held" } }), "state.heldHost");
});

for (const [sentence, shown, key] of [
  ["muted is said when the media server has confirmed it", { muted: true }, "state.muted"],
  ["until then it is being muted", { muted: true, settled: false }, "state.muting"],
  ["silenced goes before muted", { silenced: true, muted: true }, "state.silenced"],
  ["nobody is heard before the media server says so", { settled: false }, "state.joining"],
]) {
  test(`on stage: ${sentence}`, () => equal(standing(heard({ boris: { ...onStage.boris, ...shown } })).key, key));
}

test("whoever has pressed mute is not told that everyone can hear them", () => {
  equal(standing(heard({}, { type: "pressed", command: "mute" })).key, "state.muting");
});

test("on stage without a microphone, and without a line, one is told so", () => {
  equal(standing(inside(onStage, line)).key, "state.noMicrophone");
  equal(standing(inside(onStage, microphone)).key, "state.noLine");
});
