// <alcove-download>: a link to a file of many lines, which says how many have arrived and can be stopped. Without this
// script the link works as it is.
import { Lines } from "./lines.js";

class AlcoveDownload extends HTMLElement {
  #stop = null;

  connectedCallback() {
    this.#link.addEventListener("click", (click) => {
      if (click.metaKey || click.ctrlKey || click.shiftKey) return;
      click.preventDefault();
      if (!this.#stop) this.#begin();
    });
    this.#button.addEventListener("click", () => this.#stop?.abort());
    window.addEventListener("alcove:leave", () => this.#stop?.abort());
  }

  get #link() {
    return this.querySelector("a");
  }

  get #button() {
    return this.querySelector("button");
  }

  async #begin() {
    this.#stop = new AbortController();
    this.#button.hidden = false;
    this.#button.focus();
    try {
      const lines = await this.#receive(this.#stop.signal);
      this.#save(lines.file("text/csv"));
      this.#tell("saved", lines.entries);
    } catch {
      this.#tell(this.#stop.signal.aborted ? "stopped" : "broken");
    } finally {
      this.#stop = null;
      this.#link.focus();
      this.#button.hidden = true;
    }
  }

  async #receive(signal) {
    const answer = await fetch(this.#link.href, { signal, redirect: "error" });
    if (!answer.ok) throw new Error(String(answer.status));
    const lines = new Lines();
    const reader = answer.body.getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      lines.add(part.value);
      this.#tell("arrived", lines.entries);
    }
    return lines;
  }

  #save(file) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(file);
    link.download = this.#link.download;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  }

  #tell(key, entries = 0) {
    const sentence = this.dataset[key].replace("{0}", entries.toLocaleString("en"));
    this.querySelector("[role=status]").textContent = sentence;
  }
}

customElements.define("alcove-download", AlcoveDownload);
