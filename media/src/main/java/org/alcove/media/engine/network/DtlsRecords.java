package org.alcove.media.engine.network;

import org.alcove.media.engine.rtp.Bytes;

/** The records of DTLS 1.2 and the headers that can be read in them (RFC 6347, section 4). */
final class DtlsRecords {

    /**
     * Longest of what a browser sends is its certificate, of less than 1 kB; a chain of RSA would fit. BouncyCastle makes
     * room for as much as is announced, up to 16 MB for each of the next 16 messages, when the first byte of them comes.
     */
    static final int MAX_MESSAGE = 16_384;

    static final int DTLS_1_2 = 0xfefd;
    static final int CHANGE_OF_CIPHER = 20;
    static final int HANDSHAKE = 22;
    static final int HEADER = 13;

    /** The epoch of what is said in the clear. */
    static final int CLEAR = 0;

    /** The epoch of what is encrypted: nothing is negotiated twice. */
    static final int ENCRYPTED = 1;

    private static final int DTLS_1_0 = 0xfeff;
    private static final int VERSION_AT = 1;
    private static final int EPOCH_AT = 3;
    private static final int LENGTH_AT = 11;

    private DtlsRecords() {}

    static boolean isOfAVersion(byte[] packet, int at) {
        int version = Bytes.readShort(packet, at + VERSION_AT);
        return version == DTLS_1_2 || version == DTLS_1_0;
    }

    static int epoch(byte[] packet, int at) {
        return Bytes.readShort(packet, at + EPOCH_AT);
    }

    /** Of the record's content. */
    static int length(byte[] packet, int at) {
        return Bytes.readShort(packet, at + LENGTH_AT);
    }

    /** The whole content of a change of cipher (RFC 5246, section 7.1). */
    static boolean isChange(byte[] content) {
        return content.length == 1 && content[0] == 1;
    }

    /** Whether no handshake message of a record announces too much. */
    static boolean areModest(byte[] record, int from, int to) {
        int at = from;
        while (at + DtlsFragment.HEADER <= to) {
            DtlsFragment fragment = DtlsFragment.read(record, at);
            if (fragment.whole() > MAX_MESSAGE) {
                return false;
            }
            at += DtlsFragment.HEADER + fragment.length();
        }
        return true;
    }

    /** A number of 24 bits. */
    static int number(byte[] bytes, int at) {
        return (bytes[at] & 0xff) << 16 | Bytes.readShort(bytes, at + 1);
    }
}
