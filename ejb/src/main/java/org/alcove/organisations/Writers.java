package org.alcove.organisations;

import java.util.Locale;

/** Who may write to an organisation's rooms. */
public enum Writers {
    EVERYONE,
    HOSTS;

    /** As the page of a room reads it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
