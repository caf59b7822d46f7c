// One RTCPeerConnection and nothing else: an audio line both ways, without a track until there is a microphone.
// Once it has begun to send it never stops: silence is a disabled track. A line that had a gap is never heard again
// on a real Kurento server, so whoever cannot avoid one makes a new link (docs/room-protocol.md).
const gatheringAtMostMs = 2000;
const flickerMs = 4000;

export class AudioLink {
  #connection = new RTCPeerConnection();
  #line;
  #prepared = null;
  #ready = false;
  #flicker = null;
  #closed = false;

  /** `told` hears "connected" and "failed"; `heard` gets the stream of the room. */
  constructor(told, heard) {
    const connection = this.#connection;
    this.#line = connection.addTransceiver("audio", { direction: "sendrecv" });
    connection.ontrack = ({ track }) => heard(new MediaStream([track]));
    connection.onconnectionstatechange = () => this.#changed(told);
  }

  /** Does what needs nobody else and takes its time, ahead of `connect`. */
  prepare() {
    this.#prepared ??= this.#describe();
    return this.#prepared;
  }

  /** Offers; `ask` takes the SDP to the server and brings the answer. */
  async connect(track, ask) {
    if (track) await this.#line.sender.replaceTrack(track);
    if (!this.#ready) await this.prepare(); // no turn is lost that the page would use to draw
    if (this.#closed) return;
    const answer = await ask(this.#connection.localDescription.sdp);
    if (this.#closed) return;
    await this.#connection.setRemoteDescription({ type: "answer", sdp: answer });
  }

  /** From now on this microphone is what is sent, sound or silence. */
  async send(track) {
    if (!this.#closed) await this.#line.sender.replaceTrack(track);
  }

  close() {
    this.#closed = true;
    clearTimeout(this.#flicker);
    this.#connection.onconnectionstatechange = null;
    this.#connection.close();
  }

  #changed(told) {
    clearTimeout(this.#flicker);
    const { connectionState } = this.#connection;
    if (connectionState === "connected") told("connected");
    if (connectionState === "failed") told("failed");
    if (connectionState === "disconnected") this.#flicker = setTimeout(() => told("failed"), flickerMs);
  }

  async #describe() {
    const gathered = this.#gathered();
    await this.#connection.setLocalDescription();
    await gathered;
    this.#ready = true;
  }

  // One candidate is enough: the server learns which address works from the browser's checks (RFC 8445, 7.3.1.3), and
  // Chromium takes an eighth of a second longer to say that there are no more. No candidate at all is a null.
  #gathered() {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, gatheringAtMostMs);
      this.#connection.onicecandidate = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
