// What was asked and is not answered yet: each until its answer, a refusal, or too long a silence.
const answerMs = 5000;
const soundAnswerMs = 12000; // the media server has ten seconds for an offer

/** Why a command did not happen: the server said no, did not answer, or cannot be asked. */
export class NotDone extends Error {
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

export class Awaited {
  #unanswered;
  #waiting = new Map();

  /** `unanswered` hears the id of what nobody has answered. */
  constructor(unanswered) {
    this.#unanswered = unanswered;
  }

  /** Fulfilled with the message that answers the command, rejected with `NotDone`. */
  answerTo(id, command) {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#giveUp(id), command === "offer" ? soundAnswerMs : answerMs);
      this.#waiting.set(id, { resolve, reject, timer });
    });
  }

  hear(message) {
    const waiting = this.#take(message.id);
    if (message.type === "refused") waiting?.reject(new NotDone(message.reason));
    else waiting?.resolve(message);
  }

  /** Nothing will be answered any more. */
  end() {
    for (const id of [...this.#waiting.keys()]) this.#take(id).reject(new NotDone("OFFLINE"));
  }

  #giveUp(id) {
    const { reject } = this.#take(id);
    this.#unanswered(id);
    reject(new NotDone("NO_ANSWER"));
  }

  #take(id) {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    clearTimeout(waiting?.timer);
    return waiting;
  }
}
