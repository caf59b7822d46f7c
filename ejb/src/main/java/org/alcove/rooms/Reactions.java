package org.alcove.rooms;

import java.util.List;

/** What people may send without words. Few and kind: none of them can be meant against somebody. */
public final class Reactions {

    public static final List<String> ALL = List.of("👍", "❤️", "👏", "🙏", "🤗", "🕯️");

    private Reactions() {}
}
