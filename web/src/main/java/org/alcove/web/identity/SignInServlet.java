package org.alcove.web.identity;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Where every way in leads through. The server signs people in before they get here (web.xml), and the door begins
 * their visit; what is left is to bring them where they wanted to go.
 */
@WebServlet(Asked.SIGN_IN)
public class SignInServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String TO = "to";
    private static final String AGAIN = "again";

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) {
        redirect(response, LocalPath.of(request.getParameter(TO)).value());
    }

    /** Sends to sign in first and to {@code wanted} afterwards. */
    static void send(HttpServletResponse response, LocalPath wanted) {
        redirect(response, Asked.SIGN_IN + "?" + TO + "=" + encode(wanted));
    }

    /** Sends to sign in once more, and not a third time: a server that never tells who signs in would go on for ever. */
    static void sendOnceMore(HttpServletRequest request, HttpServletResponse response) {
        if (request.getParameter(AGAIN) != null) {
            throw new IllegalStateException("The server signs people in without keeping their id token; see"
                    + " includeIdTokenInSubject of openidConnectClient");
        }
        LocalPath wanted = LocalPath.of(request.getParameter(TO));
        redirect(response, Asked.SIGN_IN + "?" + AGAIN + "=1&" + TO + "=" + encode(wanted));
    }

    /** 303: whatever was asked for, the browser gets the next page. */
    static void redirect(HttpServletResponse response, String location) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", location);
    }

    private static String encode(LocalPath path) {
        return URLEncoder.encode(path.value(), StandardCharsets.UTF_8);
    }
}
