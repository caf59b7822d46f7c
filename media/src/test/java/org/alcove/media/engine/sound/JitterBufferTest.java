package org.alcove.media.engine.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is played, and in which order, of packets that come late, twice, in disorder or not at all. */
class JitterBufferTest {

    private static final int AMINAS = 1;
    private static final int BORISS = 2;

    private static final int SAMPLES = Frames.SAMPLES;

    /** What every packet here begins with: 20 ms of one channel (RFC 6716, section 3.1). */
    private static final byte TWENTY_MILLIS = 0x08;

    private final JitterBuffer buffer = new JitterBuffer();
    private long tick;

    /** Packets of 20 ms that hold the lowest byte of their number. */
    private void come(int... sequences) {
        for (int sequence : sequences) {
            comes(AMINAS, sequence, sequence * SAMPLES);
        }
    }

    private void comes(int source, int sequence, int timestamp) {
        buffer.put(source, sequence & 0xffff, timestamp, new byte[] {TWENTY_MILLIS, (byte) sequence}, false);
    }

    /** In short: {@code PACKET 10}, {@code LOST 12} if 12 may hold a copy, {@code LOST} if nothing does. */
    private String played() {
        return inShort(buffer.take(tick++));
    }

    private static String inShort(JitterBuffer.Taken taken) {
        byte[] payload = taken.payload();
        return payload == null ? taken.kind().toString() : taken.kind() + " " + (payload[1] & 0xff);
    }

    private void assertPlayed(String... expected) {
        for (String one : expected) {
            assertThat(played()).isEqualTo(one);
        }
    }

    @Test
    void nothingIsPlayedBeforeAnyPacketCame() {
        assertPlayed("NOTHING", "NOTHING");
    }

    @Test
    void playingBeginsWithTheSecondPacket() {
        come(10);
        assertPlayed("NOTHING");

        come(11);
        assertPlayed("PACKET 10", "PACKET 11");
    }

    @Test
    void packetsInDisorderArePlayedInOrder() {
        come(10, 13, 11, 12);

        assertPlayed("NOTHING", "PACKET 10", "PACKET 11", "PACKET 12", "PACKET 13");
    }

    @Test
    void aPacketThatComesAfterItsTurnIsNotPlayed() {
        come(10);
        assertPlayed("NOTHING");
        come(12);
        assertPlayed("PACKET 10", "LOST 12");

        come(11, 13);
        assertPlayed("PACKET 12", "PACKET 13");
    }

    @Test
    void aPacketThatComesTwiceIsPlayedOnce() {
        come(10, 10);
        assertPlayed("NOTHING");
        come(11, 10, 11);

        assertPlayed("PACKET 10", "PACKET 11", "LOST");
    }

    @Test
    void theOneAfterALostPacketIsNamedBecauseItMayHoldACopy() {
        come(10);
        assertPlayed("NOTHING");
        come(13);

        assertPlayed("PACKET 10", "LOST", "LOST 13", "PACKET 13");
    }

    @Test
    void whoStopsSendingIsConcealedForATenthOfASecondAndThenSilent() {
        come(10);
        assertPlayed("NOTHING");
        come(11);

        assertPlayed("PACKET 10", "PACKET 11", "LOST", "LOST", "LOST", "LOST", "LOST", "NOTHING", "NOTHING");
    }

    @Test
    void onceAPacketCameTooLateTheNextOneIsWaitedForThatLong() {
        come(10);
        assertPlayed("NOTHING");
        come(11);
        assertPlayed("PACKET 10", "PACKET 11", "LOST");

        come(12);
        assertPlayed("LOST");
        come(13);
        assertPlayed("PACKET 13");
        come(14);
        assertPlayed("PACKET 14");
    }

    @Test
    void sequenceNumbersRollOver() {
        come(65_534, 65_536, 65_535, 65_537);

        assertPlayed("NOTHING", "PACKET 254", "PACKET 255", "PACKET 0", "PACKET 1");
    }

