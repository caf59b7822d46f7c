package org.alcove.web.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.alcove.organisations.Policies;
import org.jspecify.annotations.Nullable;

/**
 * What takes the place of the page that somebody leaves: what the organisation it is of chose ({@code ?from=}), or else
 * what the installation did. Whatever is wrong, there is always a way out.
 */
@Dependent
public class WayOut {

    private static final System.Logger LOG = System.getLogger(WayOut.class.getName());

    private final Policies policies;
    private final Addresses addresses;

    @Inject
    public WayOut(Policies policies, Addresses addresses) {
        this.policies = policies;
        this.addresses = addresses;
    }

    String after(HttpServletRequest request) {
        @Nullable String from = request.getParameter("from");
        if (from == null) {
            return addresses.leaveUrl();
        }
        try {
            return policies.leaveTo(from).map(URI::toString).orElseGet(addresses::leaveUrl);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Nobody knows where an organisation leaves to", e);
            return addresses.leaveUrl();
        }
    }
}
