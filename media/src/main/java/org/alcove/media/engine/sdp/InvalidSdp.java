package org.alcove.media.engine.sdp;

/** The text is not a session description (RFC 8866). */
public final class InvalidSdp extends Exception {

    private static final long serialVersionUID = 1L;

    InvalidSdp(String because) {
        super(because);
    }
}
