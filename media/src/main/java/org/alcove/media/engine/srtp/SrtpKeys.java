package org.alcove.media.engine.srtp;

import java.util.Arrays;

/** Master key and salt of one direction. */
public final class SrtpKeys {

    private final SrtpProfile profile;
    private final byte[] key;
    private final byte[] salt;

    SrtpKeys(SrtpProfile profile, byte[] key, byte[] salt) {
        this.profile = profile;
        this.key = key.clone();
        this.salt = salt.clone();
    }

    /** What the DTLS client protects with: first and third part of what is exported (RFC 5764, section 4.2). */
    public static SrtpKeys ofClient(SrtpProfile profile, byte[] exported) {
        return part(profile, exported, 0);
    }

    /** What the DTLS server protects with: second and fourth part of what is exported (RFC 5764, section 4.2). */
    public static SrtpKeys ofServer(SrtpProfile profile, byte[] exported) {
        return part(profile, exported, 1);
    }

    private static SrtpKeys part(SrtpProfile profile, byte[] exported, int side) {
        int keyAt = side * SrtpProfile.KEY_BYTES;
        int saltAt = 2 * SrtpProfile.KEY_BYTES + side * profile.saltBytes();
        return new SrtpKeys(
                profile,
                Arrays.copyOfRange(exported, keyAt, keyAt + SrtpProfile.KEY_BYTES),
                Arrays.copyOfRange(exported, saltAt, saltAt + profile.saltBytes()));
    }

    SrtpTransform transform() {
        KeyDerivation derivation = new KeyDerivation(key, salt);
        return switch (profile) {
            case AEAD_AES_128_GCM -> GcmTransform.of(derivation);
            case AES128_CM_HMAC_SHA1_80 -> CounterTransform.of(derivation);
        };
    }
}
