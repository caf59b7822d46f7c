package org.alcove.web.planning;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.alcove.planning.CalendarToken;
import org.alcove.planning.Calendars;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Private calendars, for programs that cannot sign in: whoever has the address may read it, without any cookie. What is
 * no address of a calendar, or not any more, is answered alike.
 */
@WebServlet("/calendar/*")
public class CalendarServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final String ENDING = ".ics";

    private final transient Calendars calendars;
    private final transient FeedPace pace;

    @Inject
    public CalendarServlet(Calendars calendars, FeedPace pace) {
        this.calendars = calendars;
        this.pace = pace;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        pace.require(request.getRemoteAddr());
        CalendarToken token =
                token(request.getPathInfo()).orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "no such calendar"));
        String text = CalendarText.of(calendars.feed(token));
        response.setContentType(CalendarText.TYPE);
        response.setHeader("Cache-Control", "private, max-age=300");
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Optional<CalendarToken> token(@Nullable String path) {
        return path == null || !path.endsWith(ENDING)
                ? Optional.empty()
                : CalendarToken.of(path.substring(1, path.length() - ENDING.length()));
    }
}
