// What a screen reader is told when the room changes: few sentences, one at a time, never about oneself leaving. Each is
// the key of a sentence, or [key, value]; `sayIt` says it. Pure.
import { at, hands, isHost, me, room, you } from "./selectors.js";
import { standing } from "./standing.js";
import { newTroubles, refusalSentence } from "./troubles.js";

const namesIn = (state, place) => new Map(at(state, place).map((one) => [one.id, one.name]));
const isNew = (now, earlier) => [...now].filter(([id]) => !earlier.has(id)).map(([, name]) => name);

/** The sentences to speak for this change, most important first. */
export function announcements(earlier, now) {
  if (now.phase !== "inside") return [];
  const toMe = [...ofRefusals(earlier, now), ...(now.view ? newTroubles(earlier, now) : [])];
  if (!now.view) return toMe;
  if (!earlier.view) return [standing(now).key, ...ofInvitations(earlier, now), ...toMe];
  const kinds = [ofTheRoom, ofInvitations, () => toMe, ofMe, ofOthers, ofTheChat];
  return kinds.flatMap((kind) => kind(earlier, now));
}

function ofTheRoom(earlier, now) {
  const was = room(earlier).state;
  const is = room(now).state;
  if (earlier.connection === "lost" && now.connection === "open") return ["told.connected"];
  if (now.connection === "lost" && earlier.connection !== "lost") return ["reconnecting"];
  if (was === is) return [];
  if (is === "held") return [room(now).heldBecause === "paused" ? "held.paused" : "held.hostGone.nobody"];
  if (is === "live") return [was === "held" ? "told.goesOn" : "told.open"];
  return [];
}

const ofInvitations = (earlier, now) =>
  you(now).invited && !you(earlier).invited ? ["invitation", "invitation.text"] : [];

const ofRefusals = (earlier, now) =>
  now.refusal && now.refusal !== earlier.refusal ? [refusalSentence(now.refusal)] : [];

function ofMe(earlier, now) {
  const said = standing(now);
  const was = standing(earlier);
  const more = said.more ? [said.more] : [];
  if (now.connection === "lost") return was.more === said.more ? [] : more;
  return was.key === said.key ? [] : [said.key, ...more];
}

function ofOthers(earlier, now) {
  const mine = me(now)?.id;
  const others = (state, place) => new Map([...namesIn(state, place)].filter(([id]) => id !== mine));
  const came = isNew(others(now, "stage"), others(earlier, "stage")).map((name) => ["told.came", name]);
  return [...came, ...raisedHands(earlier, now)];
}

function raisedHands(earlier, now) {
  if (!isHost(now)) return [];
  const known = new Set(hands(earlier).map((one) => one.id));
  return hands(now)
    .filter((one) => !known.has(one.id))
    .map((one) => ["told.hand", one.name]);
}

function ofTheChat(earlier, now) {
  const newest = now.said.at(-1);
  if (!newest || newest === earlier.said.at(-1) || newest.participant === me(now)?.id) return [];
  return [["chat.new", newest.name]];
}
