package org.alcove.media.engine.sound;

/**
 * Takes a little out of a sound without a click: where what is left on both sides is most alike, which for a voice is
 * a whole number of its periods, one side is faded into the other.
 */
final class Splice {

    private Splice() {}

    /**
     * Shortens by at least half, and at most the whole, of what lies between two places, beginning at the first.
     *
     * @return how many samples were taken out
     */
    static int shorten(short[] samples, int from, int middle, int end) {
        int overlap = Math.min(Frames.FADE_SAMPLES, Math.min(middle - from, end - middle));
        int cut = mostAlike(samples, from, middle - from, overlap);
        for (int i = 0; i < overlap; i++) {
            int going = samples[from + i] * (overlap - i);
            int coming = samples[from + cut + i] * i;
            samples[from + i] = (short) ((going + coming) / overlap);
        }
        int rest = from + cut + overlap;
        System.arraycopy(samples, rest, samples, from + overlap, end - rest);
        return cut;
    }

    private static int mostAlike(short[] samples, int from, int most, int overlap) {
        int best = most;
        double bestAlike = alike(samples, from, from + most, overlap);
        for (int cut = most - 1; cut >= most / 2; cut--) {
            double alike = alike(samples, from, from + cut, overlap);
            if (alike > bestAlike) {
                best = cut;
                bestAlike = alike;
            }
        }
        return best;
    }

    private static double alike(short[] samples, int one, int other, int count) {
        double product = 0;
        double energy = 1;
        for (int i = 0; i < count; i++) {
            product += (double) samples[one + i] * samples[other + i];
            energy += (double) samples[other + i] * samples[other + i];
        }
        return product / Math.sqrt(energy);
    }
}
