// What this page knows, as one value, and how each thing that happens changes it. Pure: no clock, no network, no DOM.
import { mergePatch } from "./merge-patch.js";
import { granted, isQuieting, pressed } from "./quiet.js";

const messagesKept = 200;
const reactionShownMs = 4000;
const anotherShownMs = 20000;
const final = ["REMOVED", "NOT_FOUND", "NOT_ALLOWED", "NOT_NOW", "LIMIT_REACHED", "NOT_SIGNED_IN", "AGREEMENT_NEEDED", "NAME_NEEDED"]; // at the door, where nothing was asked that has an id
const quiet = ["offer", "react"]; // what the page does again by itself, or may be lost
const unheard = ["OFFLINE", "NO_ANSWER"]; // what this page says by itself, for want of a server

export const before = Object.freeze({
  phase: "before", // before | inside | over
  connection: "off", // off | connecting | open | lost
  silentBecauseAlone: false, // the socket has been gone too long: send silence
  wantsQuiet: null, // mute, stepDown or leave: pressed, and not yet shown by the room
  view: null,
  aheadMs: 0, // the server's clock minus this device's
  nowMs: 0,
  pending: {}, // id of a command on its way -> its type
  refusal: null, // the last refusal: {reason, text}
  said: [],
  speaking: [],
  reactions: [], // {participant, emoji, untilMs}
  link: "none", // none | connecting | connected | failed
  playback: "playing", // playing | blocked
  microphone: "none", // none | asking | on | denied | missing | withdrawn
  anotherUntilMs: 0, // how long it is said that the microphone is another one than before
  over: null, // why it is over
});

const changes = {
  entering: (state) => ({ ...state, phase: "inside", connection: "connecting" }),
  snapshot: (state, event) => granted({ ...at(state, event), connection: "open", silentBecauseAlone: false, view: event.view }),
  delta: (state, event) => (state.view ? granted({ ...at(state, event), view: mergePatch(state.view, event.patch) }) : state),
  pressed: pressed,
  said: (state, { message }) => ({ ...state, said: withMessage(state.said, message) }),
  signal: (state, event) => one(signals, event.kind, state, event),
  sent: (state, { id, command }) => ({
    ...state,
    refusal: quiet.includes(command) ? state.refusal : null,
    pending: { ...state.pending, [id]: command },
  }),
  done: (state, { id }) => ({ ...state, pending: without(state.pending, id) }),
  answer: (state, { id }) => ({ ...state, pending: without(state.pending, id) }),
  refused: refused,
  unanswered: (state, { id }) => refused(state, { id, reason: "NO_ANSWER" }),
  dismissed: (state) => ({ ...state, refusal: null }),
  lost: (state) => (state.phase === "over" ? state : { ...state, connection: "lost", pending: {}, speaking: [] }),
  alone: (state) => ({ ...state, silentBecauseAlone: true }),
  bye: (state, { because }) => (because === "tooSlow" ? state : over(state, because)), // too slow: it comes back
  link: (state, { link }) => ({ ...state, link }),
  playback: (state, { playback }) => ({ ...state, playback }),
  microphone: (state, { microphone }) =>
    microphone === "another"
      ? { ...state, microphone: "on", anotherUntilMs: state.nowMs + anotherShownMs }
      : { ...state, microphone, anotherUntilMs: 0 },
  tick: (state, { nowMs }) => ({
    ...state,
    nowMs,
    reactions: state.reactions.filter((reaction) => reaction.untilMs > nowMs),
  }),
};

const signals = {
  speaking: (state, { participants }) => ({ ...state, speaking: participants ?? [] }),
  reaction: (state, { participant, emoji }) => ({
    ...state,
    reactions: [
      ...state.reactions.filter((reaction) => reaction.participant !== participant),
      { participant, emoji, untilMs: state.nowMs + reactionShownMs },
    ],
  }),
};

/** What comes of an event; an event nobody knows changes nothing. */
export function reduce(state, event) {
  return one(changes, event.type, state, event);
}

const one = (named, name, state, event) => (Object.hasOwn(named, name) ? named[name](state, event) : state);

function refused(state, { id, reason, text, command = state.pending[id] }) {
  if (id == null && state.connection !== "open" && final.includes(reason)) return over(state, reason);
  const willBeSaidAgain = isQuieting(command) && unheard.includes(reason); // and is quiet already
  const refusal = willBeSaidAgain || quiet.includes(command) ? state.refusal : { reason, text };
  return { ...state, refusal, pending: without(state.pending, id) };
}

function over(state, because) {
  if (state.phase === "over") return state;
  return { ...state, phase: "over", connection: "off", over: because, pending: {}, speaking: [], refusal: null };
}

function at(state, event) {
  const serverMs = Date.parse(event.now);
  return Number.isNaN(serverMs) ? state : { ...state, aheadMs: serverMs - state.nowMs };
}

function withMessage(said, message) {
  if (said.some((known) => known.id === message.id)) return said;
  return [...said, message].slice(-messagesKept);
}

function without(pending, id) {
  const { [id]: _, ...others } = pending;
  return others;
}
