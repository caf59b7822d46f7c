// What only hosts see: raised hands in order, and what can be done with the room.
import { html, nothing, repeat } from "../../lit.js";
import { pebble } from "../pebble.js";
import { say } from "../say.js";
import { hands, isPending, may } from "../selectors.js";

// Before the room is live the one thing to do is to open it; from then on, whoever asks to speak comes first.
export const hostSide = (state, ui) => html`<div class="room-side">
  ${may(state, "open")
    ? [roomActs(state, ui), raisedHands(state, ui)]
    : [raisedHands(state, ui), roomActs(state, ui)]}
</div>`;

const raisedHands = (state, ui) => html`<section class="panel" aria-labelledby="hands-title">
  <h2 id="hands-title">${say("hands")}</h2>
  ${hands(state).length === 0 ? html`<p class="soft">${say("hands.empty")}</p>` : nothing}
  <ol class="hands">
    ${repeat(hands(state), (one) => one.id, (one) => html`<li>${raised(state, ui, one)}</li>`)}
  </ol>
</section>`;

const raised = (state, ui, one) => html`
  ${pebble(one.name, { small: true })} <bdi class="hands-name">${one.name}</bdi>
  ${one.invited
    ? html`<span class="soft">${say("invited")}</span>`
    : html`<button
        type="button"
        class="btn"
        data-act="invite"
        aria-label="${say("do.invite")} ${one.name}"
        @click=${() => ui.give("invite", one.id)}
      >
        ${say("do.invite")}
      </button>`}
`;

const roomActs = (state, ui) => {
  const acts = ["open", "resume", "pause"].filter((command) => may(state, command));
  if (acts.length === 0 && !may(state, "end")) return nothing;
  return html`<section class="panel" aria-labelledby="room-acts-title">
    <h2 id="room-acts-title">${say("host.room")}</h2>
    <div class="room-acts">
      ${acts.map(
        (command) => html`<button
          type="button"
          class="btn ${command === "pause" ? "" : "btn-primary"}"
          data-act=${command}
          aria-disabled=${isPending(state, command) ? "true" : "false"}
          @click=${() => isPending(state, command) || ui.act(command)}
        >
          ${say(`do.${command}`)}
        </button>`,
      )}
      ${may(state, "end")
        ? html`<button type="button" class="btn btn-alert" data-act="end" aria-haspopup="dialog" @click=${() => ui.show({ kind: "end" })}>
            ${say("do.end")}
          </button>`
        : nothing}
    </div>
  </section>`;
};
