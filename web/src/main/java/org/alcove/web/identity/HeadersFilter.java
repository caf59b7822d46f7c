package org.alcove.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What every answer says to the browser: run nothing but our own files, tell nobody where one came from, keep no page.
 *
 * <p>{@code form-action} names Keycloak and the neutral page because browsers hold redirects after a form to it too.
 */
public class HeadersFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Addresses addresses;
    private final String policy;

    @Inject
    public HeadersFilter(Addresses addresses) {
        this.addresses = addresses;
        this.policy = policy(addresses);
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("X-Content-Type-Options", "nosniff");
        // same-origin, not no-referrer: with the latter browsers send forms with "Origin: null"
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "microphone=(self), camera=(), geolocation=(), display-capture=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        if (addresses.secure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if (!Asked.isStatic(Asked.path(request))) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }

    static String policy(Addresses addresses) {
        return String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "img-src 'self' data:",
                "font-src 'self'",
                "media-src 'self' blob:",
                "connect-src 'self' " + addresses.socketOrigin(),
                "form-action 'self' " + addresses.keycloakOrigin() + " " + addresses.leaveOrigin(),
                "frame-ancestors 'none'",
                "base-uri 'none'",
                "require-trusted-types-for 'script'",
                "trusted-types lit-html");
    }
}
