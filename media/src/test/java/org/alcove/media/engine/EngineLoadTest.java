package org.alcove.media.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.alcove.media.engine.rpc.EngineLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An engine that has as much to do as it may: here at one percent, which four people who speak are enough for. */
@Timeout(60)
class EngineLoadTest {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    private final Engine engine =
            Engine.start(new EngineSettings(LOOPBACK, 0, LOOPBACK, EngineLimits.USUAL.withLoadPercent(1)));
    private final EngineClient client = new EngineClient(engine);
    private final List<SyntheticPeer> peers = new ArrayList<>();

    @AfterEach
    void close() {
        peers.forEach(SyntheticPeer::close);
        client.close();
        engine.close();
    }

    @Test
    void noNewRoomBeginsAndWhoJoinsOneThatIsThereIsHeard() {
        String pipeline = client.pipeline();
        String stage = client.composite(pipeline);
        for (int tone = 500; tone < 900; tone += 100) {
            onStage(pipeline, stage, tone);
        }

        assertThat(Await.holds(SOON, () -> refusesANewRoom())).isTrue();

        SyntheticPeer late = onStage(pipeline, stage, 1_300);
        assertThat(Await.holds(SOON, () -> late.hears(500))).isTrue();
        assertThat(Await.holds(SOON, () -> peers.get(0).hears(1_300))).isTrue();
        assertThat(engine.loadPercent()).isPositive();
    }

    /** A room that does begin is let go at once. */
    private boolean refusesANewRoom() {
        JsonObject answer = client.ask("create", EngineClient.json(Map.of("type", "MediaPipeline")));
        if (answer.has("error")) {
            assertThat(EngineClient.code(answer)).isEqualTo(40009);
            return true;
        }
        client.release(EngineClient.value(answer).getAsString());
        return false;
    }

    private SyntheticPeer onStage(String pipeline, String stage, int tone) {
        String endpoint = client.endpoint(pipeline);
        String port = client.port(stage);
        client.connect(endpoint, port);
        client.connect(port, endpoint);
        SyntheticPeer peer = client.join(endpoint, SyntheticPeer.speaking(tone));
        peers.add(peer);
        return peer;
    }
}
