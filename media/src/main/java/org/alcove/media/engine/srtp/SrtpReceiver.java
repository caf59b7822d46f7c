package org.alcove.media.engine.srtp;

import java.util.HashMap;
import java.util.Map;
import org.alcove.media.engine.rtp.Bytes;
import org.alcove.media.engine.rtp.RtpHeader;

/**
 * Opens what one peer sent. A packet that is forged, replayed or of one source too many changes nothing. Used by one
 * thread.
 */
public final class SrtpReceiver {

    /** A browser sends from one source at a time, and from another after it changed its mind. */
    private static final int MAX_SOURCES = 8;

    private static final int REJECTED = SrtpTransform.FORGED;
    private static final int RTCP_SSRC_AT = 4;
    private static final int RTCP_MIN = 22;
    private static final int HALF_RANGE = 0x8000;
    private static final int RANGE = 0x10000;

    private final SrtpTransform transform;
    private final Map<Integer, ReplayWindow> rtp = new HashMap<>();
    private final Map<Integer, ReplayWindow> rtcp = new HashMap<>();

    public SrtpReceiver(SrtpKeys keys) {
        this.transform = keys.transform();
    }

    /** Opens an RTP packet in place; its new length, below zero if it was rejected. */
    public int open(byte[] packet, RtpHeader header, int length) {
        ReplayWindow window = rtp.getOrDefault(header.ssrc(), new ReplayWindow());
        long index = index(window, header.sequence());
        if (index < 0 || !window.mayBeNew(index) || isOneTooMany(rtp, header.ssrc())) {
            return REJECTED;
        }
        int opened = transform.open(packet, header.length(), length, index);
        if (opened >= 0) {
            window.note(index);
            rtp.put(header.ssrc(), window);
        }
        return opened;
    }

    /** Opens an RTCP packet in place; its new length, below zero if it was rejected. */
    public int openRtcp(byte[] packet, int length) {
        if (length < RTCP_MIN) {
            return REJECTED;
        }
        int ssrc = Bytes.readInt(packet, RTCP_SSRC_AT);
        ReplayWindow window = rtcp.getOrDefault(ssrc, new ReplayWindow());
        int index = transform.indexOfRtcp(packet, length);
        if (!window.mayBeNew(index) || isOneTooMany(rtcp, ssrc)) {
            return REJECTED;
        }
        int opened = transform.openRtcp(packet, length);
        if (opened >= 0) {
            window.note(index);
            rtcp.put(ssrc, window);
        }
        return opened;
    }

    private static boolean isOneTooMany(Map<Integer, ReplayWindow> sources, int ssrc) {
        return sources.size() >= MAX_SOURCES && !sources.containsKey(ssrc);
    }

    /** The index nearest to the highest so far that has this sequence number (RFC 3711, section 3.3.1). */
    private static long index(ReplayWindow window, int sequence) {
        long highest = window.highest();
        if (highest < 0) {
            return sequence;
        }
        long candidate = highest - highest % RANGE + sequence;
        if (candidate - highest > HALF_RANGE) {
            return candidate - RANGE;
        }
        return highest - candidate > HALF_RANGE ? candidate + RANGE : candidate;
    }
}
