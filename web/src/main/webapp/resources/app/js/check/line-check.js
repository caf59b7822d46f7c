// Tries the way of a room without a room: the socket, how long a word takes there and back, and a media connection with
// the server's own sound, over the same port as in a room. Nothing of a microphone is sent.
import { AudioLink } from "../rooms/audio-link.js";
import { middle } from "./check-state.js";

const openMs = 8000;
const answerMs = 12000;
const connectMs = 12000;
const echoes = 5;

const within = (ms, promise) =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("too late")), ms);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });

/** Says what it finds, one after the other; resolves when there is no more to find. */
export async function checkLine(address, tell) {
  const line = new TriedLine(address);
  try {
    await within(openMs, line.opened);
    tell({ type: "socket", socket: "works", roundTripMs: await roundTrip(line) });
  } catch {
    line.close();
    return tell({ type: "socket", socket: "fails" });
  }
  tell({ type: "media", media: await mediaFinds(line) });
  line.close();
}

async function roundTrip(line) {
  const times = [];
  for (let i = 0; i < echoes; i++) {
    const sentAt = performance.now();
    await within(openMs, line.ask({ type: "echo" }));
    times.push(performance.now() - sentAt);
  }
  return middle(times);
}

/** "works" and "blocked" are what was seen; when the server could not try, nothing is known. */
async function mediaFinds(line) {
  let link = null;
  try {
    const connected = new Promise((resolve) => {
      link = new AudioLink(resolve, () => {});
    });
    await link.connect(null, async (sdp) => (await within(answerMs, line.ask({ type: "offer", sdp }))).sdp);
    return (await within(connectMs, connected).catch(() => "failed")) === "connected" ? "works" : "blocked";
  } catch {
    return "unknown";
  } finally {
    link?.close();
  }
}

class TriedLine {
  #socket;
  #asked = new Map();
  #lastId = 0;

  constructor(address) {
    this.#socket = new WebSocket(address);
    this.#socket.onmessage = ({ data }) => this.#hear(JSON.parse(data));
    this.opened = new Promise((resolve, reject) => {
      this.#socket.onopen = resolve;
      this.#socket.onclose = () => {
        reject(new Error("closed"));
        for (const { reject: no } of this.#asked.values()) no(new Error("closed"));
      };
    });
  }

  ask(question) {
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#asked.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ ...question, id }));
    });
  }

  close() {
    this.#socket.close();
  }

  #hear(message) {
    const asked = this.#asked.get(message.id);
    this.#asked.delete(message.id);
    if (message.type === "refused") asked?.reject(new Error(message.reason));
    else asked?.resolve(message);
  }
}
