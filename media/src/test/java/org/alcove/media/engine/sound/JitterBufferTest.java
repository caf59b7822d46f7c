package org.alcove.media.engine.sound;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is played, and in which order, of packets that come late, twice, in disorder or not at all. */
class JitterBufferTest {

    private static final int AMINAS = 1;
    private static final int BORISS = 2;

    private final JitterBuffer buffer = new JitterBuffer();

    /** Packets that hold the lowest byte of their number. */
    private void come(int... sequences) {
        for (int sequence : sequences) {
            buffer.put(AMINAS, sequence & 0xffff, new byte[] {(byte) sequence});
        }
    }

    /** In short: {@code PACKET 10}, {@code LOST 12} if 12 may hold a copy, {@code LOST} if nothing does. */
    private String played() {
        JitterBuffer.Taken taken = buffer.take();
        byte[] payload = taken.payload();
        return payload == null ? taken.kind().toString() : taken.kind() + " " + (payload[0] & 0xff);
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

        assertPlayed("PACKET 10", "PACKET 11", "PACKET 12", "PACKET 13");
    }

    @Test
    void aPacketThatComesAfterItsTurnIsNotPlayed() {
        come(10, 12);
        assertPlayed("PACKET 10", "LOST 12");

        come(11, 13);
        assertPlayed("PACKET 12", "PACKET 13");
    }

    @Test
    void aPacketThatComesTwiceIsPlayedOnce() {
        come(10, 10, 11, 10, 11);

        assertPlayed("PACKET 10", "PACKET 11", "LOST");
    }

    @Test
    void theOneAfterALostPacketIsNamedBecauseItMayHoldACopy() {
        come(10, 13);

        assertPlayed("PACKET 10", "LOST", "LOST 13", "PACKET 13");
    }

    @Test
    void whoStopsSendingIsConcealedForThreeFramesAndThenSilent() {
        come(10, 11);

        assertPlayed("PACKET 10", "PACKET 11", "LOST", "LOST", "LOST", "NOTHING", "NOTHING");
    }

    @Test
    void afterRunningDryItWaitsForOnePacketMore() {
        come(10, 11);
        assertPlayed("PACKET 10", "PACKET 11", "LOST", "LOST", "LOST", "NOTHING");

        come(12, 13);
        assertPlayed("NOTHING");
        come(14);
        assertPlayed("PACKET 12", "PACKET 13", "PACKET 14");
    }

    @Test
    void sequenceNumbersRollOver() {
        come(65_534, 0, 65_535, 1);

        assertPlayed("PACKET 254", "PACKET 255", "PACKET 0", "PACKET 1");
    }

    @Test
    void anotherSourceBeginsAnew() {
        come(10, 11, 12);
        assertPlayed("PACKET 10");

        buffer.put(BORISS, 3, new byte[] {3});
        assertPlayed("NOTHING");
        buffer.put(BORISS, 4, new byte[] {4});
        assertPlayed("PACKET 3", "PACKET 4");
    }

    @Test
    void aLeapInTheNumbersBeginsAnew() {
        come(10, 11, 5_000);
        assertPlayed("NOTHING");

        come(5_001);
        assertPlayed("PACKET 136", "PACKET 137");
    }

    @Test
    void noMoreThanSixtyFourPacketsLieAbout() {
        for (int sequence = 0; sequence < 200; sequence++) {
            come(sequence);
        }

        assertPlayed("PACKET 136");
    }

    @Test
    void delayThatStaysForTwoSecondsIsShortenedByOnePacket() {
        come(0, 1, 2, 3, 4);
        for (int i = 0; i < 99; i++) {
            assertThat(played()).startsWith("PACKET");
            come(i + 5);
        }

        assertPlayed("SURPLUS 99", "PACKET 100");
    }

    @Test
    void whatLaysAboutWhileNobodyListenedIsNotPlayed() {
        come(10, 11, 12);
        buffer.skipAll();
        come(11);
        assertPlayed("NOTHING");

        come(13, 14);
        assertPlayed("PACKET 13", "PACKET 14");
    }
}
