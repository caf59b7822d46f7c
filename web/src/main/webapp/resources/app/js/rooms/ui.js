// What belongs to this screen only and to nobody else: an open dialog, a draft, and what each button does.
import { keepLevel, levelIn } from "./level.js";

export class Ui {
  dialog = null;
  reacting = false;
  draft = "";
  wide = matchMedia("(min-width: 992px)").matches;
  level = "speak";
  #circle;
  #element;
  #sound;
  #zone;
  #help;
  #called = false;

  constructor(element, sound, { here, home, zone, circle, help }) {
    this.#element = element;
    this.#sound = sound;
    this.#zone = zone;
    this.#help = help;
    this.#circle = circle;
    this.here = here;
    this.home = home;
    this.signIn = `/sign-in?to=${encodeURIComponent(here)}`;
  }

  /** How one takes part, as chosen at the door. */
  takePartAsChosen = () => (this.level = levelIn(() => localStorage, this.#circle));

  takePart = (level) => {
    keepLevel(() => localStorage, this.#circle, level);
    this.level = level;
    this.hide();
  };

  /** What a button does: something of this screen's own where there is such a thing, else the command of that name. */
  act = (name) => (this.#own[name] ?? this.give)(name);
  give = (command, ...values) => this.#element.give(command, ...values);
  dismiss = () => this.#element.tell({ type: "dismissed" });
  hear = () => this.#sound.hear();
  help = () => this.#help.open();

  /** The microphone first, in this tap: who cannot be heard is not put on stage. */
  accept = async () => (await this.#sound.useMicrophone()) && this.give("acceptInvitation");

  #own = {
    microphone: () => this.#sound.useMicrophone(),
    open: async () => (await this.#sound.useMicrophone(), this.give("open")),
    stepUp: async () => (await this.#sound.useMicrophone()) && this.give("stepUp"),
  };

  takeSound = () => {
    this.#sound.hear();
    this.give("takeSound");
  };

  /** Over at once: to be gone takes nobody's word. What can be sent is on its way before the socket closes. */
  leave = () => {
    this.give("leave");
    this.#element.tell({ type: "bye", because: "left" });
  };

  show = (dialog) => this.#changed(() => (this.dialog = dialog));
  hide = () => this.dialog && this.#changed(() => (this.dialog = null));

  giveAndHide = (command, ...values) => {
    this.hide();
    this.give(command, ...values);
  };

  remove = (event, participant) => {
    const because = event.target.elements.because.value.trim();
    event.preventDefault();
    if (because) this.giveAndHide("remove", participant, because);
  };

  toggleReactions = () => this.#changed(() => (this.reacting = !this.reacting));

  react = (emoji) => {
    this.give("react", emoji);
    this.toggleReactions();
  };

  write = (event) => this.#changed(() => (this.draft = event.target.value));

  say = async (event) => {
    event.preventDefault();
    const text = this.draft.trim();
    if (!text) return;
    this.#changed(() => (this.draft = ""));
    if (!(await this.give("say", text)) && !this.draft) this.#changed(() => (this.draft = text));
  };

  sendOnEnter = (event) => {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) this.say(event);
  };

  time = (moment) =>
    new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: this.#zone }).format(
      Date.parse(moment),
    );

  /** After each drawing: the dialog is open when there is something to ask, and a call to the stage gets the focus. */
  drawn(state) {
    const sheet = this.#element.querySelector("dialog.sheet");
    const asks = Boolean(sheet?.querySelector("h2"));
    if (asks && !sheet.open) sheet.showModal();
    if (!asks && sheet?.open) sheet.close();
    this.#callHere(state.view?.you?.invited ?? false);
    const said = this.#element.querySelector(".chat-said");
    if (said && said.lastElementChild !== this.#newest) said.scrollTop = said.scrollHeight;
    this.#newest = said?.lastElementChild;
  }

  #newest = null;

  /** Whoever is writing, or reads a dialog, is called once they are done. */
  #callHere(invited) {
    const busy = document.activeElement?.closest?.(".chat-write") || document.querySelector("dialog[open]");
    if (invited && (this.#called || busy)) return;
    if (invited) this.#element.querySelector("[data-come-here]")?.focus();
    this.#called = invited;
  }

  #changed(change) {
    change();
    this.#element.draw();
  }
}
