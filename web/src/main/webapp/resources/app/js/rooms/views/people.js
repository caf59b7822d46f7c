// Who is here: the stage as pebbles, the gallery as a quiet list of names that can be closed.
import { html, nothing, repeat } from "../../lit.js";
import { pebble } from "../pebble.js";
import { say, sayCount } from "../say.js";
import { at, hands, isHost, isSpeaking, me, reactionOf, room } from "../selectors.js";

export const lists = (state, ui) =>
  html`${list(state, ui, "waiting")} ${room(state).state === "doorsOpen" ? nothing : list(state, ui, "gallery")}`;

export const stage = (state, ui) => {
  const there = at(state, "stage");
  if (there.length === 0 && !["live", "held"].includes(room(state).state)) return nothing;
  return html`<section class="stage" aria-labelledby="stage-title">
    <h2 id="stage-title" class="visually-hidden">${say("stage")}</h2>
    ${there.length === 0 ? html`<p class="soft stage-empty">${say("stage.empty")}</p>` : nothing}
    <ul class="stage-people">
      ${repeat(there, (one) => one.id, (one) => html`<li>${onStage(state, ui, one)}</li>`)}
    </ul>
  </section>`;
};

const onStage = (state, ui, one) => {
  const speaking = isSpeaking(state, one.id) && one.audible;
  const reaction = reactionOf(state, one.id);
  return html`<div class="seat">
    <span class="seat-pebble">
      ${pebble(one.name, { speaking })} ${reaction ? html`<span class="seat-reaction">${reaction}</span>` : nothing}
    </span>
    ${name(state, ui, one)}
    <span class="seat-words">${wordsFor(state, one, speaking)}</span>
  </div>`;
};

const list = (state, ui, place) => {
  const there = at(state, place);
  if (there.length === 0) return nothing;
  return html`<details class="gallery" open>
    <summary>${sayCount(place, there.length)}</summary>
    <ul class="gallery-people">
      ${repeat(there, (one) => one.id, (one) => html`<li>${inList(state, ui, one)}</li>`)}
    </ul>
  </details>`;
};

const inList = (state, ui, one) => html`
  ${pebble(one.name, { small: true })}
  <span class="gallery-name">${name(state, ui, one)} <span class="seat-words">${wordsFor(state, one, false)}</span></span>
  ${reactionOf(state, one.id) ?? nothing}
`;

const name = (state, ui, one) => {
  const self = me(state)?.id === one.id;
  const shown = html`<bdi>${one.name}</bdi>${self ? html` <span class="soft">(${say("you")})</span>` : nothing}`;
  if (!isHost(state) || self) return html`<span class="seat-name">${shown}</span>`;
  return html`<button
    type="button"
    class="seat-name seat-manage"
    aria-haspopup="dialog"
    title=${say("do.manage", one.name)}
    @click=${() => ui.show({ kind: "person", id: one.id })}
  >
    ${shown}<span class="seat-more" aria-hidden="true">⋯</span>
  </button>`;
};

const wordsFor = (state, one, speaking) => {
  const words = [
    one.role === "host" ? html`<span class="lamp" aria-hidden="true"></span>${say("role.host")}` : null,
    one.role === "supervisor" ? say("role.supervisor") : null,
    one.connected === false ? say("away") : (soundOf(one) ?? (speaking ? say("speaking") : null)),
    one.invited ? say("invited") : null,
    hands(state).some((raised) => raised.id === one.id) ? say("hand") : null,
  ].filter(Boolean);
  return words.map((word, position) => html`${position ? ", " : nothing}${word}`);
};

const soundOf = (one) => {
  if (one.silenced) return say(one.settled ? "silenced" : "silencing");
  if (one.place !== "stage") return null;
  if (one.muted) return say(one.settled ? "muted" : "muting");
  return one.audible && !one.settled ? say("joining") : null;
};
