package org.alcove.web.identity;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Lets nothing change, and no socket open, because another site told somebody's browser to. The browser says where a
 * request comes from ({@code Sec-Fetch-Site}, or {@code Origin} where it does not know that one, and always for a
 * socket); what says neither is no browser and has no business with a cookie.
 */
public class SameSiteFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private final transient Addresses addresses;

    @Inject
    public SameSiteFilter(Addresses addresses) {
        this.addresses = addresses;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (mustBeOurs(request) && !isOurs(request)) {
            throw new Refusal(Reason.NOT_ALLOWED, "a change asked for from another site");
        }
        chain.doFilter(request, response);
    }

    private static boolean mustBeOurs(HttpServletRequest request) {
        boolean changes = !Asked.isSafe(request) || Asked.isUpgrade(request);
        return changes && !Asked.hasBearer(request) && !Asked.path(request).equals(Asked.BACK_CHANNEL_LOGOUT);
    }

    private boolean isOurs(HttpServletRequest request) {
        @Nullable String origin = request.getHeader("Origin");
        @Nullable String site = request.getHeader("Sec-Fetch-Site");
        if (Asked.isUpgrade(request) || site == null) {
            return addresses.origin().equals(origin);
        }
        return site.equals("same-origin") && (origin == null || origin.equals(addresses.origin()));
    }
}
