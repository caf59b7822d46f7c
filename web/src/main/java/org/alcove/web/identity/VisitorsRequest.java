package org.alcove.web.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.security.Principal;

/** A request of somebody whose visit is known. The server's own sign-in lasts for the first one only. */
final class VisitorsRequest extends HttpServletRequestWrapper {

    private record Visitor(String getName) implements Principal {}

    private final Visitor visitor;

    VisitorsRequest(HttpServletRequest request, Visit visit) {
        super(request);
        this.visitor = new Visitor(visit.person().toString());
    }

    @Override
    public Principal getUserPrincipal() {
        return visitor;
    }

    @Override
    public String getRemoteUser() {
        return visitor.getName();
    }
}
