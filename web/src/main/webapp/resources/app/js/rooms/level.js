// How somebody takes part: chosen by themselves, kept in this browser for this circle, told to nobody. It shapes what the
// page offers; what is theirs to stop (a raised hand, a microphone) stays in reach at every level.
export const levels = ["listen", "react", "write", "speak"];

const usual = "speak";
const asksFor = { react: "react", say: "write", raiseHand: "speak" };
const key = (circle) => `alcove.level.${circle}`;

/** Whether this is offered at this level. */
export const isOffered = (level, act) => levels.indexOf(level) >= levels.indexOf(asksFor[act] ?? "listen");

/** The level kept for this circle; what nobody chose, or nobody knows, is the usual one. */
export function levelIn(store, circle) {
  try {
    const kept = store().getItem(key(circle));
    return levels.includes(kept) ? kept : usual;
  } catch {
    return usual; // storage is blocked
  }
}

export function keepLevel(store, circle, level) {
  try {
    store().setItem(key(circle), level);
  } catch {
    // it holds for this page only
  }
}

/** Nothing here says any more which circles somebody was in. */
export function forgetLevels(store) {
  try {
    for (const name of Object.keys(store())) if (name.startsWith(key(""))) store().removeItem(name);
  } catch {
    // nothing was kept
  }
}
