package org.alcove.circles;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A circle, as anybody of its organisation sees it.
 *
 * @param role what the person who asked is in it; null if they are not
 * @param hosts those who may lead at this moment
 */
public record CircleView(
        CircleId id,
        Charter charter,
        Places places,
        Standing standing,
        @Nullable CircleRole role,
        List<HostProfile> hosts) {

    public CircleView {
        hosts = List.copyOf(hosts);
    }
}
