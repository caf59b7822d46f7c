package org.alcove.web.rooms;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.alcove.circles.CircleNames;
import org.alcove.rooms.Doors;
import org.alcove.rooms.RoomId;
import org.alcove.web.pages.Form;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** The name somebody chooses at the door: one of the suggestions, or their own. What was picked and typed stays. */
@Named
@RequestScoped
public class NameAtTheDoor {

    /** Plain radio buttons: the suggestions are others each time, and Faces would not take one it did not draw itself. */
    private static final String SUGGESTED = "suggested";

    private static final int LONGEST = 80;

    @Inject
    private HttpServletRequest request;

    @Inject
    private RoomPage page;

    @Inject
    private Doors doors;

    @Inject
    private Form form;

    private String own = "";

    /** The name that was written, or else the one that was picked. */
    public void choose() {
        String name = own.isBlank() ? getPicked() : own;
        if (name.isBlank()) {
            form.wrong("own", Words.say("door.name.none"));
            return;
        }
        if (!CircleNames.isName(name)) {
            form.wrong("own", Words.say("door.name.form"));
            return;
        }
        PageAddress address = PageAddress.in(request);
        RoomId id = new RoomId(address.requireId());
        form.send(() -> doors.chooseName(address.requireSlug(), id, name), address.path(), "named", "own");
    }

    /** The suggestions of this time, and the one that was picked before if it was another. */
    public List<String> getSuggestions() {
        List<String> names = new ArrayList<>(page.suggestions());
        String picked = getPicked();
        if (!picked.isEmpty() && !names.contains(picked)) {
            names.add(0, picked);
        }
        return names;
    }

    /** Empty when none was. */
    public String getPicked() {
        return Optional.ofNullable(request.getParameter(SUGGESTED))
                .filter(picked -> picked.length() <= LONGEST)
                .orElse("");
    }

    public String getOwn() {
        return own;
    }

    /** Null where nothing was typed. */
    public void setOwn(@Nullable String own) {
        this.own = Objects.requireNonNullElse(own, "");
    }
}
