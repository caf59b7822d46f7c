package org.alcove.media.engine;

import java.time.Instant;
import org.alcove.media.engine.rtp.Reception;
import org.alcove.media.engine.rtp.Reports;
import org.alcove.media.engine.rtp.Rtcp;
import org.alcove.media.engine.srtp.SrtpSender;
import org.jspecify.annotations.Nullable;

/** What a browser says of how the engine's sound arrives, and that its way here and back took half a second. */
record ReportedLoss(int fraction, int lost) {

    private static final int HALF_A_SECOND = 0x8000;

    /** The answer to a report that says what time it is; null to any other. */
    byte @Nullable [] answer(Reports reports, Rtcp.Sent sent) {
        Integer time = reports.time();
        return time == null
                ? null
                : Rtcp.report(
                        sent,
                        new Reception.Report(reports.sender(), fraction, lost, 0, 0, time - HALF_A_SECOND, 0),
                        Instant.now(),
                        SrtpSender.OVERHEAD);
    }
}
