package org.alcove.media;

/**
 * Every media server that is there does as much as it can. No new room of sound begins; those that are there, and whoever
 * joins them, are not touched. Trying again later helps.
 */
public final class MediaFull extends MediaUnavailable {

    private static final long serialVersionUID = 1L;

    public MediaFull(String message, Throwable cause) {
        super(message, cause);
    }
}
