package org.alcove.media.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long sessions live, and what they hold. */
class SessionLifeTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final String SERVER = "manager_ServerManager";

    private final Engine engine = Engine.start(EngineSettings.loopback().keepingForgotten(Duration.ofMillis(500)));
    private final EngineClient amina = new EngineClient(engine);
    private final EngineClient boris = new EngineClient(engine);

    @AfterEach
    void stop() {
        engine.close();
    }

    private static boolean sees(EngineClient client, String object) {
        return client.attempt(object, "getName", Map.of()).has("result");
    }

    private static int pipelines(EngineClient client) {
        return client.invoke(SERVER, "getPipelines", Map.of()).getAsJsonArray().size();
    }

    private static void letGo(EngineClient client, String object) {
        client.ask("unref", EngineClient.json(Map.of("object", object)));
    }

    @Test
    void aSessionThatNobodyCameBackToIsCollectedWithAllItHeld() {
        amina.port(amina.composite(amina.pipeline()));
        assertThat(pipelines(boris)).isEqualTo(1);

        amina.close();

        assertThat(Await.holds(SOON, () -> pipelines(boris) == 0)).isTrue();
        assertThat(boris.invoke(SERVER, "getSessions", Map.of()).getAsJsonArray())
                .hasSize(1);
    }

    @Test
    void itIsCollectedAlthoughNobodyAsksForAnything() {
        String endpoint = amina.endpoint(amina.pipeline());
        boris.subscribe(SERVER, "ObjectDestroyed");

        amina.close();

        assertThat(Await.holds(SOON, () -> boris.saw("ObjectDestroyed", "objectId", endpoint)))
                .isTrue();
    }

    @Test
    void whoeverIsThereAndAsksKeepsWhatTheyHold() {
        String pipeline = amina.pipeline();

        assertThat(Await.stays(Duration.ofMillis(1_500), () -> sees(amina, pipeline)))
                .isTrue();
    }

    @Test
    void whoeverHoldsAPartHoldsTheWhole() {
        String pipeline = amina.pipeline();
        String endpoint = amina.endpoint(pipeline);
        String unheld = amina.endpoint(pipeline);
        boris.ask("ref", EngineClient.json(Map.of("object", endpoint)));

        amina.ask("closeSession", new JsonObject());

        assertThat(pipelines(boris)).isEqualTo(1);
        assertThat(sees(boris, endpoint)).isTrue();
        assertThat(sees(boris, unheld)).isFalse();

        boris.ask("closeSession", new JsonObject());
        assertThat(pipelines(amina)).isZero();
    }

    @Test
    void whoeverLetsTheWholeGoLetsItsPartsGo() {
        String pipeline = amina.pipeline();
        String mine = amina.endpoint(pipeline);
        String ours = amina.endpoint(pipeline);
        boris.ask("ref", EngineClient.json(Map.of("object", ours)));

        letGo(amina, pipeline);

        assertThat(sees(boris, ours)).isTrue();
        assertThat(sees(boris, mine)).isFalse();

        letGo(boris, pipeline);
        assertThat(pipelines(boris)).isZero();
    }
}
