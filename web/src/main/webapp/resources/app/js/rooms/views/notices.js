// What must be noticed, above everything else: one calm sentence each, and what one can do.
import { html, nothing } from "../../lit.js";
import { say, sayMinutes } from "../say.js";
import { hosts, isHost, me, msUntil, room, you } from "../selectors.js";

export const notices = (state, ui) => html`
  ${connection(state)} ${refusal(state, ui)} ${invitation(state, ui)} ${opening(state, ui)} ${held(state)}
  ${sound(state, ui)} ${microphone(state)}
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
        state.refusal.text ?? say(state.refusal.reason === "NO_ANSWER" ? "refused.NO_ANSWER" : "refused"),
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
  const { state: life, heldBecause, holdEndsAt, quorumLostAt } = room(state);
  if (life === "live" && quorumLostAt) return note("warm", say("quorumLost"));
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

const sound = (state, ui) => {
  if (state.playback === "blocked" && state.link === "connected")
    return note(
      "warm",
      say("sound.blocked"),
      html`<button type="button" class="btn btn-primary btn-wide" data-act="hear" @click=${ui.hear}>${say("do.hear")}</button>`,
    );
  if (!you(state).soundHere && me(state)?.place !== "waiting")
    return note(
      "quiet",
      say("sound.elsewhere"),
      html`<button type="button" class="btn" data-act="takeSound" @click=${ui.takeSound}>${say("do.takeSound")}</button>`,
    );
  const words = { lost: "sound.lost", building: "sound.building" }[room(state).sound];
  if (words) return note(room(state).sound === "lost" ? "warm" : "quiet", say(words));
  if (state.link === "failed") return note("warm", say("sound.failed"));
  return state.link === "connecting" ? note("quiet", say("sound.connecting")) : nothing;
};

const microphone = (state) => {
  const words = { asking: "quiet", denied: "warm", missing: "warm", withdrawn: "warm" }[state.microphone];
  return words ? note(words, say(`microphone.${state.microphone}`)) : nothing;
};
