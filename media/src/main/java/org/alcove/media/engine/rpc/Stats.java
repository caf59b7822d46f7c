package org.alcove.media.engine.rpc;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.alcove.media.engine.rtp.AudioLevel;
import org.alcove.media.engine.rtp.Delivery;
import org.alcove.media.engine.rtp.Reception;
import org.alcove.media.engine.rtp.Rtcp;
import org.jspecify.annotations.Nullable;

/** What {@code getStats} answers, in the shape of Kurento Media Server 7.3.0; what does not exist here is empty. */
final class Stats {

    private static final double NANOS_PER_SECOND = 1_000_000_000;

    private final String inbound = UUID.randomUUID().toString();
    private final String outbound = UUID.randomUUID().toString();

    JsonObject of(
            Reception.Received received,
            @Nullable AudioLevel claimed,
            Rtcp.Sent sent,
            Delivery.Delivered delivered,
            Instant now) {
        JsonObject stats = new JsonObject();
        stats.add(inbound, inbound(received, claimed, now));
        stats.add(outbound, outbound(sent, delivered, now));
        return stats;
    }

    /**
     * What comes from the browser, as the engine counts it, and how loud the browser claims it is: as
     * {@code audioLevel} of W3C's webrtc-stats, and as {@code voiceActivityFlag} of its drafts. Kurento has neither, and
     * neither is there when the last packet claims nothing.
     */
    private JsonObject inbound(Reception.Received received, @Nullable AudioLevel claimed, Instant now) {
        JsonObject stats = stream("RTCInboundRTPStreamStats", inbound, "inboundrtp", received.ssrc(), now);
        stats.addProperty("bytesReceived", received.bytes());
        stats.addProperty("packetsReceived", received.packets());
        stats.addProperty("packetsLost", received.lost());
        stats.addProperty("fractionLost", received.fractionLost());
        stats.addProperty("jitter", seconds(received.jitter()));
        if (claimed != null) {
            stats.addProperty("audioLevel", claimed.linear());
            stats.addProperty("voiceActivityFlag", claimed.voice());
        }
        return stats;
    }

    /** What goes to the browser, and what it says of it. */
    private JsonObject outbound(Rtcp.Sent sent, Delivery.Delivered delivered, Instant now) {
        JsonObject stats = stream("RTCOutboundRTPStreamStats", outbound, "outboundrtp", sent.ssrc(), now);
        stats.addProperty("bytesSent", Integer.toUnsignedLong(sent.bytes()));
        stats.addProperty("packetsSent", Integer.toUnsignedLong(sent.packets()));
        stats.addProperty("packetsLost", delivered.lost());
        stats.addProperty("fractionLost", delivered.fractionLost());
        stats.addProperty("roundTripTime", seconds(delivered.roundTrip()));
        stats.addProperty("targetBitrate", 0.0);
        return stats;
    }

    private static JsonObject stream(String type, String id, String kind, int ssrc, Instant now) {
        JsonObject stats = Reply.typed(type);
        stats.addProperty("id", id);
        stats.addProperty("type", kind);
        stats.addProperty("ssrc", Integer.toUnsignedString(ssrc));
        stats.addProperty("timestampMillis", now.toEpochMilli());
        stats.addProperty("isRemote", false);
        stats.addProperty("associateStatsId", "");
        stats.addProperty("codecId", "");
        stats.addProperty("mediaTrackId", "");
        stats.addProperty("transportId", "");
        stats.addProperty("firCount", 0);
        stats.addProperty("nackCount", 0);
        stats.addProperty("pliCount", 0);
        stats.addProperty("sliCount", 0);
        stats.addProperty("remb", 0);
        return stats;
    }

    private static double seconds(Duration duration) {
        return duration.toNanos() / NANOS_PER_SECOND;
    }
}
