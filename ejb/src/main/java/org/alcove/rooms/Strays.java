package org.alcove.rooms;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Who was missing the last time as well: a device that has just been stored becomes known a moment later. */
final class Strays {

    private final Map<RoomId, Set<DeviceId>> missing = new HashMap<>();

    /** Those of a room's devices that are not known now and were not at the last look. */
    Set<DeviceId> found(RoomId room, Set<DeviceId> devices, Predicate<DeviceId> known) {
        Set<DeviceId> now = new HashSet<>(devices);
        now.removeIf(known);
        Set<DeviceId> before = missing.put(room, now);
        Set<DeviceId> twice = new HashSet<>(now);
        twice.retainAll(before == null ? Set.of() : before);
        return twice;
    }

    void keepOnly(Collection<RoomId> rooms) {
        missing.keySet().retainAll(rooms);
    }
}
