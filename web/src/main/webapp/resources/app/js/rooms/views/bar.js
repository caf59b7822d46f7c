// The controls at the bottom: one's own state in words, what one can do about it, and always Help now and Leave.
import { html, nothing } from "../../lit.js";
import { ownState } from "../own-state.js";
import { pebble } from "../pebble.js";
import { isUnderWay } from "../quiet.js";
import { say } from "../say.js";
import { isLive, may, me, room } from "../selectors.js";
import { levelButton, offered } from "./level.js";

export const bar = (state, ui) => {
  const own = ownState(state);
  return html`<div class="bar">
    <div class="bar-own is-${own.tone}">
      ${me(state) ? pebble(me(state).name, { small: true }) : nothing}
      <p tabindex="-1" data-home>
        <strong>${own.words}</strong>
        ${own.more ? html`<span class="soft">${own.more}</span>` : nothing}
      </p>
    </div>
    ${ui.reacting && offered(state, ui, "react") ? reactions(state, ui) : nothing}
    <div class="bar-acts">${voice(state, ui)} ${hand(state, ui)} ${react(state, ui)} ${levelButton(state, ui)}</div>
    <div class="bar-always">
      <button type="button" class="btn btn-quiet bar-help" data-act="help" aria-haspopup="dialog" @click=${ui.help}>${say("do.helpNow")}</button>
      <button type="button" class="btn" data-act="leave" @click=${ui.leave}>${say("do.leave")}</button>
    </div>
  </div>`;
};

const act = (state, ui, command, main = false) => html`<button
  type="button"
  class="btn ${main ? "btn-primary" : ""}"
  data-act=${command}
  aria-disabled=${isUnderWay(state, command) ? "true" : "false"}
  @click=${() => isUnderWay(state, command) || ui.act(command)}
>
  ${say(`do.${command}`)}
</button>`;

const voice = (state, ui) => {
  if (me(state)?.place !== "stage") return nothing;
  if (me(state).silenced) return stepDown(state, ui);
  if (["none", "denied", "missing", "withdrawn"].includes(state.microphone))
    return html`${act(state, ui, "microphone", true)} ${stepDown(state, ui)}`;
  const unmuting = me(state).muted;
  return html`${may(state, unmuting ? "unmute" : "mute") ? act(state, ui, unmuting ? "unmute" : "mute", true) : nothing}
  ${stepDown(state, ui)}`;
};

const stepDown = (state, ui) => (may(state, "stepDown") ? act(state, ui, "stepDown") : nothing);

const hand = (state, ui) => {
  if (may(state, "stepUp")) return act(state, ui, "stepUp", true);
  if (may(state, "lowerHand")) return act(state, ui, "lowerHand");
  return may(state, "raiseHand") && offered(state, ui, "raiseHand") ? act(state, ui, "raiseHand", true) : nothing;
};

const react = (state, ui) =>
  room(state).reactions?.length && isLive(state) && offered(state, ui, "react")
    ? html`<button
        type="button"
        class="btn"
        data-act="react"
        aria-expanded=${ui.reacting ? "true" : "false"}
        aria-controls="reactions"
        @click=${ui.toggleReactions}
      >
        <span aria-hidden="true">☺</span> ${say("do.react")}
      </button>`
    : nothing;

const reactions = (state, ui) => html`<div class="bar-reactions" id="reactions" role="group" aria-label=${say("do.react.title")}>
  ${room(state).reactions.map(
    (emoji) => html`<button type="button" class="btn btn-quiet" @click=${() => ui.react(emoji)}>${emoji}</button>`,
  )}
</div>`;
