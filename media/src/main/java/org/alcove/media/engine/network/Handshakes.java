package org.alcove.media.engine.network;

import java.util.concurrent.Executor;

/** Where handshakes are done: in a few places, for one of which some may have to wait. */
interface Handshakes extends Executor {

    /** Whether a handshake of which nothing was heard for so long has to give its place to another. */
    default boolean isToGiveWay(long silentNanos) {
        return false;
    }
}
