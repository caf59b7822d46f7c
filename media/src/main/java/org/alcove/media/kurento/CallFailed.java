package org.alcove.media.kurento;

import java.util.concurrent.TimeoutException;
import org.kurento.jsonrpc.JsonRpcErrorException;

/** A call to Kurento that brought no result: answered with an error, or not answered in time. */
final class CallFailed extends Exception {

    private static final long serialVersionUID = 1L;
    private static final int NONE = 0;
    private static final int NOT_ENOUGH_RESOURCES = 40_009;
    private static final int SDP_FIRST = 40_200;
    private static final int SDP_LAST = 40_299;

    private final int code;

    CallFailed(String message, Throwable cause) {
        super(message, cause);
        this.code = cause instanceof JsonRpcErrorException error ? error.getCode() : NONE;
    }

    /** Whether there was no answer in time. */
    boolean isLate() {
        return getCause() instanceof TimeoutException;
    }

    /** Whether Kurento says that it has as much to do as it can. */
    boolean meansFull() {
        return code == NOT_ENOUGH_RESOURCES;
    }

    /** Whether Kurento says that the session description is at fault. */
    boolean blamesSdp() {
        return code >= SDP_FIRST && code <= SDP_LAST;
    }
}
