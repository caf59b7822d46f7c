package org.alcove.media.engine.network;

import java.util.BitSet;

/** A handshake message that comes in fragments, in any order and more than once (RFC 6347, section 4.2.3). */
final class MessagePieces {

    private final byte[] body;
    private final BitSet here = new BitSet();

    MessagePieces(int length) {
        this.body = new byte[length];
    }

    void put(int offset, byte[] bytes, int from, int length) {
        System.arraycopy(bytes, from, body, offset, length);
        here.set(offset, offset + length);
    }

    boolean isWhole() {
        return here.cardinality() == body.length;
    }

    byte[] body() {
        return body;
    }
}
