package org.alcove.media.engine.sdp;

import java.security.SecureRandom;
import java.util.regex.Pattern;

/** Name and password of one side of an ICE session (RFC 8445, section 5.3; grammar in RFC 8839, section 5.4). */
public record IceCredentials(String fragment, String password) {

    private static final Pattern FRAGMENT = Pattern.compile("[A-Za-z0-9+/]{4,256}");
    private static final Pattern PASSWORD = Pattern.compile("[A-Za-z0-9+/]{22,256}");
    private static final String CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    private static final int FRAGMENT_LENGTH = 16;
    private static final int PASSWORD_LENGTH = 32;

    /** New ones that nobody can guess. */
    public static IceCredentials random(SecureRandom random) {
        return new IceCredentials(characters(random, FRAGMENT_LENGTH), characters(random, PASSWORD_LENGTH));
    }

    boolean isWellFormed() {
        return FRAGMENT.matcher(fragment).matches()
                && PASSWORD.matcher(password).matches();
    }

    private static String characters(SecureRandom random, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return text.toString();
    }

    /** Never the password: this may reach a log. */
    @Override
    public String toString() {
        return fragment;
    }
}
