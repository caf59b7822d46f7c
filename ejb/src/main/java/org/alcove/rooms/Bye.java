package org.alcove.rooms;

/** Why a socket is closed by the server. The browser does not come back by itself, except after {@link #TOO_SLOW}. */
public enum Bye {
    LEFT("left"),
    REMOVED("removed"),
    ENDED("ended"),
    SIGNED_OUT("signedOut"),
    NOT_YOURS("notYours"),
    TOO_SLOW("tooSlow");

    private final String word;

    Bye(String word) {
        this.word = word;
    }

    /** How the protocol says it. */
    public String word() {
        return word;
    }
}
