package org.alcove.rooms;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** The last sign of life of each device that is connected to this server. In memory: it changes every three seconds. */
@ApplicationScoped
class Presence {

    /** A device that is silent for so long is lost. */
    static final Duration SILENCE = Duration.ofSeconds(6);

    private final LongSupplier nanos;
    private final Map<DeviceId, Sign> signs = new ConcurrentHashMap<>();

    /** A device and when it was last heard of. */
    record Sign(Entrance entrance, long heardAt, boolean gone) {}

    /**
     * A device that is lost, and has to be said to be.
     *
     * @param silentFor how long ago its last sign of life was
     * @param gone its socket is closed already
     */
    record Lost(Entrance entrance, Duration silentFor, boolean gone) {}

    Presence() {
        this(System::nanoTime);
    }

    Presence(LongSupplier nanos) {
        this.nanos = nanos;
    }

    void here(Entrance entrance) {
        signs.put(entrance.device(), new Sign(entrance, nanos.getAsLong(), false));
    }

    void alive(DeviceId device) {
        signs.computeIfPresent(
                device, (id, last) -> last.gone() ? last : new Sign(last.entrance(), nanos.getAsLong(), false));
    }

    boolean knows(DeviceId device) {
        return signs.containsKey(device);
    }

    /** The last sign of life stays what it was: the end of a socket is not one. */
    void gone(DeviceId device) {
        signs.computeIfPresent(device, (id, last) -> new Sign(last.entrance(), last.heardAt(), true));
    }

    /** Every device that is lost, again and again until it is {@linkplain #forget forgotten}. */
    List<Lost> lost() {
        long now = nanos.getAsLong();
        return signs.values().stream()
                .map(sign -> new Lost(sign.entrance(), Duration.ofNanos(now - sign.heardAt()), sign.gone()))
                .filter(lost -> lost.gone() || lost.silentFor().compareTo(SILENCE) >= 0)
                .toList();
    }

    void forget(DeviceId device) {
        signs.remove(device);
    }

    void forgetAll() {
        signs.clear();
    }
}
