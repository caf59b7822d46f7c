// A soft pebble for a person: shape and hue come from the name in the circle, so it looks the same each week.
import { html } from "../lit.js";

const hues = 10;
const shapes = 6;

const letters = new Intl.Segmenter(undefined, { granularity: "grapheme" });

/** FNV-1a over the name as people see it. */
function hash(name) {
  let sum = 0x811c9dc5;
  for (const unit of new TextEncoder().encode(name.normalize("NFC"))) sum = Math.imul(sum ^ unit, 0x01000193) >>> 0;
  return Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d) >>> 0;
}

export const firstTwo = (name) => [...letters.segment(name.trim())].slice(0, 2).map((part) => part.segment).join("");

export function pebble(name, { speaking = false, small = false } = {}) {
  const sum = hash(name);
  const look = `pebble hue-${sum % hues} shape-${(sum >>> 8) % shapes} ${speaking ? "is-speaking" : ""} ${small ? "is-small" : ""}`;
  return html`<span class=${look} aria-hidden="true">${firstTwo(name)}</span>`;
}
