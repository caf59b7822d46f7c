package org.alcove.web.rooms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.alcove.rooms.TryOuts;
import org.alcove.web.pages.PageAddress;

/** "Can we hear each other?": microphone, sound and connection, tried out before a room. */
@Named
@RequestScoped
public class CheckPage {

    private static final Pattern ROOM = Pattern.compile("[0-9a-f-]{36}");

    @Inject
    private HttpServletRequest request;

    @Inject
    private TryOuts tryOuts;

    /** Before the page is drawn: refuses with NOT_FOUND whoever does not belong here. */
    public void load() {
        tryOuts.require(getSlug());
    }

    public String getSlug() {
        return PageAddress.in(request).requireSlug();
    }

    /** Back to the door one came from, or else to what is open. */
    public String getBack() {
        return "/o/" + getSlug() + "/"
                + Optional.ofNullable(request.getParameter("room"))
                        .filter(room -> ROOM.matcher(room).matches())
                        .map(room -> "rooms/" + room)
                        .orElse("");
    }
}
