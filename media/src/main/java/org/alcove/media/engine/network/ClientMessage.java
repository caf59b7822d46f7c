package org.alcove.media.engine.network;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.alcove.media.engine.rtp.Bytes;
import org.bouncycastle.tls.ClientHello;
import org.jspecify.annotations.Nullable;

/**
 * What a client says in the clear in a handshake in which it is asked for its certificate and keys are agreed on by
 * ECDHE, in the order of the numbers that the messages bear (RFC 5246, section 7.3; RFC 6347, section 4.2.2). It says
 * nothing else, and nothing of it longer than the limit.
 */
enum ClientMessage {
    HELLO(0, 1, 8_192),
    CERTIFICATE(1, 11, DtlsRecords.MAX_MESSAGE),
    KEY_EXCHANGE(2, 16, 256),
    CERTIFICATE_VERIFY(3, 15, 1_024);

    private static final int LIST_LENGTH_BYTES = 3;
    private static final int SIGNATURE_AT = 4;

    private final int number;
    private final int type;
    private final int maxLength;

    ClientMessage(int number, int type, int maxLength) {
        this.number = number;
        this.type = type;
        this.maxLength = maxLength;
    }

    int type() {
        return type;
    }

    /** Of the message in its handshake. */
    int number() {
        return number;
    }

    /** The message that has to have that number; null if it cannot be of that type and length. */
    static @Nullable ClientMessage of(int number, int type, int length) {
        for (ClientMessage message : values()) {
            if (message.number == number && message.type == type && length <= message.maxLength) {
                return message;
            }
        }
        return null;
    }

    /** Whether a whole message has the form of its type (RFC 5246, sections 7.4.1.2, 7.4.2 and 7.4.8; RFC 8422). */
    boolean isWellFormed(byte[] body) {
        return switch (this) {
            case HELLO -> isHello(body);
            case CERTIFICATE -> isCertificateList(body);
            case KEY_EXCHANGE -> body.length > 1 && (body[0] & 0xff) == body.length - 1;
            case CERTIFICATE_VERIFY ->
                body.length > SIGNATURE_AT && Bytes.readShort(body, 2) == body.length - SIGNATURE_AT;
        };
    }

    private static boolean isHello(byte[] body) {
        try {
            ClientHello.parse(new ByteArrayInputStream(body), OutputStream.nullOutputStream());
            return true;
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    /** A browser has one: an empty list is none. */
    private static boolean isCertificateList(byte[] body) {
        if (body.length <= LIST_LENGTH_BYTES || DtlsRecords.number(body, 0) != body.length - LIST_LENGTH_BYTES) {
            return false;
        }
        int at = LIST_LENGTH_BYTES;
        while (at + LIST_LENGTH_BYTES <= body.length) {
            at += LIST_LENGTH_BYTES + DtlsRecords.number(body, at);
        }
        return at == body.length;
    }
}
