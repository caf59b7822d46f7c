// The three things one can try, each with a button and with words for what came of it.
import { html, live, nothing, repeat } from "../lit.js";
import { say } from "../rooms/say.js";
import { connectionSays, microphoneSays } from "./check-state.js";

export const view = (state, does) => html`${microphone(state, does)} ${sound(state, does)} ${connection(state, does)}`;

export const stopped = (keys) => html`<div class="note note-warm">${keys.map((key) => html`<p>${say(key)}</p>`)}</div>`;

const part = (name, title, button, ...rest) => html`<section class="check" aria-labelledby="check-${name}">
  <h2 id="check-${name}">${title}</h2>
  ${rest}
  <p>${button}</p>
</section>`;

const press = (words, act, { main = false, busy = false, id }) => html`<button
  type="button"
  class="btn ${main ? "btn-primary" : ""}"
  data-act=${id}
  aria-disabled=${busy ? "true" : "false"}
  @click=${() => busy || act()}
>
  ${words}
</button>`;

const microphone = (state, does) => {
  const on = state.microphone === "on";
  const button = on
    ? press(say("check.microphone.stop"), does.stop, { id: "stop" })
    : press(say("check.microphone.start"), does.start, { main: true, busy: state.microphone === "asking", id: "microphone" });
  return part(
    "microphone",
    say("check.microphone"),
    button,
    html`<p role="status" class=${tone(microphoneSays(state))}>${say(microphoneSays(state))}</p>`,
    on ? html`<meter class="check-level" min="0" max="1" .value=${state.level} aria-label=${say("check.microphone.level")}></meter>` : nothing,
    on && state.devices.length > 1 ? choice(state, does) : nothing,
  );
};

const choice = (state, does) => html`<div class="field">
  <label for="device">${say("check.microphone.which")}</label>
  <select class="form-select" id="device" .value=${live(state.device ?? "")} @change=${({ target }) => does.choose(target.value)}>
    ${repeat(
      state.devices,
      ({ id }) => id,
      ({ id, label }, position) => html`<option value=${id} ?selected=${id === state.device}>${label || say("check.microphone.number", position + 1)}</option>`,
    )}
  </select>
</div>`;

const sound = (state, does) =>
  part(
    "sound",
    say("check.sound"),
    press(say("check.sound.play"), does.play, { id: "sound" }),
    html`<p role="status">${say(`check.sound.${state.sound}`)}</p>`,
  );

const connection = (state, does) =>
  part(
    "connection",
    say("check.connection"),
    press(say("check.connection.start"), does.connect, { busy: state.running, id: "connection" }),
    html`<div role="status">${connectionSays(state).map((key) => html`<p class=${tone(key)}>${say(key, Math.round(state.roundTripMs ?? 0))}</p>`)}</div>`,
  );

const bad = ["denied", "missing", "busy", "withdrawn", "silent", "fails", "blocked", "unknown", "slow"];
const good = ["heard", "works", "quick"];

/** A mark beside the words, never instead of them. */
const tone = (key) => {
  const last = key.split(".").at(-1);
  if (bad.includes(last)) return "check-says is-wrong";
  return good.includes(last) ? "check-says is-right" : "check-says";
};
