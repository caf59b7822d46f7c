// What to do when the socket is gone. Pure, like the reducer: no clock, no network, no chance of its own.
const pausesMs = [300, 1000, 2000, 4000, 8000];
const notYours = 1008;
const sure = 2; // a server that only just comes up may say no once

/** How long to wait before the next attempt. `chance` (0 to 1) keeps a whole room from knocking at the same moment. */
export function pauseMs(attempt, chance) {
  return pausesMs[Math.min(attempt, pausesMs.length - 1)] * (0.5 + chance);
}

/**
 * Where to knock, and as whom: the room takes a page that comes again for the same one, and of its attempts the last one
 * made, in whatever order they arrive.
 */
export const addressOf = (address, page, attempt, again) => `${address}?page=${page}&attempt=${attempt}&again=${again}`;

/** Whether to ask at the door what is the matter. A socket that had been open and broke tells nothing about that. */
export function isDoubtful(code, opened) {
  return code === notYours || !opened;
}

/** `door`: what it said when asked; `noes`: how often in a row that was no welcome. */
export function whatNext(code, opened, door, noes) {
  if (isDoubtful(code, opened) && door !== "welcome") return noes >= sure ? door : "comeBack";
  return code === notYours ? "notYours" : "comeBack";
}
