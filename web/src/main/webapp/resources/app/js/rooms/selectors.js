// Questions one asks of the state. Pure.

export const room = (state) => state.view?.room ?? null;
export const you = (state) => state.view?.you ?? {};

const everybody = (state) => Object.entries(room(state)?.participants ?? {}).map(([id, person]) => ({ id, ...person }));

export const person = (state, id) => {
  const found = room(state)?.participants?.[id];
  return found ? { id, ...found } : null;
};
export const me = (state) => person(state, you(state).participant);
export const may = (state, command) => (you(state).may ?? []).includes(command);
export const isHost = (state) => me(state)?.role === "host";
export const isLive = (state) => room(state)?.state === "live";
export const isPending = (state, command) => Object.values(state.pending).includes(command);
export const isSpeaking = (state, id) => state.speaking.includes(id);
export const reactionOf = (state, id) => state.reactions.find((reaction) => reaction.participant === id)?.emoji ?? null;

/** Oneself first, then hosts, then by when they came: nobody changes place because they speak. */
const inOrder = (state) => {
  const mine = you(state).participant;
  const rank = (one) => (one.id === mine ? 0 : one.role === "host" ? 1 : 2);
  return (a, b) => rank(a) - rank(b) || String(a.enteredAt).localeCompare(String(b.enteredAt)) || a.id.localeCompare(b.id);
};

export const at = (state, place) =>
  everybody(state)
    .filter((one) => one.place === place)
    .sort(inOrder(state));

export const hands = (state) => (room(state)?.hands ?? []).map((id) => person(state, id)).filter(Boolean);
export const handIsUp = (state) => (room(state)?.hands ?? []).includes(you(state).participant);
export const placeInLine = (state) => (room(state)?.hands ?? []).indexOf(you(state).participant);
export const hosts = (state) => everybody(state).filter((one) => one.role === "host");
export const nowMs = (state) => state.nowMs + state.aheadMs;

/** How long until a moment of the server, never below zero; null when there is no such moment. */
export const msUntil = (state, moment) => (moment ? Math.max(0, Date.parse(moment) - nowMs(state)) : null);

/** The line this device should have: for which epoch of the sound, as which device; null when it should have none. */
export const lineWanted = (state) => {
  const { sound, mediaEpoch } = room(state) ?? {};
  const thereIsSound = (sound === "there" || sound === "building") && mediaEpoch > 0;
  if (state.phase !== "inside" || !thereIsSound || !you(state).soundHere) return null;
  return { epoch: mediaEpoch, device: you(state).device };
};

/**
 * Whether the microphone may carry sound now: only when the stored room says so and nothing said here speaks against
 * it. The server decides again by its wiring; this makes it true at once, and also without a server.
 */
export const mayBeHeard = (state) => {
  const self = me(state);
  if (!self || state.phase !== "inside" || state.silentBecauseAlone || !you(state).soundHere) return false;
  if (state.wantsQuiet) return false;
  return self.place === "stage" && self.audible && !self.muted && !self.silenced;
};
