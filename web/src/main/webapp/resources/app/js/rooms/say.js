// The sentences of the room, from the bundle. A right-to-left name is isolated, so that it leaves the rest in order.
import words from "../../words/room.js";

const plural = new Intl.PluralRules(document.documentElement.lang || "en");
const rightToLeft = /[\u0590-\u08ff\u200f\u202a-\u202e\ufb1d-\ufdff\ufe70-\ufefc]/;
const isolated = (value) => (rightToLeft.test(value) ? `\u2068${value}\u2069` : value);

export const say = (key, ...values) =>
  (words[key] ?? key).replace(/\{(\d)\}/g, (_, position) => isolated(values[Number(position)]) ?? "");

/** For a number: `key.one` or `key.other`, with the number as {0}. */
export const sayCount = (key, count, ...values) => say(`${key}.${plural.select(count)}`, count, ...values);

/** A sentence as it is kept apart from its words: its key, or [key, ...values]; what is no key is said as it is. */
export function sayIt(sentence) {
  const [key, ...values] = [sentence].flat();
  return `${key}.other` in words ? sayCount(key, ...values) : say(key, ...values);
}

export const sayMinutes = (ms) => {
  const minutes = Math.ceil(ms / 60000);
  return minutes <= 1 ? say("time.minute") : sayCount("time.minutes", minutes);
};
