package org.alcove.media.engine.rpc;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.alcove.media.engine.network.Peer;
import org.alcove.media.engine.network.PeerListener;
import org.alcove.media.engine.rtp.AudioLevel;
import org.alcove.media.engine.rtp.Delivery;
import org.alcove.media.engine.rtp.Reception;
import org.alcove.media.engine.rtp.Reports;
import org.alcove.media.engine.rtp.Rtcp;
import org.alcove.media.engine.rtp.RtpHeader;
import org.alcove.media.engine.rtp.RtpStream;
import org.alcove.media.engine.sdp.SdpAnswer;
import org.alcove.media.engine.sdp.SdpOffer;
import org.alcove.media.engine.sound.Feed;
import org.alcove.media.engine.sound.Outlet;
import org.alcove.media.engine.sound.PacketSink;
import org.alcove.media.engine.sound.Voice;
import org.alcove.media.engine.srtp.SrtpSender;
import org.jspecify.annotations.Nullable;

/**
 * Joins one browser's network side to its sound: packets in become a voice, a feed becomes packets out, and what
 * changes on the way is raised as Kurento's events.
 */
final class BrowserLink implements PeerListener, PacketSink {

    private static final String CONNECTED = "CONNECTED";
    private static final String DISCONNECTED = "DISCONNECTED";

    /** Not Kurento's: it measures no voices. */
    static final String SPEAKING_CHANGED = "AlcoveSpeakingChanged";

    /** As Kurento: sound of which nothing came for this long does not flow any more. */
    private static final long FLOW_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final BiConsumer<String, JsonObject> events;
    private final Media media;
    private final Voice voice = new Voice();
    private final Feed feed = new Feed(voice);
    private final Reception reception = new Reception();
    private final Delivery delivery = new Delivery();
    private final Stats stats = new Stats();
    private final Outlet outlet;
    private volatile int payloadType = -1;
    private volatile int audioLevelId = AudioLevel.NOT_AGREED_ON;
    private volatile @Nullable AudioLevel claimed;
    private volatile @Nullable Peer peer;
    private volatile @Nullable RtpStream stream;
    private volatile String connectionState = DISCONNECTED;
    private volatile String mediaState = DISCONNECTED;
    private volatile long lastInNanos = System.nanoTime() - FLOW_NANOS;
    private volatile long lastOutNanos = System.nanoTime() - FLOW_NANOS;
    private boolean flowedIn;
    private boolean flowedOut;
    private boolean spoke;

    BrowserLink(BiConsumer<String, JsonObject> events, Media media) {
        this.events = events;
        this.media = media;
        this.outlet = media.open(this);
    }

    Feed feed() {
        return feed;
    }

    void hear(@Nullable Feed source) {
        outlet.take(source);
    }

    SdpAnswer answer(SdpOffer offer) {
        int sourceId = media.newSourceId();
        payloadType = offer.opusPayloadType();
        audioLevelId = offer.audioLevelId();
        stream = media.stream(sourceId, offer.opusPayloadType());
        Peer expected = media.expect(offer, this);
        peer = expected;
        return media.answer(offer, expected.credentials(), sourceId);
    }

    String connectionState() {
        return connectionState;
    }

    String mediaState() {
        return mediaState;
    }

    /** Whether sound reaches the browser from its source: "in" is seen from the pipeline. */
    boolean isFlowingIn() {
        return System.nanoTime() - lastInNanos < FLOW_NANOS;
    }

    /** Whether sound comes from the browser. */
    boolean isFlowingOut() {
        return System.nanoTime() - lastOutNanos < FLOW_NANOS;
    }

    void close() {
        media.close(outlet);
        Peer expected = peer;
        if (expected != null) {
            media.release(expected);
        }
    }

    @Override
    public void found() {
        iceState("CONNECTED");
        iceState("READY");
    }

    @Override
    public void connected() {
        if (connectionState.equals(DISCONNECTED)) {
            connectionState = CONNECTED;
            change("ConnectionStateChanged", DISCONNECTED, CONNECTED);
        }
    }

    @Override
    public void lost() {
        iceState("FAILED");
        if (connectionState.equals(CONNECTED)) {
            connectionState = DISCONNECTED;
            change("ConnectionStateChanged", CONNECTED, DISCONNECTED);
        }
        if (mediaState.equals(CONNECTED)) {
            mediaState = DISCONNECTED;
            change("MediaStateChanged", CONNECTED, DISCONNECTED);
        }
    }

