package org.alcove.media.engine.network;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What of a client's records BouncyCastle gets to see. Anybody who can send from the client's address can send records
 * in the clear, and BouncyCastle believes them: an alert, a message out of turn, an announced length, a record's number
 * or a change of cipher that is none would each end a handshake that is going on. So a record that does not fit is left
 * out silently (RFC 6347, section 4.1.2.7), and the others still count. Of those in the clear
 *
 * <ul>
 *   <li>alerts and data are left out, whatever they say;
 *   <li>of handshake messages only those of {@link ClientMessage} are taken, each under its own number, and handed on
 *       when they are whole and well-formed. What is announced at another length does not stand in their way;
 *   <li>the change of cipher is taken after the last of them, before which it would shut it out;
 *   <li>all are numbered anew, so that no number makes those that follow look old.
 * </ul>
 *
 * <p>Encrypted records are taken from then on; {@link ModestCrypto} leaves out what cannot be opened.
 *
 * <p>What cannot be told apart here is a forgery that is as good as the original and comes before it: a hello, a key or
 * a signature of somebody's own, or fragments of exactly the right length. Nothing in DTLS 1.2 authenticates these
 * before the end of the handshake. A certificate of somebody else ends the connection on purpose (RFC 5763, section 5).
 * The cookie of RFC 6347, section 4.2.1 would cost everybody a round trip, to protect the first message alone against
 * somebody who cannot read what goes to the client; the check of ICE has shown already that the client can.
 *
 * <p>It holds at most {@value #MAX_PIECES} unfinished messages, of which the one that was added to last stays longest.
 */
final class DtlsGate {

    static final int MAX_PIECES = 4;

    /** Fits into what BouncyCastle takes for one record. */
    private static final int MAX_FRAGMENT = 1_024;

    private final Consumer<byte[]> onward;
    private final Set<ClientMessage> said = EnumSet.noneOf(ClientMessage.class);
    private final Map<Announced, MessagePieces> unfinished = new LinkedHashMap<>(MAX_PIECES, 1, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Announced, MessagePieces> eldest) {
            return size() > MAX_PIECES;
        }
    };
    private long sequence;

    private record Announced(ClientMessage message, int length) {}

    /** @param onward given single records, from its own array each */
    DtlsGate(Consumer<byte[]> onward) {
        this.onward = onward;
    }

    /** Looks at the records of a datagram. One that ends outside of it is none. */
    synchronized void take(byte[] packet, int length) {
        int at = 0;
        while (at + DtlsRecords.HEADER <= length) {
            int end = at + DtlsRecords.HEADER + DtlsRecords.length(packet, at);
            if (end <= length && DtlsRecords.isOfAVersion(packet, at)) {
                record(packet, at, end);
            }
            at = end;
        }
    }

    private void record(byte[] packet, int at, int end) {
        int from = at + DtlsRecords.HEADER;
        int epoch = DtlsRecords.epoch(packet, at);
        if (epoch == DtlsRecords.ENCRYPTED && isAllSaid()) {
            onward.accept(Arrays.copyOfRange(packet, at, end));
        } else if (epoch == DtlsRecords.CLEAR && packet[at] == DtlsRecords.HANDSHAKE) {
            messages(packet, from, end);
        } else if (epoch == DtlsRecords.CLEAR && packet[at] == DtlsRecords.CHANGE_OF_CIPHER && isAllSaid()) {
            change(Arrays.copyOfRange(packet, from, end));
        }
    }

    private boolean isAllSaid() {
        return said.size() == ClientMessage.values().length;
    }

    private void change(byte[] content) {
        if (DtlsRecords.isChange(content)) {
            pass(DtlsRecords.CHANGE_OF_CIPHER, content);
        }
    }

    private void messages(byte[] packet, int from, int end) {
        int at = from;
        while (at + DtlsFragment.HEADER <= end) {
            DtlsFragment fragment = DtlsFragment.read(packet, at);
            at += DtlsFragment.HEADER + fragment.length();
            if (at <= end && fragment.isWithin()) {
                fragment(fragment, packet, at - fragment.length());
            }
        }
    }

    /** Nobody goes on with what they have not begun. */
    private void fragment(DtlsFragment fragment, byte[] packet, int from) {
        ClientMessage message = ClientMessage.of(fragment.number(), fragment.type(), fragment.whole());
        if (message == null || (message != ClientMessage.HELLO && !said.contains(ClientMessage.HELLO))) {
            return;
        }
        if (fragment.length() == fragment.whole()) {
            whole(message, Arrays.copyOfRange(packet, from, from + fragment.length()));
            return;
        }
        Announced announced = new Announced(message, fragment.whole());
        MessagePieces pieces = unfinished.computeIfAbsent(announced, some -> new MessagePieces(some.length()));
        pieces.put(fragment.offset(), packet, from, fragment.length());
        if (pieces.isWhole()) {
            unfinished.remove(announced);
            whole(message, pieces.body());
        }
    }

    /** Also what was said before is handed on: it asks for the answer to be repeated. */
    private void whole(ClientMessage message, byte[] body) {
        if (!message.isWellFormed(body)) {
            return;
        }
        said.add(message);
        for (int offset = 0; offset < body.length; offset += MAX_FRAGMENT) {
            int length = Math.min(MAX_FRAGMENT, body.length - offset);
            DtlsFragment fragment = new DtlsFragment(message.type(), body.length, message.number(), offset, length);
            pass(DtlsRecords.HANDSHAKE, fragment.written(body));
        }
    }

    private void pass(int type, byte[] content) {
        onward.accept(ByteBuffer.allocate(DtlsRecords.HEADER + content.length)
                .put((byte) type)
                .putShort((short) DtlsRecords.DTLS_1_2)
                .putLong(sequence++)
                .putShort((short) content.length)
                .put(content)
                .array());
    }
}
