package org.alcove.media.engine.network;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What one peer was asked (RFC 7675, section 5.1): each time under a new name, which counts as answered only if the
 * answer comes from the address that was asked. A name sent to one address proves nothing about another.
 */
final class Questions {

    /** More than are asked within the time after which a silent peer is lost. */
    private static final int REMEMBERED = 16;

    private final SecureRandom random;
    private final Map<ByteBuffer, InetSocketAddress> open = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<ByteBuffer, InetSocketAddress> eldest) {
            return size() > REMEMBERED;
        }
    };

    Questions(SecureRandom random) {
        this.random = random;
    }

    /** A new question to that address: its transaction id. */
    synchronized byte[] to(InetSocketAddress address) {
        byte[] transaction = new byte[StunMessage.TRANSACTION_BYTES];
        random.nextBytes(transaction);
        open.put(ByteBuffer.wrap(transaction.clone()), address);
        return transaction;
    }

    /** Whether that is an answer to a question to that address; it counts once. */
    synchronized boolean isAnswered(byte[] transaction, InetSocketAddress by) {
        return open.remove(ByteBuffer.wrap(transaction), by);
    }
}