    @Override
    public void sound(RtpHeader header, byte[] packet, int offset, int length) {
        if (header.payloadType() != payloadType) {
            return;
        }
        long now = System.nanoTime();
        lastOutNanos = now;
        reception.note(header, length, now);
        AudioLevel level = AudioLevel.read(packet, header, audioLevelId);
        claimed = level;
        byte[] opus = Arrays.copyOfRange(packet, offset, offset + length);
        if (level != null && level.decibels() <= Voice.SILENT_DECIBELS) {
            voice.putSilent(header.ssrc(), header.sequence(), header.timestamp(), opus);
        } else {
            voice.put(header.ssrc(), header.sequence(), header.timestamp(), opus);
        }
        reported();
    }

    @Override
    public void reported() {
        if (mediaState.equals(DISCONNECTED)) {
            mediaState = CONNECTED;
            change("MediaStateChanged", DISCONNECTED, CONNECTED);
        }
    }

    @Override
    public void reported(byte[] packet, int length) {
        Reports reports = Reports.read(packet, length);
        RtpStream sent = stream;
        if (reports != null && sent != null) {
            delivery.note(reports, sent.ssrc(), Instant.now());
            if (reports.time() != null) {
                reception.noteReport(reports.sender(), reports.time(), System.nanoTime());
            }
        }
        reported();
    }

    /** How sound arrives, both ways, once some has come; null before. */
    @Nullable
    JsonObject stats() {
        RtpStream sent = stream;
        return sent == null || reception.isEmpty()
                ? null
                : stats.of(reception.received(), claimed, sent.sent(), delivery.last(), Instant.now());
    }

    @Override
    public void packet(byte[] opus, long samples, boolean afterGap) {
        RtpStream to = stream;
        Peer browser = peer;
        if (to != null && browser != null && connectionState.equals(CONNECTED)) {
            byte[] packet = to.packet(opus, samples, afterGap, SrtpSender.OVERHEAD);
            browser.sendSound(packet, RtpStream.HEADER, packet.length - SrtpSender.OVERHEAD);
            lastInNanos = System.nanoTime();
        }
    }

    /** Whether the browser's owner speaks is told by what the others hear, and not asked for. */
    @Override
    public void passed(long tick) {
        boolean speaks = voice.isSpeaking(tick);
        if (speaks != spoke) {
            spoke = speaks;
            JsonObject data = new JsonObject();
            data.addProperty("speaking", speaks);
            data.addProperty("type", SPEAKING_CHANGED);
            events.accept(SPEAKING_CHANGED, data);
        }
    }

    @Override
    public void report() {
        RtpStream to = stream;
        Peer browser = peer;
        if (to != null && browser != null) {
            Reception.Report received = reception.isEmpty() ? null : reception.report(System.nanoTime());
            byte[] packet = Rtcp.report(to.sent(), received, Instant.now(), SrtpSender.OVERHEAD);
            browser.sendReport(packet, packet.length - SrtpSender.OVERHEAD);
        }
    }

    @Override
    public void everyHalfSecond() {
        boolean in = isFlowingIn();
        boolean out = isFlowingOut();
        if (in != flowedIn) {
            flow("MediaFlowInStateChanged", in);
        }
        if (out != flowedOut) {
            flow("MediaFlowOutStateChanged", out);
        }
        flowedIn = in;
        flowedOut = out;
    }

    private void flow(String event, boolean flowing) {
        JsonObject data = new JsonObject();
        data.addProperty("mediaType", "AUDIO");
        data.addProperty("padName", "default");
        data.addProperty("state", flowing ? "FLOWING" : "NOT_FLOWING");
        data.addProperty("type", event);
        events.accept(event, data);
    }

    private void change(String event, String from, String to) {
        JsonObject data = new JsonObject();
        data.addProperty("oldState", from);
        data.addProperty("newState", to);
        data.addProperty("type", event);
        events.accept(event, data);
    }

    private void iceState(String state) {
        JsonObject data = new JsonObject();
        data.addProperty("componentId", 1);
        data.addProperty("streamId", 1);
        data.addProperty("state", state);
        data.addProperty("type", "IceComponentStateChanged");
        events.accept("IceComponentStateChanged", data);
    }
}
