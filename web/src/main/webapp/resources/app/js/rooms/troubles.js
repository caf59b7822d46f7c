// What is not as it should be, as {key, tone, act}: a sentence, how much it matters, what one can do. Pure.
import { me, room, you } from "./selectors.js";

const quiet = (key, act = null) => ({ key, tone: "quiet", act });
const warm = (key, act = null) => ({ key, tone: "warm", act });

export function soundTrouble(state) {
  if (state.playback === "blocked" && state.link === "connected") return warm("sound.blocked", "hear");
  if (!you(state).soundHere && me(state)?.place !== "waiting") return quiet("sound.elsewhere", "takeSound");
  if (room(state).sound === "lost") return warm("sound.lost");
  if (room(state).sound === "full") return warm("sound.full");
  if (room(state).sound === "building") return quiet("sound.building");
  if (state.link === "failed") return warm("sound.failed");
  return state.link === "connecting" ? quiet("sound.connecting") : null;
}

export function microphoneTrouble({ microphone, anotherUntilMs, nowMs }) {
  if (microphone === "asking") return quiet("microphone.asking");
  if (microphone === "on" && nowMs < anotherUntilMs) return warm("microphone.another");
  return ["denied", "missing", "withdrawn"].includes(microphone) ? warm(`microphone.${microphone}`) : null;
}

export function quorumTrouble(state) {
  const { state: life, quorumLostAt } = room(state);
  return life === "live" && quorumLostAt ? warm("quorumLost") : null;
}

/** The server's own words where it has said some. */
export const refusalSentence = ({ reason, text }) => text ?? (reason === "NO_ANSWER" ? "refused.NO_ANSWER" : "refused");

/** What somebody must hear of who does not see it. A line that fails again while it is brought back is no news. */
export function newTroubles(earlier, now) {
  const known = troubles(earlier);
  const stillGone = earlier.link === "connected" ? null : "sound.failed";
  return troubles(now).filter((key) => !known.includes(key) && key !== stillGone);
}

const troubles = (state) =>
  state.view
    ? [quorumTrouble, soundTrouble, microphoneTrouble]
        .map((find) => find(state))
        .filter((found) => found?.tone === "warm")
        .map(({ key }) => key)
    : [];
