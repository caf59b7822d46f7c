// Two soft notes: from now on everyone can hear you. Nobody else hears them.
const notesHz = [523.25, 659.25];
const noteS = 0.18;
const soft = 0.05;

export function chime(loudness = soft) {
  const context = new AudioContext();
  notesHz.forEach((frequency, position) => {
    const starts = context.currentTime + position * noteS;
    const volume = new GainNode(context, { gain: 0 });
    const note = new OscillatorNode(context, { frequency });
    volume.gain.setTargetAtTime(loudness, starts, 0.02);
    volume.gain.setTargetAtTime(0, starts + noteS / 2, 0.05);
    note.connect(volume).connect(context.destination);
    note.start(starts);
    note.stop(starts + 3 * noteS);
    if (position === notesHz.length - 1) note.onended = () => context.close();
  });
}
