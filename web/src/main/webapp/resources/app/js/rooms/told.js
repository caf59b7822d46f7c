// Where a screen reader is told what happens: inside the open dialog where there is one, since everything behind a modal
// dialog is silent, and else in the log of the page.
const linesKept = 6;

export class Told {
  #log;

  constructor(log) {
    this.#log = log;
    document.addEventListener("close", ({ target }) => target.querySelector("[data-told]")?.replaceChildren(), true);
  }

  say(sentence) {
    const log = document.querySelector("dialog[open] [data-told]") ?? this.#log;
    const line = document.createElement("p");
    line.textContent = sentence;
    log.append(line);
    while (log.children.length > linesKept) log.firstElementChild.remove();
  }
}
