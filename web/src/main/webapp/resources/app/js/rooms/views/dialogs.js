// Confirmations say what will happen and to whom; the button names the act.
import { html, nothing } from "../../lit.js";
import { pebble } from "../pebble.js";
import { say } from "../say.js";
import { may, me, person } from "../selectors.js";
import { levelDialog } from "./level.js";

const reasonLimit = 500;

export const dialog = (state, ui) => {
  const asked = ui.dialog && dialogs[ui.dialog.kind](state, ui);
  return html`<dialog class="sheet" aria-labelledby="sheet-title" @close=${ui.hide}>
    <div class="visually-hidden" role="log" aria-live="polite" data-told></div>
    ${asked || nothing}
  </dialog>`;
};

const cancel = (ui, words = "do.cancel") =>
  html`<button type="button" class="btn" @click=${ui.hide}>${say(words)}</button>`;

const dialogs = {
  level: (state, ui) => levelDialog(ui, cancel(ui, "do.close")),

  person: (state, ui) => {
    const one = person(state, ui.dialog.id);
    if (!one) return null;
    return html`<h2 id="sheet-title" class="sheet-person" tabindex="-1">${pebble(one.name, { small: true })} <bdi>${one.name}</bdi></h2>
      <div class="sheet-acts">
        ${personActs(state, one).map(
          (command) => html`<button type="button" class="btn" data-act=${command} @click=${() => ui.giveAndHide(command, one.id)}>
            ${say(command === "invite" ? "do.inviteToStage" : `do.${command}`)}
          </button>`,
        )}
        ${may(state, "remove")
          ? html`<button type="button" class="btn btn-alert" data-act="remove" @click=${() => ui.show({ kind: "remove", id: one.id })}>
              ${say("do.remove")}
            </button>`
          : nothing}
        ${cancel(ui, "do.close")}
      </div>`;
  },

  remove: (state, ui) => {
    const one = person(state, ui.dialog.id);
    if (!one) return null;
    return html`<form method="dialog" @submit=${(event) => ui.remove(event, one.id)}>
      <h2 id="sheet-title" tabindex="-1">${say("remove.title", one.name)}</h2>
      <p>${say("remove.text", one.name)}</p>
      <label class="form-label" for="because">${say("remove.because")}</label>
      <textarea class="form-control" id="because" name="because" rows="3" required maxlength=${reasonLimit}></textarea>
      <div class="sheet-acts">
        <button type="submit" class="btn btn-alert" data-act="confirm-remove">${say("remove.act", one.name)}</button>
        ${cancel(ui)}
      </div>
    </form>`;
  },

  end: (state, ui) => html`<h2 id="sheet-title" tabindex="-1">${say("end.title")}</h2>
    <p>${say("end.text")}</p>
    <div class="sheet-acts">
      <button type="button" class="btn btn-alert" data-act="confirm-end" @click=${() => ui.giveAndHide("end")}>${say("end.act")}</button>
      ${cancel(ui)}
    </div>`,
};

/** What fits this person at this moment; the server checks each again. */
function personActs(state, one) {
  const fits = {
    invite: one.place === "gallery" && !one.invited,
    withdrawInvitation: one.invited,
    moveToGallery: one.place === "stage" && one.id !== me(state)?.id,
    silence: !one.silenced,
    liftSilence: one.silenced,
  };
  return Object.keys(fits).filter((command) => fits[command] && may(state, command));
}
