package org.alcove.web.circles;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Which row of a list a form was sent from. The row says whom it is about: where it stands may be somebody else's place by
 * the time it is read.
 */
final class Sent {

    private static final String OF = "of";

    private Sent() {}

    static PersonId person(HttpServletRequest request) {
        return person(request.getParameter(OF));
    }

    static PersonId person(@Nullable String typed) {
        return new PersonId(id(typed));
    }

    static UUID id(HttpServletRequest request) {
        return id(request.getParameter(OF));
    }

    private static UUID id(@Nullable String typed) {
        try {
            return UUID.fromString(typed == null ? "" : typed);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Reason.NOT_FOUND, "no id was sent");
        }
    }
}
