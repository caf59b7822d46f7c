package org.alcove.media.engine.sdp;

import java.util.List;
import java.util.Locale;

/** Which way media may flow, seen from whoever describes it (RFC 8866, section 6.7). */
public enum Direction {
    SENDRECV,
    SENDONLY,
    RECVONLY,
    INACTIVE;

    /** What is not said is {@code sendrecv}; a media line's own word goes before the session's. */
    static Direction of(List<String> media, List<String> session) {
        return in(media, in(session, SENDRECV));
    }

    private static Direction in(List<String> lines, Direction otherwise) {
        for (Direction direction : values()) {
            if (lines.contains("a=" + direction)) {
                return direction;
            }
        }
        return otherwise;
    }

    /** The same, seen from the other side. */
    Direction answered() {
        return switch (this) {
            case SENDONLY -> RECVONLY;
            case RECVONLY -> SENDONLY;
            default -> this;
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
