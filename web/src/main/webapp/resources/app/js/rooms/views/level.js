// A quiet way to change how one takes part. Nobody else sees it.
import { html, nothing } from "../../lit.js";
import { isOffered, levels } from "../level.js";
import { say } from "../say.js";
import { isHost } from "../selectors.js";

/** Whether this page offers it. A host leads, whatever they chose where they did not. */
export const offered = (state, ui, act) => isHost(state) || isOffered(ui.level, act);

export const levelButton = (state, ui) =>
  isHost(state)
    ? nothing
    : html`<button type="button" class="btn btn-quiet" data-act="level" aria-haspopup="dialog" @click=${() => ui.show({ kind: "level" })}>
        ${say("do.level")}
      </button>`;

export const levelDialog = (ui, cancel) => html`<h2 id="sheet-title" tabindex="-1">${say("level.title")}</h2>
  <p>${say("level.text")}</p>
  <div class="sheet-acts">
    ${levels.map(
      (level) => html`<button
        type="button"
        class="btn ${level === ui.level ? "btn-primary" : ""}"
        aria-pressed=${level === ui.level ? "true" : "false"}
        data-act="level-${level}"
        @click=${() => ui.takePart(level)}
      >
        ${say(`level.${level}`)}
      </button>`,
    )}
    ${cancel}
  </div>`;
