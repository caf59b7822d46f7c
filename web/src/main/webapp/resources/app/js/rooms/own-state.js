// How one stands in the room, in words: {words, more, tone}.
import { say, sayIt } from "./say.js";
import { standing } from "./standing.js";

export function ownState(state) {
  const { key, more, tone } = standing(state);
  return { words: say(key), more: more && sayIt(more), tone };
}
