package org.alcove.media.kurento;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.alcove.media.Seat;
import org.jspecify.annotations.Nullable;

/** The lines of one room: memory only, safe for use by many threads. */
final class Lines {

    private final Map<Seat, Line> lines = new HashMap<>();

    synchronized Map<Seat, Line> now() {
        return Map.copyOf(lines);
    }

    synchronized int size() {
        return lines.size();
    }

    synchronized boolean has(Line line) {
        return lines.get(line.seat()) == line;
    }

    /**
     * Puts a line in the place of the seat's earlier one, whose links it does not inherit.
     *
     * @return which of the two is to go: the new one, if a later offer was answered sooner
     */
    synchronized @Nullable Line put(Line line) {
        Line there = lines.get(line.seat());
        if (there != null && there.isNewerThan(line)) {
            return line;
        }
        lines.put(line.seat(), line);
        lines.values().forEach(other -> other.forget(line.seat()));
        return there;
    }

    synchronized void remove(Line line) {
        if (lines.remove(line.seat(), line)) {
            lines.values().forEach(other -> other.forget(line.seat()));
        }
    }

    static Set<Link> links(Map<Seat, Line> lines) {
        Set<Link> links = new HashSet<>();
        lines.values().forEach(line -> links.addAll(line.links()));
        return links;
    }
}
