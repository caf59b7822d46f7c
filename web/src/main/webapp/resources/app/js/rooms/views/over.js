// After the room: what happened, kindly, and where to go from here.
import { html, nothing } from "../../lit.js";
import { say } from "../say.js";

const kinds = {
  left: "left",
  removed: "removed",
  REMOVED: "removed",
  ended: "ended",
  missed: "missed",
  cancelled: "cancelled",
  signedOut: "signedOut",
  NOT_SIGNED_IN: "signedOut",
  notYours: "notYours",
  NOT_FOUND: "notYours",
  NOT_ALLOWED: "notYours",
  NOT_NOW: "notNow",
  LIMIT_REACHED: "full",
  AGREEMENT_NEEDED: "atTheDoor",
  NAME_NEEDED: "atTheDoor",
};
const mayComeBack = ["left", "other", "full", "notNow", "atTheDoor"];

const kindOf = (state) => kinds[state.over] ?? "other";

export const overSentence = (state) => say(`over.${kindOf(state)}`);

export const over = (state, ui) => {
  const kind = kindOf(state);
  return html`<div class="over">
    <h1 tabindex="-1" data-home>${overSentence(state)}</h1>
    <p>${say(`over.${kind}.text`)}</p>
    <p class="note note-care">${say("over.help")} <a href="/help">${say("over.helpLink")}</a></p>
    <div class="over-acts">
      ${kind === "signedOut"
        ? html`<a class="btn btn-primary" href=${ui.signIn}>${say("over.signIn")}</a>`
        : html`<a class="btn btn-primary" href=${ui.home}>${say("over.home")}</a>`}
      ${mayComeBack.includes(kind) ? html`<a class="btn" href=${ui.here}>${say("over.again")}</a>` : nothing}
    </div>
  </div>`;
};
