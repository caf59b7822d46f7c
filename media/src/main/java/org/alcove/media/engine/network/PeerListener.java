package org.alcove.media.engine.network;

import org.alcove.media.engine.rtp.RtpHeader;

/** Told what happens to one media connection, on threads of the network's; has to return at once. */
public interface PeerListener {

    /** The browser was found: an authentic check came in. */
    void found();

    /** Sound can flow both ways; also after {@link #lost}, when the browser is heard of again. */
    void connected();

    /** Nothing authentic came for too long, the browser said farewell, or it is not the one that made the offer. */
    void lost();

    /** An authentic packet of sound; the array is used for the next one after this returns. */
    void sound(RtpHeader header, byte[] packet, int offset, int length);

    /** An authentic report came in. */
    void reported();

    /** What it says; the array is used for the next packet after this returns. */
    default void reported(byte[] packet, int length) {
        reported();
    }

    /** Called twice a second as long as the peer is expected. */
    void everyHalfSecond();
}
