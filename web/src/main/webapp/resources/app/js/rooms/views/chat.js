// Writing to the room: simple, below everything else, and only while it is open.
import { html, nothing, repeat } from "../../lit.js";
import { say, sayCount } from "../say.js";
import { isHost, me, room } from "../selectors.js";
import { offered } from "./level.js";

const warnBelow = 100;

export const chat = (state, ui) => {
  if (!["live", "held"].includes(room(state).state)) return nothing;
  return html`<details class="chat" ?open=${ui.wide}>
    <summary>${say("chat")}</summary>
    <ol class="chat-said" tabindex="0" aria-label=${say("chat")}>
      ${state.said.length === 0 ? html`<li class="soft">${say("chat.empty")}</li>` : nothing}
      ${repeat(state.said, (message) => message.id, (message) => said(state, message))}
    </ol>
    ${box(state, ui)}
  </details>`;
};

const box = (state, ui) => {
  if (!offered(state, ui, "say")) return nothing;
  if (room(state).mayWrite) return write(state, ui);
  const onlyHosts = room(state).writers === "hosts" && !isHost(state);
  return html`<p class="soft">${say(onlyHosts ? "chat.hosts" : "chat.closed")}</p>`;
};

const said = (state, message) => html`<li class=${message.participant === me(state)?.id ? "is-mine" : ""}>
  <bdi class="chat-name">${message.name}</bdi>
  <span class="chat-text" dir="auto">${message.text}</span>
</li>`;

const write = (state, ui) => {
  const left = room(state).messageLimit - ui.draft.length;
  return html`<form class="chat-write" @submit=${ui.say}>
    <label class="visually-hidden" for="message">${say("chat.label")}</label>
    <textarea
      class="form-control"
      id="message"
      rows="1"
      required
      maxlength=${room(state).messageLimit}
      placeholder=${say("chat.label")}
      .value=${ui.draft}
      @input=${ui.write}
      @keydown=${ui.sendOnEnter}
    ></textarea>
    <button type="submit" class="btn">${say("chat.send")}</button>
    ${left < warnBelow ? html`<p class="soft small">${sayCount("chat.left", left)}</p>` : nothing}
  </form>`;
};
