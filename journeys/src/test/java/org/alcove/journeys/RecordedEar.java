package org.alcove.journeys;

/**
 * Listens as {@link Ear} does and in the same scale, but to a recording: where a machine has no loudspeaker, Firefox starts
 * no clock of sound for a page to analyse by.
 */
final class RecordedEar {

    static final String LISTEN = """
            async ({hertz, millis}) => {
              const tracks = (window.journeyConnections ?? [])
                .filter(each => each.connectionState !== 'closed')
                .flatMap(each => each.getReceivers())
                .filter(each => each.track?.kind === 'audio' && !each.track.muted)
                .map(each => each.track);
              const loudest = hertz.map(() => -140);
              const level = (samples, from, bin) => {
                let re = 0, im = 0;
                for (let i = 0; i < 8192; i++) {
                  const turn = 2 * Math.PI * i / 8192;
                  const blackman = 0.42 - 0.5 * Math.cos(turn) + 0.08 * Math.cos(2 * turn);
                  re += samples[from + i] * blackman * Math.cos(bin * turn);
                  im += samples[from + i] * blackman * Math.sin(bin * turn);
                }
                return Math.max(-140, 20 * Math.log10(Math.hypot(re, im) / 8192));
              };
              for (const track of tracks) {
                const recorder = new MediaRecorder(new MediaStream([track]));
                const parts = [];
                recorder.ondataavailable = ({data}) => parts.push(data);
                recorder.start();
                await new Promise(done => setTimeout(done, 300 + millis));
                const stopped = new Promise(done => recorder.onstop = done);
                recorder.stop();
                await stopped;
                const recorded = await new Blob(parts).arrayBuffer();
                if (!recorded.byteLength) continue;
                const sound = await new OfflineAudioContext(1, 48000, 48000).decodeAudioData(recorded);
                const samples = sound.getChannelData(0);
                for (let from = 4800; from + 8192 <= samples.length; from += 4096) {
                  hertz.forEach((tone, index) => {
                    const at = Math.round(tone * 8192 / 48000);
                    const here = Math.max(...[-2, -1, 0, 1, 2].map(by => level(samples, from, at + by)));
                    const beside = [-20, -15, -10, 10, 15, 20].map(by => level(samples, from, at + by)).sort((a, b) => a - b);
                    if (here > beside[3] + 12) loudest[index] = Math.max(loudest[index], here);
                  });
                }
              }
              return loudest;
            }
            """;

    private RecordedEar() {}
}
