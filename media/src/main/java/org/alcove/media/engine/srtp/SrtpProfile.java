package org.alcove.media.engine.srtp;

import java.util.Optional;

/** A protection profile, by its number in the {@code use_srtp} extension (RFC 5764, section 4.1.2; RFC 7714). */
public enum SrtpProfile {
    AEAD_AES_128_GCM(0x0007, 12),
    AES128_CM_HMAC_SHA1_80(0x0001, 14);

    /** Both are of AES-128. */
    static final int KEY_BYTES = 16;

    private final int number;
    private final int saltBytes;

    SrtpProfile(int number, int saltBytes) {
        this.number = number;
        this.saltBytes = saltBytes;
    }

    public int number() {
        return number;
    }

    int saltBytes() {
        return saltBytes;
    }

    /** How much keying material DTLS has to export for both directions. */
    public int exportedBytes() {
        return 2 * (KEY_BYTES + saltBytes);
    }

    /** The best of those that were offered. */
    public static Optional<SrtpProfile> bestOf(int[] numbers) {
        for (SrtpProfile profile : values()) {
            for (int offered : numbers) {
                if (offered == profile.number) {
                    return Optional.of(profile);
                }
            }
        }
        return Optional.empty();
    }
}
