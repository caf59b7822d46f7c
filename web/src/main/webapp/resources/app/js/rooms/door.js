// The door: opens by itself when its time has come, and keeps how somebody would like to take part.
import { ask } from "./keep-alive.js";
import { forgetLevels, keepLevel, levelIn } from "./level.js";

const store = () => localStorage;
const everyMs = 5000;
const atMostMs = 30 * 60 * 1000; // a page left open overnight asks nobody for ever

const door = document.getElementById("door");
const part = (name) => [...door.querySelectorAll(`[data-${name}]`)];

window.addEventListener("alcove:leave", () => forgetLevels(store));
for (const choice of part("level")) offerLevel(choice);
if (door.dataset.opensInMs) waitForDoors(Number(door.dataset.opensInMs));

function offerLevel(choice) {
  const { circle } = door.dataset;
  const chosen = levelIn(store, circle);
  choice.hidden = false;
  for (const option of choice.querySelectorAll("input")) option.checked = option.value === chosen;
  choice.addEventListener("change", ({ target }) => keepLevel(store, circle, target.value));
}

/** Nobody is asked before the time; sleep and slow clocks are made up for when somebody looks at the page again. */
function waitForDoors(opensInMs) {
  const opensAtMs = Date.now() + opensInMs;
  let timer = null;
  const wayIn = document.getElementById("way-in");
  if (wayIn) wayIn.hidden = true;
  for (const word of part("wait")) word.hidden = false;
  const soon = (ms) => {
    clearTimeout(timer);
    timer = setTimeout(look, Math.min(ms, 2 ** 31 - 1));
  };
  const look = async () => {
    const leftMs = opensAtMs - Date.now();
    if (leftMs > 0) return soon(leftMs);
    if (-leftMs > atMostMs || (await isOpen(wayIn))) return document.removeEventListener("visibilitychange", look);
    soon(everyMs);
  };
  document.addEventListener("visibilitychange", look);
  look();
}

/** Shows the way in, or what else has become of the room; nothing that was typed is lost. */
async function isOpen(wayIn) {
  try {
    const answer = await ask(`/api${door.dataset.address}`);
    if (answer.status === 401) return location.reload() ?? true;
    const { open, state } = await answer.json();
    if (state === "planned") return false;
    if (!open) return location.reload() ?? true;
    if (!wayIn) return true; // something is asked first
    for (const closed of part("while-closed")) closed.hidden = true;
    wayIn.hidden = false;
    document.getElementById("told").textContent = wayIn.querySelector("[data-state]").textContent;
    return true;
  } catch {
    return false;
  }
}
