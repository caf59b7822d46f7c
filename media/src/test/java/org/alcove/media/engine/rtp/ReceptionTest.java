package org.alcove.media.engine.rtp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is reported of packets that were lost, late or sent by somebody new. */
class ReceptionTest {

    private static final int AMINAS = 1;
    private static final int BORISS = 2;
    private static final long FRAME_NANOS = 20_000_000;
    private static final int FRAME_SAMPLES = 960;

    private final Reception reception = new Reception();
    private long now;

    private void come(int ssrc, int sequence, int timestamp) {
        reception.note(new RtpHeader(111, sequence & 0xffff, timestamp, ssrc, false, 12), 80, now);
        now += FRAME_NANOS;
    }

    private void come(int sequence) {
        come(AMINAS, sequence, sequence * FRAME_SAMPLES);
    }

    @Test
    void nothingIsReportedBeforeAnythingCame() {
        assertThat(reception.isEmpty()).isTrue();
    }

    @Test
    void aQuarterLostIsSixtyFourOf256() {
        come(10);
        come(11);
        come(13);

        Reception.Report report = reception.report(now);
        assertThat(report.ssrc()).isEqualTo(AMINAS);
        assertThat(report.fractionLost()).isEqualTo(64);
        assertThat(report.lost()).isEqualTo(1);
        assertThat(report.highestSequence()).isEqualTo(13);
    }

    @Test
    void aFractionIsOfTheTimeSinceTheLastReport() {
        come(10);
        come(12);
        reception.report(now);
        come(13);

        assertThat(reception.report(now).fractionLost()).isZero();
        assertThat(reception.report(now).lost()).isEqualTo(1);
    }

    @Test
    void aPacketThatComesLateIsNotLost() {
        come(10);
        come(12);
        come(11);

        assertThat(reception.report(now).lost()).isZero();
    }

    @Test
    void rollOversAreCounted() {
        come(65_535);
        come(65_536);

        Reception.Report report = reception.report(now);
        assertThat(report.highestSequence()).isEqualTo(0x10000);
        assertThat(report.lost()).isZero();
    }

    @Test
    void somebodyNewBeginsAnew() {
        come(10);
        come(20);
        come(BORISS, 500, 0);

        Reception.Report report = reception.report(now);
        assertThat(report.ssrc()).isEqualTo(BORISS);
        assertThat(report.lost()).isZero();
    }

    /** The clock is 48 000 Hz but for rounding. */
    @Test
    void packetsThatComeEvenlyHaveNoJitterWhereverTheirTimeRollsOver() {
        for (int start = 0; start < 64; start++) {
            int first = start << 26;
            for (int i = 0; i < 50; i++) {
                come(start, i, first + i * FRAME_SAMPLES);
            }
            assertThat(reception.report(now).jitter()).isLessThan(2);
        }
    }

    @Test
    void aTransitTimeThatRollsOverIsNoJitter() {
        come(AMINAS, 1, 0x7fffffff);
        come(AMINAS, 2, 0x7fffffff + 2 * FRAME_SAMPLES);
        come(AMINAS, 3, 0x7fffffff + 3 * FRAME_SAMPLES);

        assertThat(reception.report(now).jitter()).isLessThan(FRAME_SAMPLES);
    }

    @Test
    void theSendersLastReportIsRepeatedWithHowLongAgoItCame() {
        come(10);
        assertThat(reception.report(now).lastReport()).isZero();
        assertThat(reception.report(now).delay()).isZero();

        reception.noteReport(AMINAS, 0x12345678, now);
        now += 500_000_000;

        assertThat(reception.report(now).lastReport()).isEqualTo(0x12345678);
        assertThat(reception.report(now).delay()).isEqualTo(0x8000);
    }

    @Test
    void theReportOfSomebodyElseIsNotRepeated() {
        come(10);
        reception.noteReport(BORISS, 0x12345678, now);
        assertThat(reception.report(now).lastReport()).isZero();

        reception.noteReport(AMINAS, 0x12345678, now);
        come(BORISS, 500, 0);
        assertThat(reception.report(now).lastReport()).isZero();
    }

    @Test
    void allThatWasReceivedIsCounted() {
        come(10);
        come(11);
        come(13);
        reception.report(now);

        Reception.Received received = reception.received();
        assertThat(received.ssrc()).isEqualTo(AMINAS);
        assertThat(received.packets()).isEqualTo(3);
        assertThat(received.bytes()).isEqualTo(240);
        assertThat(received.lost()).isEqualTo(1);
        assertThat(received.fractionLost()).isEqualTo(0.25);
    }
}
