// What must be noticed, above everything else: one calm sentence each, and what one can do.
import { html, nothing } from "../../lit.js";
import { say, sayMinutes } from "../say.js";
import { hosts, isHost, me, msUntil, room, you } from "../selectors.js";
import { microphoneTrouble, quorumTrouble, refusalSentence, soundTrouble } from "../troubles.js";

export const notices = (state, ui) => html`
  ${connection(state)} ${refusal(state, ui)} ${invitation(state, ui)} ${opening(state, ui)}
  ${trouble(quorumTrouble(state), ui)} ${held(state)}
  ${trouble(soundTrouble(state), ui)} ${trouble(microphoneTrouble(state), ui)}
`;

const note = (tone, title, ...more) => html`<div class="note note-${tone} room-note">
  <p class="room-note-title">${title}</p>
  ${more.filter(Boolean).map((part) => (typeof part === "string" ? html`<p>${part}</p>` : part))}
</div>`;

const connection = (state) => {
  if (state.connection !== "lost") return nothing;
  return note("warm", say("reconnecting"), state.silentBecauseAlone && me(state)?.place === "stage" && say("reconnecting.silent"));
};

const refusal = (state, ui) =>
  state.refusal
    ? note(
        "warm",
        say(refusalSentence(state.refusal)),
        html`<button type="button" class="btn" @click=${ui.dismiss}>${say("do.close")}</button>`,
      )
    : nothing;

const invitation = (state, ui) => {
  if (!you(state).invited) return nothing;
  return html`<section class="note note-warm room-note" aria-labelledby="invitation-title">
    <h2 id="invitation-title" tabindex="-1" data-come-here="invitation">${say("invitation")}</h2>
    <p>${say("invitation.text")}</p>
    <div class="room-note-acts">
      <button type="button" class="btn btn-primary" data-act="acceptInvitation" @click=${ui.accept}>${say("invitation.accept")}</button>
      <button type="button" class="btn" data-act="declineInvitation" @click=${() => ui.give("declineInvitation")}>${say("invitation.decline")}</button>
    </div>
  </section>`;
};

const opening = (state, ui) => {
  const { state: life, doorsOpenAt } = room(state);
  if (life === "planned") return note("quiet", say("planned"), say("planned.text", ui.time(doorsOpenAt)));
  if (life !== "doorsOpen") return nothing;
  const side = isHost(state) ? "doors.host" : "doors";
  return note("quiet", say(side), say(`${side}.text`));
};

const held = (state) => {
  const { state: life, heldBecause, holdEndsAt } = room(state);
  if (life !== "held") return nothing;
  const left = msUntil(state, holdEndsAt);
  const paused = heldBecause === "paused";
  return note(
    "warm",
    paused ? say("held.paused") : hostGone(state),
    left === null ? null : say(paused ? "held.until.paused" : "held.until", sayMinutes(left)),
    isHost(state) && say("held.host"),
  );
};

const hostGone = (state) => {
  const gone = hosts(state).find((host) => host.connected === false);
  return gone ? say("held.hostGone", gone.name) : say("held.hostGone.nobody");
};

const acts = {
  hear: (ui) => html`<button type="button" class="btn btn-primary btn-wide" data-act="hear" @click=${ui.hear}>${say("do.hear")}</button>`,
  takeSound: (ui) => html`<button type="button" class="btn" data-act="takeSound" @click=${ui.takeSound}>${say("do.takeSound")}</button>`,
};

const trouble = (found, ui) => (found ? note(found.tone, say(found.key), acts[found.act]?.(ui)) : nothing);
