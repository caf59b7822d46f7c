package org.alcove.media.engine.network;

import org.alcove.media.engine.rtp.Bytes;

/**
 * What of DTLS (RFC 6347, section 4) is looked at before BouncyCastle believes it: an alert that anybody could have
 * sent, and a handshake message that announces more than any browser sends. BouncyCastle makes room for as much as is
 * announced, up to 16 MB for each of the next 16 messages, when the first byte of them comes.
 */
final class DtlsRecords {

    /** Longest of what a browser sends is its certificate, of less than 1 kB; a chain of RSA would fit. */
    static final int MAX_MESSAGE = 16_384;

    static final int HANDSHAKE = 22;

    private static final int ALERT = 21;
    private static final int EPOCH_AT = 3;
    private static final int LENGTH_AT = 11;
    private static final int HEADER = 13;
    private static final int MESSAGE_LENGTH_AT = 1;
    private static final int MESSAGE_FRAGMENT_AT = 9;
    private static final int MESSAGE_HEADER = 12;

    private DtlsRecords() {}

    /** Whether a datagram may be handed on. Of encrypted records only the header can be seen, and is not in the way. */
    static boolean mayBeTaken(byte[] packet, int length) {
        int at = 0;
        while (at + HEADER <= length) {
            int content = at + HEADER;
            int end = content + Bytes.readShort(packet, at + LENGTH_AT);
            boolean clear = Bytes.readShort(packet, at + EPOCH_AT) == 0;
            if (clear && !mayBeTakenInClear(packet[at], packet, content, Math.min(end, length))) {
                return false;
            }
            at = end;
        }
        return true;
    }

    private static boolean mayBeTakenInClear(int type, byte[] packet, int from, int to) {
        return switch (type) {
            case ALERT -> false;
            case HANDSHAKE -> areModest(packet, from, to);
            default -> true;
        };
    }

    /** Whether no handshake message of a record announces too much. */
    static boolean areModest(byte[] record, int from, int to) {
        int at = from;
        while (at + MESSAGE_HEADER <= to) {
            if (number(record, at + MESSAGE_LENGTH_AT) > MAX_MESSAGE) {
                return false;
            }
            at += MESSAGE_HEADER + number(record, at + MESSAGE_FRAGMENT_AT);
        }
        return true;
    }

    /** A number of 24 bits. */
    private static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 16 | Bytes.readShort(bytes, at + 1);
    }
}
