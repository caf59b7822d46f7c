package org.alcove.circles;

import java.util.Locale;

/** What a person is in a circle. */
public enum CircleRole {
    HOST,
    MEMBER,
    SUPERVISOR;

    /** The role as one word, as the audit trail and the page's view write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
