package org.alcove.media;

/** The media server did not do what it was asked to in time. Trying again later may help. */
public class MediaUnavailable extends Exception {

    private static final long serialVersionUID = 1L;

    public MediaUnavailable(String message) {
        super(message);
    }

    public MediaUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
