// <alcove-check>: the boundary of trying out a device. Nothing is asked, sent or kept before somebody presses a button.
import { render } from "../lit.js";
import { chime } from "../rooms/chime.js";
import { before, obstacles, reduce } from "./check-state.js";
import { checkLine } from "./line-check.js";
import { MicrophoneCheck } from "./microphone-check.js";
import { stopped, view } from "./view.js";

const loudness = 0.2;

class AlcoveCheck extends HTMLElement {
  #state = before;
  #drawing = false;
  #microphone = new MicrophoneCheck((event) => this.tell(event));

  connectedCallback() {
    const inTheWay = obstacles({
      secure: window.isSecureContext,
      devices: navigator.mediaDevices?.getUserMedia,
      connection: window.RTCPeerConnection,
      socket: window.WebSocket,
    });
    if (inTheWay.length > 0) return render(stopped(inTheWay), this);
    const vanish = () => this.#microphone.stop();
    window.addEventListener("alcove:leave", vanish);
    window.addEventListener("pagehide", vanish);
    this.draw();
  }

  tell(event) {
    const now = reduce(this.#state, event);
    if (now === this.#state) return;
    this.#state = now;
    this.draw();
  }

  /** Draws once for everything that happens in one turn. */
  draw() {
    if (this.#drawing) return;
    this.#drawing = true;
    queueMicrotask(() => {
      this.#drawing = false;
      render(view(this.#state, this.#does), this);
    });
  }

  #does = {
    start: () => this.#microphone.start(this.#state.device),
    stop: () => this.#microphone.stop(),
    choose: (device) => this.#microphone.start(device),
    play: () => this.#play(),
    connect: () => this.#connect(),
  };

  #play() {
    try {
      chime(loudness);
      this.tell({ type: "sound", sound: "played" });
    } catch {
      this.tell({ type: "sound", sound: "blocked" });
    }
  }

  async #connect() {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    this.tell({ type: "trying" });
    await checkLine(`${scheme}://${location.host}${this.dataset.address}/socket`, (event) => this.tell(event));
    this.tell({ type: "tried" });
  }
}

customElements.define("alcove-check", AlcoveCheck);
