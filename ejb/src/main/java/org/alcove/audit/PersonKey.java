package org.alcove.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The secret of one person in one organisation. Everything the audit trail says about them hangs on it: the keys they
 * are known by, and what is sealed. Once it is destroyed neither can be told from noise.
 */
final class PersonKey {

    private static final int ACTOR_KEY_LENGTH_BYTES = 16;

    private final byte[] naming;
    private final Box sealing;

    PersonKey(byte[] secret) {
        naming = derive(secret, "actor keys");
        sealing = new Box(derive(secret, "sealed detail"));
    }

    /** The key this person is known by in a scope: always the same there, unlinkable to any other scope. */
    String inScope(String scope) {
        return HexFormat.of().formatHex(Arrays.copyOf(derive(naming, scope), ACTOR_KEY_LENGTH_BYTES));
    }

    byte[] seal(String detail, String entry) {
        return sealing.close(detail.getBytes(StandardCharsets.UTF_8), entry);
    }

    String open(byte[] sealed, String entry) {
        return new String(sealing.open(sealed, entry), StandardCharsets.UTF_8);
    }

    /** What this secret is for one use, and tells nothing about the others (HMAC-SHA256). */
    static byte[] derive(byte[] secret, String use) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(use.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
