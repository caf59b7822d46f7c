import { forgetLevels, isOffered, keepLevel, levelIn, levels } from "../../main/webapp/resources/app/js/rooms/level.js";
import { equal, test } from "./test.js";

const offeredAt = (level) => ["react", "say", "raiseHand"].filter((act) => isOffered(level, act));
const browser = (kept = {}) => {
  const items = Object.assign(Object.create({ getItem: (key) => items[key] ?? null, setItem: (key, value) => (items[key] = value), removeItem: (key) => delete items[key] }), kept);
  return () => items;
};
const blocked = () => {
  throw new Error("storage is blocked");
};

test("each level offers what the one before did, and one thing more", () => {
  equal(levels.map(offeredAt), [[], ["react"], ["react", "say"], ["react", "say", "raiseHand"]]);
});

for (const act of ["lowerHand", "mute", "unmute", "stepDown", "leave", "acceptInvitation", "declineInvitation"]) {
  test(`whoever just listens can always ${act}`, () => equal(isOffered("listen", act), true));
}

test("who has chosen nothing is offered everything", () => equal(levelIn(browser(), "tuesday"), "speak"));

test("a level is kept for its circle and no other", () => {
  const store = browser();
  keepLevel(store, "tuesday", "listen");
  equal([levelIn(store, "tuesday"), levelIn(store, "sleepless")], ["listen", "speak"]);
});

test("what nobody knows is not a level", () => {
  equal(levelIn(browser({ "alcove.level.tuesday": "shout" }), "tuesday"), "speak");
});

test("where nothing can be kept everything is offered", () => {
  keepLevel(blocked, "tuesday", "listen");
  forgetLevels(blocked);
  equal(levelIn(blocked, "tuesday"), "speak");
});

test("leaving this page forgets every circle, and nothing else", () => {
  const store = browser({ "alcove.theme": "dark" });
  keepLevel(store, "tuesday", "listen");
  keepLevel(store, "sleepless", "react");
  forgetLevels(store);
  equal(Object.keys(store()), ["alcove.theme"]);
});
