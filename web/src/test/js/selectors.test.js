import { at, lineWanted, mayBeHeard, msUntil, placeInLine } from "../../main/webapp/resources/app/js/rooms/selectors.js";
import { inside } from "./room.js";
import { equal, test } from "./test.js";

const onStage = { boris: { place: "stage", audible: true } };

test("somebody on stage may be heard", () => equal(mayBeHeard(inside(onStage)), true));

test("a listener may not be heard", () => equal(mayBeHeard(inside()), false));

for (const quiet of [{ muted: true }, { silenced: true }, { audible: false }]) {
  test(`on stage and ${JSON.stringify(quiet)}, nobody is heard`, () => {
    equal(mayBeHeard(inside({ boris: { place: "stage", audible: true, ...quiet } })), false);
  });
}

test("after fifteen seconds without a socket this device is silent", () => {
  equal(mayBeHeard(inside(onStage, { type: "lost" })), true);
  equal(mayBeHeard(inside(onStage, { type: "lost" }, { type: "alone" })), false);
});

test("a device without the sound is silent", () => {
  equal(mayBeHeard(inside({ ...onStage, you: { soundHere: false } })), false);
});

test("after the goodbye nobody is heard", () => {
  equal(mayBeHeard(inside(onStage, { type: "bye", because: "removed" })), false);
});

test("a line is wanted for this epoch and this device", () => {
  equal(lineWanted(inside({ room: { mediaEpoch: 3 } })), { epoch: 3, device: "phone" });
});

for (const [why, shown] of [
  ["the sound is on another device", { you: { soundHere: false } }],
  ["the sound is lost", { room: { sound: "lost" } }],
  ["the server carries as much as it can", { room: { sound: "full" } }],
  ["there is no sound yet", { room: { sound: "none", mediaEpoch: 0 } }],
  ["nothing is built yet", { room: { sound: "building", mediaEpoch: 0 } }],
]) {
  test(`no line is wanted when ${why}`, () => equal(lineWanted(inside(shown)), null));
}

test("one is always first among those in the same place, then hosts, then by when they came", () => {
  equal(
    at(inside(onStage), "stage").map((one) => one.id),
    ["boris", "amina"],
  );
});

test("the place in the line of hands is the server's", () => {
  equal(placeInLine(inside({ room: { hands: ["carla", "boris"] } })), 1);
});

test("time left is never below zero, and counted on the server's clock", () => {
  const nowMs = Date.parse("2026-11-23T18:30:00Z");
  const state = { ...inside(), nowMs, aheadMs: 0 };
  equal(msUntil(state, "2026-11-23T18:31:00Z"), 60000);
  equal(msUntil(state, "2026-11-23T18:29:00Z"), 0);
  equal(msUntil(state, undefined), null);
});

test("a view that no longer knows us is survived", () => {
  const state = inside({}, { type: "delta", patch: { you: null }, now: "2026-11-23T18:31:00Z" });
  equal([mayBeHeard(state), lineWanted(state)], [false, null]);
});
