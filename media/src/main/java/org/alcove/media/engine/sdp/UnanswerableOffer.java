package org.alcove.media.engine.sdp;

/** A session description that offers something else than one line of encrypted Opus over ICE. */
public final class UnanswerableOffer extends Exception {

    private static final long serialVersionUID = 1L;

    UnanswerableOffer(String because) {
        super(because);
    }
}
