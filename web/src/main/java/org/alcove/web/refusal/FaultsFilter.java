package org.alcove.web.refusal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.alcove.refusal.Reason;

/**
 * Answers whatever is thrown behind it: programs and sockets get a problem document, people the page
 * {@code /errors/answer.xhtml}, which finds the {@link Answer} in the request.
 */
public class FaultsFilter extends HttpFilter {

    /** The request attribute under which the page of errors finds the answer. */
    static final String ANSWER = "org.alcove.answer";

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException | IOException thrown) {
            if (response.isCommitted()) {
                throw committed(thrown);
            }
            answer(request, response, isNoSuchFile(thrown) ? Answers.to(Reason.NOT_FOUND) : Answers.to(thrown));
        }
    }

    /** How the server says that an address leads nowhere. */
    private static boolean isNoSuchFile(Exception thrown) {
        return thrown instanceof FileNotFoundException || thrown.getCause() instanceof FileNotFoundException;
    }

    /** Nothing can be said any more: the connection breaks, so that half a page does not look like a whole one. */
    private static IOException committed(Exception thrown) {
        return thrown instanceof IOException gone ? gone : new IOException("Failed while answering", thrown);
    }

    private static void answer(HttpServletRequest request, HttpServletResponse response, Answer answer)
            throws IOException {
        response.resetBuffer();
        if (wantsProblem(request)) {
            problem(response, answer);
        } else {
            request.setAttribute(ANSWER, answer);
            response.sendError(answer.status());
        }
    }

    private static void problem(HttpServletResponse response, Answer answer) throws IOException {
        response.setStatus(answer.status());
        response.setContentType(Answer.PROBLEM_JSON);
        response.setHeader("Cache-Control", "no-store");
        if (answer.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.getOutputStream().write(answer.problem().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean wantsProblem(HttpServletRequest request) {
        return request.getServletPath().equals("/api")
                || request.getServletPath().startsWith("/api/")
                || "websocket".equalsIgnoreCase(request.getHeader("Upgrade"));
    }
}
