package org.alcove.organisations;

/** Who may write to a room. */
public enum Writers {
    EVERYONE,
    HOSTS
}
