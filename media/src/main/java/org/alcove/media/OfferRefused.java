package org.alcove.media;

/** The offer is not one that can be answered. The same offer will be refused again. */
public class OfferRefused extends Exception {

    private static final long serialVersionUID = 1L;

    public OfferRefused(String message) {
        super(message);
    }

    public OfferRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
