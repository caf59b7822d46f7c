package org.alcove.media.engine.rtp;

import org.jspecify.annotations.Nullable;

/**
 * How loud the sender of a packet claims its sound to be (RFC 6464), in a header extension of either form of RFC 8285.
 * It is a claim, believed only by leaving out what is claimed to be silent: who speaks is told by what is heard of them.
 *
 * @param decibels of full scale (dBov), from -127 to 0
 * @param voice whether the sender takes it for a voice (the V bit)
 */
public record AudioLevel(int decibels, boolean voice) {

    /** The identifier of an extension that was not agreed on. Both forms use it for padding. */
    public static final int NOT_AGREED_ON = 0;

    /** RFC 6464, section 3: as quiet as can be said is digital silence. */
    private static final int SILENCE_DECIBELS = -127;

    private static final double DECIBELS_PER_DECADE = 20;
    private static final int ONE_BYTE = 0xbede;
    private static final int TWO_BYTES = 0x1000;
    private static final int TWO_BYTES_MASK = 0xfff0;
    private static final int EXTENSION_HEADER = 4;
    private static final int PADDING = 0;
    private static final int RESERVED = 15;
    private static final int LEVEL = 0x7f;
    private static final int VOICE = 0x80;

    /**
     * Reads what a packet claims. Of an extension that is malformed, counts what comes before the fault (RFC 8285,
     * section 4).
     *
     * @param header of that packet
     * @param id the identifier that was agreed on for this extension, from 1 to 255
     * @return null if it claims nothing
     */
    public static @Nullable AudioLevel read(byte[] packet, RtpHeader header, int id) {
        int at = header.extensionAt(packet);
        int elements = at + EXTENSION_HEADER;
        if (id == NOT_AGREED_ON || elements > header.length()) {
            return null;
        }
        int form = Bytes.readShort(packet, at);
        if (form == ONE_BYTE) {
            return readOneByte(packet, elements, header.length(), id);
        }
        return (form & TWO_BYTES_MASK) == TWO_BYTES ? readTwoBytes(packet, elements, header.length(), id) : null;
    }

    /** Identifiers 0 with a length and 15 end everything (RFC 8285, section 4.2). */
    private static @Nullable AudioLevel readOneByte(byte[] packet, int from, int end, int id) {
        int at = from;
        while (at < end) {
            int found = (packet[at] & 0xff) >>> 4;
            int length = packet[at] == PADDING ? 0 : (packet[at] & 0x0f) + 1;
            boolean faulty = found == RESERVED || (found == PADDING && length > 0);
            if (faulty || at + 1 + length > end) {
                return null;
            }
            if (found == id) {
                return of(packet, at + 1, length);
            }
            at += 1 + length;
        }
        return null;
    }

    /** Padding has no length (RFC 8285, section 4.3). */
    private static @Nullable AudioLevel readTwoBytes(byte[] packet, int from, int end, int id) {
        int at = from;
        while (at + 1 < end) {
            int found = packet[at] & 0xff;
            int length = found == PADDING ? -1 : packet[at + 1] & 0xff;
            if (at + 2 + length > end) {
                return null;
            }
            if (found == id) {
                return of(packet, at + 2, length);
            }
            at += 2 + length;
        }
        return null;
    }

    private static @Nullable AudioLevel of(byte[] packet, int at, int length) {
        return length == 1 ? new AudioLevel(-(packet[at] & LEVEL), (packet[at] & VOICE) != 0) : null;
    }

    /** The same as browsers count it (W3C webrtc, section 5.5): from 0, which is silence, to 1 for full scale. */
    public double linear() {
        return decibels == SILENCE_DECIBELS ? 0 : Math.pow(10, decibels / DECIBELS_PER_DECADE);
    }
}
