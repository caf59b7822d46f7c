import { toGiveAgain } from "../../main/webapp/resources/app/js/rooms/quiet.js";
import { reduce } from "../../main/webapp/resources/app/js/rooms/reducer.js";
import { mayBeHeard } from "../../main/webapp/resources/app/js/rooms/selectors.js";
import { inside, view } from "./room.js";
import { equal, test } from "./test.js";

const onStage = { boris: { place: "stage", audible: true } };
const snapshot = (shown) => ({ type: "snapshot", view: view(shown), now: "2026-11-23T18:31:00Z" });
const shows = (boris) => ({ type: "delta", patch: { room: { participants: { boris } } }, now: "2026-11-23T18:31:00Z" });
const pressed = (command) => ({ type: "pressed", command });
const sent = (command, id = 1) => [pressed(command), { type: "sent", id, command }];
const offline = (command) => ({ type: "refused", id: null, command, reason: "OFFLINE", text: "There is no connection" });

for (const command of ["mute", "stepDown", "leave"]) {
  test(`${command} silences this device when it is pressed, before the server has answered`, () => {
    equal(mayBeHeard(inside(onStage, pressed(command))), false);
  });

  test(`${command} that went into a dead socket keeps this device silent, and is said again to the server that is back`, () => {
    const lost = inside(onStage, ...sent(command), { type: "lost" });
    const back = reduce(lost, snapshot(onStage));
    equal([mayBeHeard(lost), mayBeHeard(back), toGiveAgain(back, snapshot(onStage))], [false, false, command]);
  });

  test(`${command} pressed without a connection silences this device, and nobody says that nothing was changed`, () => {
    const state = inside(onStage, { type: "lost" }, pressed(command), offline(command));
    equal([mayBeHeard(state), state.refusal], [false, null]);
  });
}

test("a mute that was answered and is not shown yet keeps this device silent", () => {
  equal(mayBeHeard(inside(onStage, ...sent("mute"), { type: "done", id: 1 })), false);
});

test("a mute that was refused keeps this device silent", () => {
  equal(mayBeHeard(inside(onStage, ...sent("mute"), { type: "refused", id: 1, reason: "TOO_FAST", text: "" })), false);
});

test("once the mute is shown, the room alone decides again", () => {
  const state = inside(onStage, ...sent("mute"), { type: "done", id: 1 }, shows({ muted: true }));
  equal([state.wantsQuiet, mayBeHeard(state), mayBeHeard(reduce(state, shows({ muted: false })))], [null, false, true]);
});

test("a mute that the server had heard before the socket died is not said again", () => {
  const muted = snapshot({ boris: { place: "stage", audible: true, muted: true } });
  const back = inside(onStage, ...sent("mute"), { type: "lost" }, muted);
  equal([back.wantsQuiet, toGiveAgain(back, muted)], [null, null]);
});

test("stepping down is not done by being muted, only by being in the gallery", () => {
  const state = inside(onStage, ...sent("stepDown"), shows({ muted: true }));
  equal([state.wantsQuiet, reduce(state, shows({ place: "gallery" })).wantsQuiet], ["stepDown", null]);
});

test("one's own later unmute takes the wish back", () => {
  equal(mayBeHeard(inside(onStage, pressed("mute"), pressed("unmute"))), true);
});

test("a mute that nobody answers is said again while there is a connection, without a word of reproach", () => {
  const unanswered = { type: "unanswered", id: 1 };
  const state = inside(onStage, ...sent("mute"), unanswered);
  equal([toGiveAgain(state, unanswered), state.refusal, mayBeHeard(state)], ["mute", null, false]);
  equal(toGiveAgain(inside(onStage, ...sent("mute"), { type: "lost" }), unanswered), null);
});

test("nothing else that one presses takes the wish back", () => {
  equal(mayBeHeard(inside(onStage, pressed("mute"), pressed("say"), pressed("takeSound"))), false);
});

test("a mute that is on its way is not said twice", () => {
  const state = inside(onStage, ...sent("mute"), snapshot(onStage));
  equal([toGiveAgain(state, snapshot(onStage)), toGiveAgain(inside(onStage, pressed("mute")), shows({}))], [null, null]);
});
