package org.alcove.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a request asks for, as far as the door wants to know. */
final class Asked {

    static final String SIGN_IN = "/sign-in";
    static final String BACK_CHANNEL_LOGOUT = "/api/back-channel-logout";

    private static final Set<String> PUBLIC =
            Set.of("", "/", "/help", "/leave", "/sign-out", "/favicon.ico", "/robots.txt", BACK_CHANNEL_LOGOUT);
    private static final Set<String> PUBLIC_FOLDERS = Set.of("/assets/", "/webjars/", "/jakarta.faces.resource/");
    /** Whoever has an address in it may read what is there; see CalendarServlet. */
    private static final String CALENDARS = "/calendar/";

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final int SCHEME_LENGTH = "Bearer".length();

    private Asked() {}

    /** The path inside the application, decoded and normalised by the server. */
    static String path(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    /** Open to everybody. Whatever is not listed is not. */
    static boolean isPublic(String path) {
        return PUBLIC.contains(path) || path.startsWith(CALENDARS) || isStatic(path);
    }

    /** Files that are the same for everybody. */
    static boolean isStatic(String path) {
        return PUBLIC_FOLDERS.stream().anyMatch(path::startsWith);
    }

    /** Answered with problem documents, never with a redirect. */
    static boolean isApi(String path) {
        return path.equals("/api") || path.startsWith("/api/");
    }

    static boolean isSafe(HttpServletRequest request) {
        return SAFE.contains(request.getMethod());
    }

    static boolean isUpgrade(HttpServletRequest request) {
        return "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }

    /** Comes with a bearer token, whatever it is worth. No site can make a browser send one for it. */
    static boolean hasBearer(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && isBearer(header);
    }

    private static boolean isBearer(String header) {
        return header.length() > SCHEME_LENGTH
                && header.substring(0, SCHEME_LENGTH).toLowerCase(Locale.ROOT).equals("bearer");
    }

    /** The path with its query, to come back to. */
    static String withQuery(HttpServletRequest request) {
        @Nullable String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
