import { before, connectionSays, microphoneSays, middle, obstacles, reduce, whyNoMicrophone } from "../../main/webapp/resources/app/js/check/check-state.js";
import { equal, test } from "./test.js";

const after = (...events) => events.reduce(reduce, before);
const on = { type: "microphone", microphone: "on", nowMs: 1000 };
const level = (level, nowMs) => ({ type: "level", level, nowMs });

test("nothing is said of a microphone that nobody tried", () => equal(microphoneSays(before), "check.microphone.none"));

test("who speaks is heard, and for a moment after", () => {
  equal(microphoneSays(after(on, level(0.3, 1500))), "check.microphone.heard");
  equal(microphoneSays(after(on, level(0.3, 1500), level(0, 2900))), "check.microphone.heard");
  equal(microphoneSays(after(on, level(0.3, 1500), level(0, 9000))), "check.microphone.silent");
});

test("silence is only called so after three seconds", () => {
  equal(microphoneSays(after(on, level(0, 3900))), "check.microphone.speak");
  equal(microphoneSays(after(on, level(0, 4100))), "check.microphone.silent");
});

for (const [name, why] of [
  ["NotAllowedError", "denied"],
  ["SecurityError", "denied"],
  ["NotFoundError", "missing"],
  ["OverconstrainedError", "missing"],
  ["NotReadableError", "busy"],
  ["AbortError", "busy"],
]) {
  test(`a browser that answers ${name} is understood`, () => equal(whyNoMicrophone({ name }), why));
}

test("what was heard before is forgotten with the microphone", () => {
  equal(microphoneSays(after(on, level(0.3, 1500), { type: "microphone", microphone: "withdrawn", nowMs: 1600 })), "check.microphone.withdrawn");
});

test("of a connection only what was found is said", () => {
  equal(connectionSays(before), ["check.connection.none"]);
  equal(connectionSays(after({ type: "trying" })), ["check.trying"]);
  const reached = [{ type: "trying" }, { type: "socket", socket: "works", roundTripMs: 20 }];
  equal(connectionSays(after(...reached)), ["check.socket.works", "check.quick", "check.trying"]);
  equal(connectionSays(after(...reached, { type: "media", media: "blocked" }, { type: "tried" })), [
    "check.socket.works",
    "check.quick",
    "check.media.blocked",
  ]);
  equal(connectionSays(after({ type: "trying" }, { type: "socket", socket: "fails" }, { type: "tried" })), ["check.socket.fails"]);
});

test("a slow line is called slow", () => {
  equal(connectionSays(after({ type: "socket", socket: "works", roundTripMs: 900 })), ["check.socket.works", "check.slow"]);
});

test("trying again forgets what was found before", () => {
  equal(connectionSays(after({ type: "media", media: "works" }, { type: "trying" })), ["check.trying"]);
});

test("one slow answer of five is no slow line", () => equal(middle([20, 22, 900, 21, 19]), 21));

test("what is in the way is said before anything is tried", () => {
  const all = { secure: true, devices: true, connection: true, socket: true };
  equal(obstacles(all), []);
  equal(obstacles({ ...all, secure: false, devices: undefined }), ["check.insecure"]);
  equal(obstacles({ ...all, connection: undefined }), ["check.old"]);
});