    @Test
    void timestampsRollOver() {
        for (int i = 0; i < 4; i++) {
            comes(AMINAS, i, -2 * SAMPLES + i * SAMPLES);
        }
        assertPlayed("NOTHING", "PACKET 0", "PACKET 1", "PACKET 2", "PACKET 3");

        comes(BORISS, 0, Integer.MAX_VALUE);
        comes(BORISS, 1, Integer.MAX_VALUE + SAMPLES);
        assertPlayed("NOTHING", "PACKET 0", "PACKET 1");
    }

    @Test
    void anotherSourceBeginsAnew() {
        come(10, 11, 12);
        assertPlayed("NOTHING", "PACKET 10");

        comes(BORISS, 3, 3 * SAMPLES);
        assertPlayed("NOTHING");
        comes(BORISS, 4, 4 * SAMPLES);
        assertPlayed("PACKET 3", "PACKET 4");
    }

    @Test
    void aLeapInTimeBeginsAnewForwardsAndBackwards() {
        come(10, 11);
        assertPlayed("NOTHING", "PACKET 10");
        come(5_000);
        assertPlayed("NOTHING");
        come(5_001);
        assertPlayed("PACKET 136", "PACKET 137");

        come(20);
        assertPlayed("NOTHING");
        come(21);
        assertPlayed("PACKET 20", "PACKET 21");
    }

    @Test
    void whoseTimeLeapsBackWhileNobodyListensIsHeardAgain() {
        come(5_000);
        tick = 1_000;
        buffer.skipAll(tick);
        come(10);
        assertPlayed("NOTHING");

        come(11);
        assertPlayed("PACKET 10", "PACKET 11");
    }

    @Test
    void ofWhatWasHeldUpForSecondsOnlyTheLastQuarterIsPlayed() {
        for (int sequence = 0; sequence < 192; sequence++) {
            come(sequence);
        }

        assertPlayed("PACKET 177", "PACKET 178");
    }

    @Test
    void delayThatIsNotNeededAnyMoreIsGivenBackPacketByPacket() {
        come(0, 1, 2, 3, 4);
        assertPlayed("NOTHING");
        int surplus = 0;
        for (int i = 5; i < 500; i++) {
            come(i);
            String played = played();
            if (played.startsWith("SURPLUS")) {
                surplus++;
                played = inShort(buffer.take(tick - 1));
            }
            assertThat(played).startsWith("PACKET");
        }

        assertThat(surplus).isEqualTo(4);
    }

    @Test
    void aGapInTimeThatIsNoneInTheNumbersIsAPauseAndCostsNoDelay() {
        int sequence = 10;
        for (int syllable = 0; syllable < 20; syllable++) {
            int time = 100 * syllable;
            tick = time;
            comes(AMINAS, sequence++, time * SAMPLES);
            assertPlayed("NOTHING");
            comes(AMINAS, sequence++, (time + 1) * SAMPLES);
            assertThat(played()).startsWith("PACKET");
            assertThat(played()).startsWith("PACKET");
            assertPlayed("LOST", "LOST", "LOST", "LOST", "LOST", "NOTHING");
            while (tick < time + 100) {
                assertPlayed("NOTHING");
            }
        }
    }

    @Test
    void aShortPauseIsSilenceAndNotALoss() {
        come(10);
        assertPlayed("NOTHING");
        come(11);
        comes(AMINAS, 12, 15 * SAMPLES);

        assertPlayed("PACKET 10", "PACKET 11", "NOTHING", "NOTHING", "NOTHING", "PACKET 12");
    }

    @Test
    void whatLaysAboutWhileNobodyListenedIsNotPlayed() {
        come(10, 11, 12);
        buffer.skipAll(tick);
        come(11);
        assertPlayed("NOTHING");

        come(13, 14);
        assertPlayed("NOTHING", "NOTHING", "PACKET 13", "PACKET 14");
    }
}
