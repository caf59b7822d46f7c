// How loud a microphone is at this moment. What it hears goes nowhere: not to the speaker, not to a server.
const often = 2048;

export class LevelMeter {
  #context = new AudioContext();
  #analyser = new AnalyserNode(this.#context, { fftSize: often });
  #samples = new Float32Array(often);

  constructor(stream) {
    this.#context.createMediaStreamSource(stream).connect(this.#analyser);
    this.#context.resume();
  }

  /** From 0 to 1, as an ear would put it: twice as loud is a step, not a leap. */
  read() {
    this.#analyser.getFloatTimeDomainData(this.#samples);
    const power = this.#samples.reduce((sum, sample) => sum + sample * sample, 0) / this.#samples.length;
    return Math.min(1, Math.sqrt(power) ** 0.5 * 1.4);
  }

  stop() {
    this.#context.close();
  }
}
