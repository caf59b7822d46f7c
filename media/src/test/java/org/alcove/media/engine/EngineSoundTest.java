package org.alcove.media.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alcove.media.engine.sdp.Fingerprint;
import org.alcove.media.engine.srtp.SrtpProfile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who hears whom, proven by tones that go through the engine as a browser's sound would. */
class EngineSoundTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration A_WHILE = Duration.ofMillis(400);
    private static final double AMINAS = 500;
    private static final double BORISS = 800;
    private static final double CARLAS = 1_100;

    private static Engine engine;

    private final List<SyntheticPeer> peers = new ArrayList<>();
    private EngineClient client;
    private String pipeline;
    private String stage;

    @BeforeAll
    static void start() {
        engine = Engine.start(EngineSettings.loopback());
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @BeforeEach
    void open() {
        client = new EngineClient(engine);
        pipeline = client.pipeline();
        stage = client.composite(pipeline);
    }

    @AfterEach
    void close() {
        peers.forEach(SyntheticPeer::close);
        client.release(pipeline);
        client.close();
    }

    private record OnStage(SyntheticPeer peer, String endpoint, String port) {}

    private OnStage onStage(SyntheticPeer peer) {
        String endpoint = client.endpoint(pipeline);
        String port = client.port(stage);
        client.connect(endpoint, port);
        client.connect(port, endpoint);
        peers.add(client.join(endpoint, peer));
        return new OnStage(peer, endpoint, port);
    }

    /** On stage and sending, but not heard yet. */
    private OnStage waitingToSpeak(SyntheticPeer peer) {
        OnStage waiting = onStage(peer);
        client.disconnect(waiting.endpoint(), waiting.port());
        assertThat(Await.holds(SOON, peer::isConnected)).isTrue();
        return waiting;
    }

    private SyntheticPeer inGallery(String port) {
        String endpoint = client.endpoint(pipeline);
        client.connect(port, endpoint);
        SyntheticPeer peer = client.join(endpoint, SyntheticPeer.listening());
        peers.add(peer);
        return peer;
    }

    private static void assertHears(SyntheticPeer who, double tone) {
        assertThat(Await.holds(SOON, () -> who.hears(tone)))
                .as("hears %s Hz", tone)
                .isTrue();
    }

    private static void assertDoesNotHear(SyntheticPeer who, double tone) {
        assertThat(Await.stays(A_WHILE, () -> !who.hears(tone)))
                .as("does not hear %s Hz", tone)
                .isTrue();
    }

    @Test
    void twoOnStageHearEachOtherAndNotThemselves() {
        SyntheticPeer amina = onStage(SyntheticPeer.speaking(AMINAS)).peer();
        SyntheticPeer boris = onStage(SyntheticPeer.speaking(BORISS)).peer();

        assertHears(amina, BORISS);
        assertHears(boris, AMINAS);
        assertDoesNotHear(amina, AMINAS);
        assertDoesNotHear(boris, BORISS);
    }

    @Test
    void theGalleryHearsEverybodyThroughOnePort() {
        onStage(SyntheticPeer.speaking(AMINAS));
        onStage(SyntheticPeer.speaking(BORISS, SrtpProfile.AES128_CM_HMAC_SHA1_80));
        String gallery = client.port(stage);
        SyntheticPeer carla = inGallery(gallery);
        SyntheticPeer dana = inGallery(gallery);

        for (SyntheticPeer listener : List.of(carla, dana)) {
            assertHears(listener, AMINAS);
            assertHears(listener, BORISS);
        }
    }

    /**
     * At once is: before whatever is asked for next. Measured in what Boris is sent and not in time, of which a busy
     * machine takes as much as it likes: once he hears who came next, no packet holds the voice that was taken away.
     */
    @Test
    void whoIsDisconnectedIsSilentAtOnceAndBackWhenConnectedAgain() {
        OnStage amina = onStage(SyntheticPeer.speaking(AMINAS));
        SyntheticPeer boris = onStage(SyntheticPeer.speaking(BORISS)).peer();
        OnStage carla = waitingToSpeak(SyntheticPeer.speaking(CARLAS));
        assertHears(boris, AMINAS);

        client.disconnect(amina.endpoint(), amina.port());
        client.connect(carla.endpoint(), carla.port());
        assertHears(boris, CARLAS);
        assertThat(Await.stays(A_WHILE, () -> boris.heardSince(AMINAS, CARLAS) == 0))
                .isTrue();
        assertHears(amina.peer(), BORISS);

        client.connect(amina.endpoint(), amina.port());
        assertThat(Await.holds(SOON, () -> boris.heardSince(AMINAS, CARLAS) > 0))
                .isTrue();
    }

    @Test
    void twoInTheGreenRoomHearEachOtherWithoutAMixer() {
        String first = client.endpoint(pipeline);
        String second = client.endpoint(pipeline);
        client.connect(first, second);
        client.connect(second, first);
        SyntheticPeer amina = client.join(first, SyntheticPeer.speaking(AMINAS));
        SyntheticPeer boris = client.join(second, SyntheticPeer.speaking(BORISS));
        peers.addAll(List.of(amina, boris));

        assertHears(amina, BORISS);
        assertHears(boris, AMINAS);
        assertDoesNotHear(boris, BORISS);
    }

    @Test
    void whoHasNoSourceIsSentNothing() {
        String endpoint = client.endpoint(pipeline);
        SyntheticPeer boris = client.join(endpoint, SyntheticPeer.speaking(BORISS));
        peers.add(boris);
        assertThat(Await.holds(SOON, boris::isConnected)).isTrue();

        assertThat(Await.stays(A_WHILE, () -> boris.packetsHeard() == 0)).isTrue();
    }

    @Test
    void theMixDoesNotClip() {
        for (int i = 0; i < 8; i++) {
            onStage(SyntheticPeer.speaking(AMINAS));
        }
        SyntheticPeer listener = inGallery(client.port(stage));
        assertHears(listener, AMINAS);

        assertThat(Await.stays(A_WHILE, () -> listener.level(3 * AMINAS) < 0.05))
                .as("no odd harmonic, which clipping would bring")
                .isTrue();
    }

    @Test
    void whoVanishesIsNoticedAndMayComeBack() {
        String endpoint = client.endpoint(pipeline);
        client.subscribe(endpoint, "ConnectionStateChanged");
        SyntheticPeer boris = client.join(endpoint, SyntheticPeer.listening());
        peers.add(boris);
        assertThat(Await.holds(SOON, () -> client.saw("ConnectionStateChanged", "newState", "CONNECTED")))
                .isTrue();

        boris.vanish();
        assertThat(Await.holds(
                        Duration.ofSeconds(6), () -> client.saw("ConnectionStateChanged", "newState", "DISCONNECTED")))
                .isTrue();

        boris.comeBack();
        assertThat(Await.holds(SOON, () -> client.invoke(endpoint, "getConnectionState", Map.of())
                        .getAsString()
                        .equals("CONNECTED")))
                .isTrue();
    }

    @Test
    void whoSaysFarewellIsNoticedAtOnce() {
        String endpoint = client.endpoint(pipeline);
        client.subscribe(endpoint, "ConnectionStateChanged");
        SyntheticPeer boris = client.join(endpoint, SyntheticPeer.speaking(BORISS));
        peers.add(boris);
        assertThat(Await.holds(
                        SOON,
                        () -> boris.isConnected() && client.saw("ConnectionStateChanged", "newState", "CONNECTED")))
                .isTrue();

        boris.close();

        assertThat(Await.holds(
                        Duration.ofSeconds(2), () -> client.saw("ConnectionStateChanged", "newState", "DISCONNECTED")))
                .isTrue();
    }

    @Test
    void whoIsReleasedIsTold() {
        OnStage boris = onStage(SyntheticPeer.speaking(BORISS));
        assertThat(Await.holds(SOON, boris.peer()::isConnected)).isTrue();

        client.release(boris.endpoint());

        assertThat(Await.holds(SOON, boris.peer()::wasDismissed)).isTrue();
    }

    @Test
    void somebodyElsesCertificateIsNotLetIn() {
        String endpoint = client.endpoint(pipeline);
        SyntheticPeer dana = SyntheticPeer.speaking(BORISS);
        String offer = dana.offer(Fingerprint.of(new byte[] {1}));
        dana.accept(
                client.invoke(endpoint, "processOffer", Map.of("offer", offer)).getAsString());
        peers.add(dana);

        assertThat(Await.holds(SOON, dana::isChecked)).isTrue();
        assertThat(Await.stays(Duration.ofSeconds(1), () -> !client.invoke(endpoint, "getConnectionState", Map.of())
                        .getAsString()
                        .equals("CONNECTED")))
                .isTrue();
    }
}
