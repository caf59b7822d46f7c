// The whole room, put together: head, notices, people, chat, the hosts' side, the bar.
import { html, nothing } from "../../lit.js";
import { say, sayMinutes } from "../say.js";
import { hosts, isHost, msUntil, room } from "../selectors.js";
import { bar } from "./bar.js";
import { chat } from "./chat.js";
import { dialog } from "./dialogs.js";
import { hostSide } from "./host.js";
import { notices } from "./notices.js";
import { over } from "./over.js";
import { lists, stage } from "./people.js";

const anHourMs = 60 * 60 * 1000;

export const whole = (state, ui) => {
  if (state.phase === "before") return nothing;
  if (state.phase === "over") return over(state, ui);
  if (!state.view) return html`<p class="room-wait" tabindex="-1" data-home>${say("connecting")}</p>`;
  return html`<div class="room ${isHost(state) ? "is-hosting" : ""}">
    <div class="room-top">${head(state, ui)} ${notices(state, ui)} ${stage(state, ui)}</div>
    ${isHost(state) ? hostSide(state, ui) : nothing}
    <div class="room-lists">${lists(state, ui)} ${chat(state, ui)}</div>
    ${bar(state, ui)} ${dialog(state, ui)}
  </div>`;
};

const head = (state, ui) => html`<header class="room-head">
  <h1 tabindex="-1" dir="auto">${room(state).title}</h1>
  <p class="soft">${withWhom(state)}${ending(state, ui)}</p>
</header>`;

const withWhom = (state) => {
  const names = hosts(state).map((host) => host.name);
  if (names.length === 0) return say("head.noHost");
  if (names.length === 1) return say("head.with", names[0]);
  return say("head.withHosts", names.slice(0, -1).join(", "), names.at(-1));
};

const ending = (state, ui) => {
  const left = room(state).state === "live" ? msUntil(state, room(state).endsAt) : null;
  if (left === null) return nothing;
  if (left === 0) return html` · ${say("head.ending")}`;
  const words = left > anHourMs ? say("head.endsAt", ui.time(room(state).endsAt)) : say("head.endsIn", sayMinutes(left));
  return html` · ${words}`;
};
