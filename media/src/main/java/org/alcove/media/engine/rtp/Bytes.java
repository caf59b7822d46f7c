package org.alcove.media.engine.rtp;

/** Numbers in network byte order. */
public final class Bytes {

    private Bytes() {}

    public static int readShort(byte[] bytes, int at) {
        return ((bytes[at] & 0xff) << 8) | (bytes[at + 1] & 0xff);
    }

    public static int readInt(byte[] bytes, int at) {
        return (readShort(bytes, at) << 16) | readShort(bytes, at + 2);
    }

    public static void writeInt(byte[] bytes, int at, int value) {
        bytes[at] = (byte) (value >>> 24);
        bytes[at + 1] = (byte) (value >>> 16);
        bytes[at + 2] = (byte) (value >>> 8);
        bytes[at + 3] = (byte) value;
    }

    /** Combines a number into what is there already, its lowest byte at the end of the range. */
    public static void xor(byte[] bytes, int at, int count, long value) {
        for (int i = 0; i < count; i++) {
            bytes[at + i] ^= (byte) (value >>> (8 * (count - 1 - i)));
        }
    }
}
