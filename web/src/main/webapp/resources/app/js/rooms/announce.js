// What a screen reader is told when the room changes: few sentences, one at a time, never about oneself leaving.
import { ownState } from "./own-state.js";
import { say } from "./say.js";
import { at, hands, isHost, me, room } from "./selectors.js";

const namesIn = (state, place) => new Map(at(state, place).map((one) => [one.id, one.name]));
const isNew = (now, earlier) => [...now].filter(([id]) => !earlier.has(id)).map(([, name]) => name);

/** The sentences to speak for this change, most important first. */
export function announcements(earlier, now) {
  if (now.phase !== "inside" || !now.view) return [];
  if (!earlier.view) return [ownState(now).words];
  return [...ofTheRoom(earlier, now), ...ofMe(earlier, now), ...ofOthers(earlier, now), ...ofTheChat(earlier, now)];
}

function ofTheRoom(earlier, now) {
  const was = room(earlier).state;
  const is = room(now).state;
  if (earlier.connection === "lost" && now.connection === "open") return [say("told.connected")];
  if (now.connection === "lost" && earlier.connection !== "lost") return [say("reconnecting")];
  if (was === is) return [];
  if (is === "held") return [say(room(now).heldBecause === "paused" ? "held.paused" : "held.hostGone.nobody")];
  if (is === "live") return [say(was === "held" ? "told.goesOn" : "told.open")];
  return [];
}

function ofMe(earlier, now) {
  const said = ownState(now);
  const was = ownState(earlier);
  if (now.connection === "lost") return was.more === said.more ? [] : [said.more].filter(Boolean);
  return was.words === said.words ? [] : [said.words, said.more].filter(Boolean);
}

function ofOthers(earlier, now) {
  const mine = me(now)?.id;
  const others = (state, place) => new Map([...namesIn(state, place)].filter(([id]) => id !== mine));
  const came = isNew(others(now, "stage"), others(earlier, "stage")).map((name) => say("told.came", name));
  return [...came, ...raisedHands(earlier, now)];
}

function raisedHands(earlier, now) {
  if (!isHost(now)) return [];
  const known = new Set(hands(earlier).map((one) => one.id));
  return hands(now)
    .filter((one) => !known.has(one.id))
    .map((one) => say("told.hand", one.name));
}

function ofTheChat(earlier, now) {
  const newest = now.said.at(-1);
  if (!newest || newest === earlier.said.at(-1) || newest.participant === me(now)?.id) return [];
  return [say("chat.new", newest.name)];
}
