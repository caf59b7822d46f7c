package org.alcove.media.engine.sdp;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The SHA-256 fingerprint of a certificate (RFC 8122, section 5), which ties DTLS to the signalling. */
public record Fingerprint(String hex) {

    private static final String ALGORITHM = "sha-256";
    private static final int BYTES = 32;
    private static final HexFormat COLONS = HexFormat.ofDelimiter(":").withUpperCase();

    /** The fingerprint of a certificate in DER. */
    public static Fingerprint of(byte[] certificate) {
        try {
            return new Fingerprint(
                    COLONS.formatHex(MessageDigest.getInstance("SHA-256").digest(certificate)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Reads the value of an attribute; empty if it is of another algorithm or malformed. */
    static Optional<Fingerprint> read(String value) {
        String[] parts = value.split(" ", 2);
        if (parts.length != 2 || !parts[0].equalsIgnoreCase(ALGORITHM)) {
            return Optional.empty();
        }
        try {
            byte[] digest = COLONS.parseHex(parts[1].trim());
            return digest.length == BYTES ? Optional.of(new Fingerprint(COLONS.formatHex(digest))) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return ALGORITHM + " " + hex;
    }
}
