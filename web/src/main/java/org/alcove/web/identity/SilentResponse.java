package org.alcove.web.identity;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

/** Swallows what the server would answer to a token it does not accept: the answer is ours to give. */
final class SilentResponse extends HttpServletResponseWrapper {

    SilentResponse(HttpServletResponse response) {
        super(response);
    }

    @Override
    public void sendError(int status) {}

    @Override
    public void sendError(int status, String message) {}

    @Override
    public void sendRedirect(String location) {}

    @Override
    public void setStatus(int status) {}

    @Override
    public void setHeader(String name, String value) {}

    @Override
    public void addHeader(String name, String value) {}
}
