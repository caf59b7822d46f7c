package org.alcove.media.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the engine measures of each person: whether they speak, and how well sound arrives both ways. */
class EngineMeasureTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Duration A_WHILE = Duration.ofMillis(400);
    private static final String SPEAKING = "AlcoveSpeakingChanged";
    private static final double AMINAS = 500;

    private final Engine engine = Engine.start(EngineSettings.loopback());
    private final EngineClient client = new EngineClient(engine);
    private final SyntheticPeer amina = SyntheticPeer.speaking(AMINAS);
    private final SyntheticPeer boris = SyntheticPeer.listening();
    private String endpoint = "";
    private String port = "";

    @BeforeEach
    void aminaIsOnStageAndBorisListens() {
        String pipeline = client.pipeline();
        String stage = client.composite(pipeline);
        endpoint = client.endpoint(pipeline);
        port = client.port(stage);
        client.subscribe(endpoint, SPEAKING);
        client.connect(port, endpoint);
        client.join(endpoint, amina);
        String listener = client.endpoint(pipeline);
        client.connect(client.port(stage), listener);
        client.join(listener, boris);
        assertThat(Await.holds(SOON, () -> amina.isConnected() && boris.isConnected()))
                .isTrue();
    }

    @AfterEach
    void stop() {
        amina.close();
        boris.close();
        client.close();
        engine.close();
    }

    private List<Boolean> said() {
        return client.events(SPEAKING).stream()
                .map(data -> data.get("speaking").getAsBoolean())
                .toList();
    }

    private void assertSaid(Boolean... expected) {
        assertThat(Await.holds(SOON, () -> said().equals(List.of(expected))))
                .as("%s", said())
                .isTrue();
    }

    @Test
    void whoSoundsWithoutBeingHeardIsNotSaidToSpeak() {
        assertThat(Await.stays(A_WHILE, () -> said().isEmpty())).isTrue();
    }

    @Test
    void whoSpeaksIsSaidToUntilTheyAreMutedAndAgainAfterwards() {
        client.connect(endpoint, port);
        assertSaid(true);

        client.disconnect(endpoint, port);
        assertSaid(true, false);
        assertThat(Await.stays(A_WHILE, () -> said().size() == 2)).isTrue();

        client.connect(endpoint, port);
        assertSaid(true, false, true);
    }

    private Map<String, JsonObject> stats() {
        JsonElement stats = client.invoke(endpoint, "getStats", Map.of("mediaType", "AUDIO"));
        return stats instanceof JsonObject byId
                ? Map.of("inboundrtp", ofType(byId, "inboundrtp"), "outboundrtp", ofType(byId, "outboundrtp"))
                : Map.of();
    }

    private static JsonObject ofType(JsonObject stats, String type) {
        return stats.asMap().values().stream()
                .map(JsonElement::getAsJsonObject)
                .filter(stream -> stream.get("type").getAsString().equals(type))
                .findFirst()
                .orElseThrow();
    }

    private double stat(String type, String name) {
        JsonObject stream = stats().get(type);
        return stream == null ? 0 : stream.get(name).getAsDouble();
    }

    @Test
    void statisticsHaveTheShapeOfKurentos() throws Exception {
        assertThat(Await.holds(SOON, () -> !stats().isEmpty())).isTrue();

        JsonObject recorded = RecordedTrace.part("A").stream()
                .filter(exchange -> exchange.request().toString().contains("\"getStats\""))
                .map(exchange -> exchange.response().getAsJsonObject("result").getAsJsonObject("value"))
                .findFirst()
                .orElseThrow();
        for (String type : Set.of("inboundrtp", "outboundrtp")) {
            JsonObject expected = ofType(recorded, type);
            JsonObject actual = Objects.requireNonNull(stats().get(type));
            Set<String> names = new HashSet<>(expected.keySet());
            assertThat(actual.keySet()).isEqualTo(names);
            assertThat(names).allSatisfy(name -> assertThat(
                            actual.get(name).getAsJsonPrimitive().isString())
                    .as(name)
                    .isEqualTo(expected.get(name).getAsJsonPrimitive().isString()));
        }
    }

    /** Her microphone claims silence while her tone is heard. */
    @Test
    void whatABrowserClaimsOfItsLevelIsToldAndTakesNothingFromWhoeverIsHeard() {
        client.connect(endpoint, port);
        amina.claim(0x80 | 20);
        assertThat(Await.holds(SOON, () -> claims(0.1, true))).isTrue();
        assertThat(Await.holds(SOON, () -> boris.hears(AMINAS))).isTrue();

        amina.claim(127);

        assertThat(Await.holds(SOON, () -> claims(0, false))).isTrue();
        assertThat(Await.holds(SOON, () -> boris.hears(AMINAS))).isTrue();
        assertSaid(true);
    }

    @Test
    void whoClaimsSilenceFromTheStartIsHeardOnlyOnceTheyClaimItNoMore() {
        amina.claim(127);
        assertThat(Await.holds(SOON, () -> claims(0, false))).isTrue();
        client.connect(endpoint, port);
        assertThat(Await.stays(A_WHILE, () -> !boris.hears(AMINAS) && said().isEmpty()))
                .isTrue();

        amina.claim(0x80 | 20);

        assertThat(Await.holds(SOON, () -> boris.hears(AMINAS))).isTrue();
        assertSaid(true);
    }

    private boolean claims(double level, boolean voice) {
        JsonObject stream = stats().get("inboundrtp");
        return stream != null
                && stream.has("audioLevel")
                && stream.get("audioLevel").getAsDouble() == level
                && stream.get("voiceActivityFlag").getAsBoolean() == voice;
    }

    @Test
    void whatComesAndGoesIsCounted() {
        assertThat(Await.holds(SOON, () -> stat("inboundrtp", "packetsReceived") > 20))
                .isTrue();
        assertThat(stat("inboundrtp", "bytesReceived")).isGreaterThan(20);
        assertThat(stat("inboundrtp", "packetsLost")).isZero();
        assertThat(Await.holds(SOON, () -> stat("outboundrtp", "packetsSent") > 20))
                .isTrue();
    }

    /** The browser says that a quarter was lost, and keeps our report for less long than it took to come back. */
    @Test
    void whatTheBrowserReportsIsPassedOn() {
        amina.reportLoss(64, 5);

        assertThat(Await.holds(SOON, () -> stat("outboundrtp", "packetsLost") == 5))
                .isTrue();
        assertThat(stat("outboundrtp", "fractionLost")).isEqualTo(0.25);
        assertThat(stat("outboundrtp", "roundTripTime")).isGreaterThanOrEqualTo(0.5);
    }
}
