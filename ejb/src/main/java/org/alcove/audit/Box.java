package org.alcove.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES-256-GCM with a random 96-bit nonce in front (NIST SP 800-38D). What a box belongs to is authenticated with it, so
 * that a closed box moved to another place does not open.
 */
final class Box {

    private static final int NONCE_LENGTH_BYTES = 12;
    private static final int TAG_LENGTH_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretKeySpec key;

    Box(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
    }

    byte[] close(byte[] plain, String belongsTo) {
        byte[] nonce = new byte[NONCE_LENGTH_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, belongsTo).doFinal(plain);
            byte[] closed = Arrays.copyOf(nonce, nonce.length + sealed.length);
            System.arraycopy(sealed, 0, closed, nonce.length, sealed.length);
            return closed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] open(byte[] closed, String belongsTo) {
        byte[] nonce = Arrays.copyOf(closed, NONCE_LENGTH_BYTES);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, belongsTo)
                    .doFinal(closed, NONCE_LENGTH_BYTES, closed.length - NONCE_LENGTH_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Does not open: another key, another place, or changed", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String belongsTo) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_LENGTH_BITS, nonce));
        cipher.updateAAD(belongsTo.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
