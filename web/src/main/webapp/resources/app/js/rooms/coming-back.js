// What to do when the socket is gone. Pure, like the reducer: no clock, no network, no chance of its own.
const pausesMs = [300, 1000, 2000, 4000, 8000];
const notYours = 1008;
const surelySignedOut = 2; // a server that only just comes up may say no once

/** How long to wait before the next attempt. `chance` (0 to 1) keeps a whole room from knocking at the same moment. */
export function pauseMs(attempt, chance) {
  return pausesMs[Math.min(attempt, pausesMs.length - 1)] * (0.5 + chance);
}

/**
 * Whether to ask the server if one is still signed in: only after it was there to answer. A socket that had been open
 * and broke tells nothing about that.
 */
export function isDoubtful(code, opened) {
  return code === notYours || !opened;
}

/** `noes`: how often in a row the server has said, when asked, that nobody is signed in. */
export function whatNext(code, opened, noes) {
  if (isDoubtful(code, opened) && noes >= surelySignedOut) return "signedOut";
  if (code === notYours && noes === 0) return "notYours";
  return "comeBack";
}
