// What is known of this device's microphone, sound and connection, as one value, and the words for it. Pure.
export const before = Object.freeze({
  microphone: "none", // none | asking | on | denied | missing | busy | withdrawn
  devices: [], // {id, label}
  device: null,
  level: 0, // of the microphone, 0 to 1
  heardAtMs: null,
  listeningSinceMs: null,
  nowMs: 0,
  sound: "none", // none | played | blocked
  running: false, // the connection is being tried
  socket: null, // works | fails
  roundTripMs: null,
  media: null, // works | blocked | unknown
});

const loudEnough = 0.02;
const stillHeardMs = 1500;
const patienceMs = 3000;
const slowMs = 400;

const changes = {
  microphone: (state, { microphone, nowMs }) => ({
    ...state,
    microphone,
    level: 0,
    heardAtMs: null,
    listeningSinceMs: microphone === "on" ? nowMs : null,
  }),
  devices: (state, { devices, device }) => ({ ...state, devices, device }),
  level: (state, { level, nowMs }) => ({ ...state, level, nowMs, heardAtMs: level >= loudEnough ? nowMs : state.heardAtMs }),
  sound: (state, { sound }) => ({ ...state, sound }),
  trying: (state) => ({ ...state, running: true, socket: null, roundTripMs: null, media: null }),
  socket: (state, { socket, roundTripMs = null }) => ({ ...state, socket, roundTripMs }),
  media: (state, { media }) => ({ ...state, media }),
  tried: (state) => ({ ...state, running: false }),
};

/** What comes of an event; an event nobody knows changes nothing. */
export const reduce = (state, event) => (Object.hasOwn(changes, event.type) ? changes[event.type](state, event) : state);

/** What is in the way before anything is tried: the keys of sentences. `there` is what this browser has. */
export function obstacles(there) {
  if (!there.secure) return ["check.insecure"];
  return there.devices && there.connection && there.socket ? [] : ["check.old"];
}

const refusals = { NotAllowedError: "denied", SecurityError: "denied", NotReadableError: "busy", AbortError: "busy" };

/** What it means that the browser gave no microphone. */
export const whyNoMicrophone = ({ name }) => refusals[name] ?? "missing";

/** How the microphone stands: the key of a sentence. */
export function microphoneSays(state) {
  if (state.microphone !== "on") return `check.microphone.${state.microphone}`;
  if (state.heardAtMs !== null && state.nowMs - state.heardAtMs <= stillHeardMs) return "check.microphone.heard";
  return state.nowMs - state.listeningSinceMs < patienceMs ? "check.microphone.speak" : "check.microphone.silent";
}

/** What was found out about the connection, and nothing that was not: keys of sentences. */
export function connectionSays({ running, socket, roundTripMs, media }) {
  const found = [];
  if (socket) found.push(`check.socket.${socket}`);
  if (roundTripMs !== null) found.push(roundTripMs > slowMs ? "check.slow" : "check.quick");
  if (media) found.push(`check.media.${media}`);
  if (running) found.push("check.trying");
  return found.length === 0 ? ["check.connection.none"] : found;
}

/** The one in the middle: a single slow answer says little. */
export const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? null;
