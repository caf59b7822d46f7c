// How one stands in the room, in words: {words, more, tone}. Never says more than the media server has confirmed.
import { say, sayCount } from "./say.js";
import { handIsUp, me, placeInLine, room, you } from "./selectors.js";

const is = (key, more = null, tone = "quiet") => ({ words: say(key), more, tone });

export const isHeard = (state) => state.phase === "inside" && ownState(state).tone === "heard";

export function ownState(state) {
  const self = me(state);
  if (!self) return is("connecting");
  if (self.place === "waiting" || room(state).state === "doorsOpen") return is("state.waiting");
  if (self.place === "gallery") return listening(state);
  if (room(state).state === "held") return is(self.audible ? "state.heldHost" : "state.held", null, "warm");
  return onStage(state, self);
}

function listening(state) {
  if (handIsUp(state)) return { words: say("state.hand"), more: line(placeInLine(state)), tone: "warm" };
  return is("state.listening", say(state.microphone === "on" ? "state.keptQuiet" : "state.listening.more"));
}

function onStage(state, self) {
  if (self.silenced) return silenced(self);
  if (self.muted || state.wantsQuiet) return muted(state, self);
  if (!you(state).soundHere) return is("state.elsewhere", null, "warm");
  if (state.microphone !== "on") return is("state.noMicrophone", null, "warm");
  if (state.link !== "connected") return is("state.noLine", null, "warm");
  if (!self.audible || !self.settled) return is("state.joining");
  return is("state.heard", null, "heard");
}

function silenced(self) {
  return self.settled ? is("state.silenced", say("state.silenced.more"), "warm") : is("state.silencing", null, "warm");
}

function muted(state, self) {
  return self.muted && self.settled ? is("state.muted", say("state.muted.more")) : is("state.muting");
}

function line(ahead) {
  return ahead > 0 ? sayCount("state.hand.ahead", ahead) : say("state.hand.next");
}
