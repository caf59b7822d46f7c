// <alcove-room>: the boundary. Events come in, the reducer decides, the views show it, sound and socket follow.
import { render } from "../lit.js";
import { announcements } from "./announce.js";
import { chime } from "./chime.js";
import { commands } from "./commands.js";
import { HelpNow } from "./help-now.js";
import { askDoor, keepAlive } from "./keep-alive.js";
import { toGiveAgain } from "./quiet.js";
import { before, reduce } from "./reducer.js";
import { RoomSocket } from "./room-socket.js";
import { say, sayIt } from "./say.js";
import { Sound } from "./sound.js";
import { isHeard } from "./standing.js";
import { Told } from "./told.js";
import { Ui } from "./ui.js";
import { overSentence } from "./views/over.js";
import { whole } from "./views/whole.js";

const tickMs = 1000;
const endings = ["ended", "missed", "cancelled"];

class AlcoveRoom extends HTMLElement {
  #state = before;
  #socket;
  #sound;
  #ui;
  #stop = [];
  #drawing = false;
  #told;
  #help;

  connectedCallback() {
    const { organisation, room, zone, circle } = this.dataset;
    const here = `/o/${organisation}/rooms/${room}`;
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const tell = (event) => this.tell(event);
    this.#socket = new RoomSocket(`${scheme}://${location.host}${here}/socket`, tell, () => askDoor(here));
    this.#sound = new Sound((command) => this.#socket.give(command), (event) => this.tell(event));
    this.#help = new HelpNow(document.getElementById("help-now"), () => this.#state.phase === "over" && this.#home());
    this.#ui = new Ui(this, this.#sound, { here, home: `/o/${organisation}/`, zone, circle, help: this.#help });
    this.#told = new Told(document.getElementById(this.dataset.live));
    const door = document.getElementById(this.dataset.door);
    const enter = door.querySelector("[data-enter]");
    enter?.addEventListener("click", () => this.#enter(door), { once: true });
    enter?.removeAttribute("disabled"); // pressed before somebody listens, it would do nothing
    const vanish = () => this.#close();
    window.addEventListener("alcove:leave", vanish);
    window.addEventListener("pagehide", vanish);
  }

  get state() {
    return this.#state;
  }

  /** Something happened, here or on the server. */
  tell(event) {
    const earlier = this.#state;
    const now = ended(reduce(earlier, event));
    if (now === earlier) return;
    this.#state = now;
    this.#sound.follow(now);
    if (now.phase === "over" && earlier.phase !== "over") this.#finish();
    if (isHeard(now) && !isHeard(earlier)) chime();
    this.draw();
    queueMicrotask(() => announcements(earlier, now).forEach((sentence) => this.#told.say(sayIt(sentence)))); // once drawn
    const again = toGiveAgain(now, event);
    if (again) this.give(again);
  }

  /** Gives a command; resolves to whether it was done. What was refused is shown by the reducer. */
  async give(name, ...values) {
    this.tell({ type: "pressed", command: name });
    try {
      await this.#socket.give(commands[name](...values));
      return true;
    } catch ({ reason }) {
      if (reason === "OFFLINE") this.tell({ type: "refused", id: null, command: name, reason, text: say("refused.OFFLINE") });
      return false;
    }
  }

  /** Draws once for everything that happens in one turn; focus that lost its element goes to the state in words. */
  draw() {
    if (this.#drawing) return;
    this.#drawing = true;
    queueMicrotask(() => {
      this.#drawing = false;
      const hadFocus = this.contains(document.activeElement);
      render(whole(this.#state, this.#ui), this);
      this.#ui.drawn(this.#state);
      if (hadFocus && !this.contains(document.activeElement)) this.#home();
    });
  }

  #enter(door) {
    door.hidden = true;
    this.#ui.takePartAsChosen();
    this.hidden = false;
    const ticking = setInterval(() => this.tell({ type: "tick", nowMs: Date.now() }), tickMs);
    this.#stop = [() => clearInterval(ticking), keepAlive(() => this.tell({ type: "bye", because: "signedOut" }))];
    this.#sound.hear();
    this.tell({ type: "tick", nowMs: Date.now() });
    this.#socket.open();
    this.tell({ type: "entering" });
    queueMicrotask(() => this.#home());
  }

  #finish() {
    this.#close();
    queueMicrotask(() => this.#home());
    if (!this.#help.isOpen) return;
    this.#help.roomIsOver(overSentence(this.#state));
    this.#told.say(overSentence(this.#state));
  }

  #close() {
    for (const stop of this.#stop.splice(0)) stop();
    this.#sound.close();
    this.#socket.close();
  }

  #home() {
    const home = this.querySelector("dialog[open] h2") ?? this.querySelector("[data-home]");
    home?.focus({ preventScroll: true });
  }
}

/** A room that is over in the view is over on the page, also when the goodbye was lost on the way. */
function ended(state) {
  const life = state.view?.room.state;
  return endings.includes(life) ? reduce(state, { type: "bye", because: life }) : state;
}

customElements.define("alcove-room", AlcoveRoom);
