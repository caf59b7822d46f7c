// How one stands in the room, as keys of sentences: {key, more, tone}. Never says more than the media server has
// confirmed, nothing of a room that nobody tells us about, and never that one hears what one cannot hear. Pure.
import { handIsUp, mayBeHeard, me, placeInLine, room, you } from "./selectors.js";

const as = (key, more = null, tone = "quiet") => ({ key, more, tone });

export const isHeard = (state) => state.phase === "inside" && standing(state).tone === "heard";

export function standing(state) {
  const self = me(state);
  if (!self) return as("connecting");
  if (state.connection !== "open") return as("state.unconnected", heardWithoutConnection(state), "warm");
  if (self.place === "waiting" || room(state).state === "doorsOpen") return as("state.waiting");
  if (room(state).state === "held") return held(state, self);
  return self.place === "gallery" ? inGallery(state) : onStage(state, self);
}

/** The sound takes another way than the socket: it may go on when the socket is gone. */
function heardWithoutConnection(state) {
  if (!you(state).soundHere) return null;
  const sends = state.link === "connected" && state.microphone === "on";
  return sends && mayBeHeard(state) ? "state.unconnected.heard" : "state.unconnected.quiet";
}

function held(state, self) {
  if (self.audible) return as("state.heldHost", null, "warm");
  return as("state.held", handIsUp(state) ? "state.hand" : null, "warm");
}

function inGallery(state) {
  if (handIsUp(state)) return as("state.hand", line(placeInLine(state)), "warm");
  const kept = state.microphone === "on" ? "state.keptQuiet" : "state.listening.more";
  return as(listening(state), kept);
}

function listening(state) {
  if (!you(state).soundHere) return "state.listening.elsewhere";
  if (state.link !== "connected") return "state.listening.noLine";
  return state.playback === "playing" ? "state.listening" : "state.listening.blocked";
}

const line = (ahead) => (ahead > 0 ? ["state.hand.ahead", ahead] : "state.hand.next");

function onStage(state, self) {
  if (self.silenced) return silenced(self);
  if (self.muted || state.wantsQuiet) return muted(self);
  if (!you(state).soundHere) return as("state.elsewhere", null, "warm");
  if (state.microphone !== "on") return as("state.noMicrophone", null, "warm");
  if (state.link !== "connected") return as("state.noLine", null, "warm");
  if (!self.audible || !self.settled) return as("state.joining");
  return as("state.heard", null, "heard");
}

const silenced = (self) =>
  self.settled ? as("state.silenced", "state.silenced.more", "warm") : as("state.silencing", null, "warm");

const muted = (self) => (self.muted && self.settled ? as("state.muted", "state.muted.more") : as("state.muting"));
