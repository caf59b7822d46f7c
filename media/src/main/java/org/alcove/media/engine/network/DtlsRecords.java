package org.alcove.media.engine.network;

import org.alcove.media.engine.rtp.Bytes;

/**
 * What of DTLS (RFC 6347, section 4) is looked at before BouncyCastle believes it: an alert that anybody could have
 * sent, a version that is none, which would end an association, and a handshake message that announces more than any
 * browser sends. BouncyCastle makes room for as much as is announced, up to 16 MB for each of the next 16 messages,
 * when the first byte of them comes.
 */
final class DtlsRecords {

    /** Longest of what a browser sends is its certificate, of less than 1 kB; a chain of RSA would fit. */
    static final int MAX_MESSAGE = 16_384;

    static final int HANDSHAKE = 22;

    private static final int DTLS_1_0 = 0xfeff;
    private static final int DTLS_1_2 = 0xfefd;
    private static final int ALERT = 21;
    private static final int VERSION_AT = 1;
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
            int end = at + HEADER + Bytes.readShort(packet, at + LENGTH_AT);
            if (!isOfAVersion(packet, at) || !mayBeTaken(packet, at, Math.min(end, length))) {
                return false;
            }
            at = end;
        }
        return true;
    }

    private static boolean isOfAVersion(byte[] packet, int at) {
        int version = Bytes.readShort(packet, at + VERSION_AT);
        return version == DTLS_1_2 || version == DTLS_1_0;
    }

    private static boolean mayBeTaken(byte[] packet, int at, int end) {
        return Bytes.readShort(packet, at + EPOCH_AT) != 0 || mayBeTakenInClear(packet[at], packet, at + HEADER, end);
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
