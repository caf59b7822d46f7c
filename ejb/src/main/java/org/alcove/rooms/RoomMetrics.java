package org.alcove.rooms;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.ToLongFunction;
import org.alcove.notices.Notices;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.MetricUnits;

/**
 * What operators see of live rooms: how many, and whether what they stand on is there. Numbers of this server only, to be
 * added up over all; nothing about an organisation, a room or a person.
 */
@ApplicationScoped
class RoomMetrics {

    @Inject
    private MetricRegistry registry;

    @Inject
    private RoomFeeds feeds;

    @Inject
    private MediaOwners owners;

    @Inject
    private MediaServers media;

    @Inject
    private Notices notices;

    @Inject
    private ServerLease lease;

    void begin() {
        tell("alcove_rooms_attended", "Rooms that somebody is connected to by this server", me -> me.feeds
                .entrances()
                .size());
        tell("alcove_devices_connected", "Devices connected to rooms by this server", RoomMetrics::devices);
        tell("alcove_rooms_with_sound", "Rooms whose sound this server keeps", me -> me.owners.number());
        tell(
                "alcove_sound_available",
                "Whether a media server answers (1) or not (0)",
                me -> bit(me.media.isAvailable()));
        media.rooms()
                .loadPercent()
                .ifPresent(ignored -> tell(
                        "alcove_media_load_percent",
                        "How busy the embedded engine's thread of sound is",
                        me -> me.media.rooms().loadPercent().orElse(0)));
        tell(
                "alcove_notices_listening",
                "Whether this server hears of changes at once (1) or not (0)",
                me -> bit(me.notices.isListening()));
        tell(
                "alcove_lease_held",
                "Whether the others know that this server is alive (1) or not (0)",
                me -> bit(me.lease.isHeld()));
    }

    private void tell(String name, String what, ToLongFunction<RoomMetrics> number) {
        Metadata metadata = Metadata.builder()
                .withName(name)
                .withDescription(what)
                .withUnit(MetricUnits.NONE)
                .build();
        registry.gauge(metadata, this, number::applyAsLong);
    }

    private long devices() {
        return feeds.entrances().values().stream().mapToLong(List::size).sum();
    }

    private static long bit(boolean there) {
        return there ? 1 : 0;
    }
}
