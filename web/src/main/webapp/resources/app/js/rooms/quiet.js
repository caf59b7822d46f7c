// The wish to be quiet. It holds from the press on, whatever becomes of the socket and of what was sent, until the room
// shows that it is so: a microphone that opens again by itself is the worst thing this page could do. Pure.
import { isPending, me } from "./selectors.js";

const acts = ["mute", "stepDown", "leave"];
const grants = {
  mute: (self) => self.muted || self.place !== "stage",
  stepDown: (self) => self.place !== "stage",
  leave: () => false, // only the end of the page does
};

export const isQuieting = (command) => acts.includes(command);

/** A button was pressed, whether or not anything can be sent. */
export function pressed(state, { command }) {
  if (isQuieting(command)) return { ...state, wantsQuiet: command };
  return command === "unmute" ? { ...state, wantsQuiet: null } : state;
}

/** The state without the wish, once what the room shows has made it true. */
export function granted(state) {
  const self = me(state);
  return state.wantsQuiet && self && grants[state.wantsQuiet](self) ? { ...state, wantsQuiet: null } : state;
}

/** The command to give again after this event, since it may never have arrived; null when there is none. */
export function toGiveAgain(state, { type }) {
  if (!["snapshot", "unanswered"].includes(type) || state.connection !== "open") return null;
  return isPending(state, state.wantsQuiet) ? null : state.wantsQuiet;
}

/** Whether this was pressed and waits for its answer, or for somebody who could answer. */
export const isUnderWay = (state, command) =>
  isPending(state, command) || (state.wantsQuiet === command && state.connection !== "open");
