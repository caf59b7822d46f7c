package org.alcove.web.identity;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a browser shows beside the id of its session. Ids of sessions lie in the database; of a key only the hash does,
 * so that nobody who reads the database, or a copy of it, can go on with somebody's visit.
 */
record VisitKey(String secret) {

    static final String COOKIE = "alcove_visit";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    static VisitKey draw() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new VisitKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    static Optional<VisitKey> shownBy(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Stream.of(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .map(cookie -> new VisitKey(cookie.getValue()))
                        .findFirst();
    }

    /** For as long as the browser is open, and never for scripts. */
    void giveTo(HttpServletResponse response, boolean secure) {
        Cookie cookie = new Cookie(COOKIE, secret);
        cookie.setPath("/");
        cookie.setHttpOnly(true);
        cookie.setSecure(secure);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    String hash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    boolean opens(String keyHash) {
        return MessageDigest.isEqual(hash().getBytes(StandardCharsets.UTF_8), keyHash.getBytes(StandardCharsets.UTF_8));
    }

    /** Not the secret: safe in a log. */
    @Override
    public String toString() {
        return "a key";
    }
}
