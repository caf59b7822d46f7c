package org.alcove.media.kurento;

import static org.alcove.media.Placement.APART;
import static org.alcove.media.Placement.GALLERY;
import static org.alcove.media.Placement.STAGE_AUDIBLE;
import static org.alcove.media.Placement.STAGE_MUTED;
import static org.alcove.media.kurento.People.AMINA;
import static org.alcove.media.kurento.People.BORIS;
import static org.alcove.media.kurento.People.CARLA;
import static org.alcove.media.kurento.People.DANA;
import static org.alcove.media.kurento.People.OFFER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.alcove.media.MediaRoom;
import org.alcove.media.MediaUnavailable;
import org.alcove.media.OfferRefused;
import org.alcove.media.Placement;
import org.alcove.media.Seat;
import org.alcove.media.Wiring;
import org.alcove.media.engine.Engine;
import org.alcove.media.engine.EngineSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is asked of a media server, and what happens when it does not do it. */
@Timeout(30)
class KurentoMediaRoomTest {

    private static final Duration BOUND = Duration.ofSeconds(10);

    private final Engine engine = Engine.start(EngineSettings.loopback());
    private final Tap tap = new Tap(engine);
    private final KurentoMediaRooms rooms =
            new KurentoMediaRooms(List.of(new MediaServer("tapped", tap)), engine::close);
    private final Noted events = new Noted();
    private MediaRoom room;

    KurentoMediaRoomTest() throws MediaUnavailable {
        this.room = rooms.open("room", events);
    }

    @BeforeEach
    void everybodyIsConnected() throws Exception {
        for (Seat seat : List.of(AMINA, BORIS, CARLA)) {
            room.answer(seat, OFFER);
        }
        tap.forget();
    }

    @AfterEach
    void closeAll() {
        tap.swallow(request -> false);
        tap.refuse(request -> false);
        rooms.close();
    }

    @Test
    void aNewConnectionIsApart() {
        assertThat(room.wired()).isEqualTo(new Wiring(Map.of(AMINA, APART, BORIS, APART, CARLA, APART)));
    }

    @Test
    void theAnswerHoldsTheServersCandidatesAndNobodyElses() throws Exception {
        String answer = room.answer(DANA, OFFER);

        assertThat(answer).startsWith("v=0").contains("m=audio").contains("a=candidate:");
        assertThat(answer).doesNotContain("192.0.2.55");
    }

    @Test
    void stageAndGalleryAreWiredAsDesigned() throws Exception {
        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, GALLERY, CARLA, APART));

        assertThat(tap.asked())
                .containsExactlyInAnyOrder(
                        "create HubPort",
                        "connect HubPort to WebRtcEndpoint",
                        "connect HubPort to WebRtcEndpoint",
                        "connect WebRtcEndpoint to HubPort");
        assertThat(tap.asked()).last().isEqualTo("connect WebRtcEndpoint to HubPort");
        assertThat(room.wired().placements())
                .containsEntry(AMINA, STAGE_AUDIBLE)
                .containsEntry(BORIS, GALLERY);
    }

    @Test
    void whoeverIsMutedIsCutFromThePortAndStillFedByIt() throws Exception {
        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, STAGE_AUDIBLE, CARLA, GALLERY));
        tap.forget();

        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, STAGE_MUTED, CARLA, GALLERY));

        assertThat(tap.asked()).containsExactly("disconnect WebRtcEndpoint to HubPort");
    }

    @Test
    void nothingIsAskedWhenNothingChanges() throws Exception {
        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, GALLERY, CARLA, APART));
        tap.forget();

        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, GALLERY, CARLA, APART));

        assertThat(tap.asked()).isEmpty();
    }

    @Test
    void silencesComeBeforeVoices() throws Exception {
        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, STAGE_MUTED, CARLA, GALLERY));
        tap.forget();

        apply(Map.of(AMINA, STAGE_MUTED, BORIS, STAGE_AUDIBLE, CARLA, STAGE_AUDIBLE));

        List<String> asked = tap.asked();
        assertThat(asked).startsWith("disconnect WebRtcEndpoint to HubPort");
        assertThat(asked)
                .endsWith("connect WebRtcEndpoint to HubPort", "connect WebRtcEndpoint to HubPort")
                .hasSize(6);
    }

    @Test
    void thePortIsReleasedWhenItsPersonLeavesTheStage() throws Exception {
        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, GALLERY, CARLA, GALLERY));
        tap.forget();

        apply(Map.of(AMINA, GALLERY, BORIS, GALLERY, CARLA, GALLERY));

        assertThat(tap.asked()).contains("release HubPort");
        assertThat(room.wired().placements()).containsEntry(AMINA, GALLERY);
    }

    @Test
    void theGreenRoomJoinsTwoEndpointsWithoutTheStage() throws Exception {
        apply(Map.of(AMINA, new Placement.GreenRoom(BORIS), BORIS, new Placement.GreenRoom(AMINA), CARLA, GALLERY));

        assertThat(tap.asked())
                .containsExactlyInAnyOrder(
                        "connect HubPort to WebRtcEndpoint",
                        "connect WebRtcEndpoint to WebRtcEndpoint",
                        "connect WebRtcEndpoint to WebRtcEndpoint");
        assertThat(room.wired().placements()).containsEntry(AMINA, new Placement.GreenRoom(BORIS));
    }

    @Test
    void whoeverTheTargetDoesNotNameHasNoConnectionLeft() throws Exception {
        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, STAGE_AUDIBLE, CARLA, GALLERY));
        tap.forget();

        apply(Map.of(AMINA, STAGE_AUDIBLE));

        assertThat(tap.asked())
                .containsExactlyInAnyOrder("release WebRtcEndpoint", "release WebRtcEndpoint", "release HubPort");
        assertThat(room.wired()).isEqualTo(new Wiring(Map.of(AMINA, STAGE_AUDIBLE)));
    }

    @Test
    void aSilenceThatIsNotConfirmedReleasesThatConnectionOnly() throws Exception {
        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, STAGE_AUDIBLE, CARLA, GALLERY));
        tap.swallow(request -> Tap.inShort(request).startsWith("disconnect"));

        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, STAGE_MUTED, CARLA, GALLERY));

        assertThat(room.wired()).isEqualTo(new Wiring(Map.of(AMINA, STAGE_AUDIBLE, CARLA, GALLERY)));
        assertThat(events.events()).containsExactly("lost " + BORIS);
    }

    @Test
    void ifNoConnectionCanBeReleasedEitherTheWholeRoomIs() throws Exception {
        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, STAGE_AUDIBLE, CARLA, GALLERY));
        tap.swallow(request -> Tap.inShort(request).startsWith("disconnect")
                || Tap.inShort(request).equals("release WebRtcEndpoint"));

        assertThatThrownBy(() -> apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, STAGE_MUTED, CARLA, GALLERY)))
                .isInstanceOf(MediaUnavailable.class);

        assertThat(tap.asked()).last().isEqualTo("release MediaPipeline");
        assertThat(events.events()).containsExactly("sound lost");
        assertThat(room.wired()).isEqualTo(Wiring.NOBODY);
    }

    @Test
    void whenNothingIsConfirmedTheSoundIsLostWithinThreeSecondsNotMuted() throws Exception {
        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, STAGE_AUDIBLE, CARLA, GALLERY));
        tap.swallow(request -> true);
        long before = System.nanoTime();

        assertThatThrownBy(() -> apply(Map.of(AMINA, APART, BORIS, APART, CARLA, APART)))
                .isInstanceOf(MediaUnavailable.class);

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
        assertThat(events.events()).containsExactly("sound lost");
    }

    @Test
    void anUnmuteThatIsNotConfirmedLeavesThePersonSilent() throws Exception {
        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, STAGE_MUTED, CARLA, GALLERY));
        tap.swallow(request -> Tap.inShort(request).equals("connect WebRtcEndpoint to HubPort"));

        assertThatThrownBy(() -> apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, STAGE_AUDIBLE, CARLA, GALLERY)))
                .isInstanceOf(MediaUnavailable.class);

        assertThat(tap.asked()).last().isIn("release HubPort", "release WebRtcEndpoint");
        assertThat(room.wired().placements()).doesNotContainKey(BORIS).containsEntry(CARLA, GALLERY);
        assertThat(events.events()).containsExactly("lost " + BORIS);
    }

    @Test
    void anUnmuteThatIsRefusedLeavesThePersonSilent() throws Exception {
        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, STAGE_MUTED, CARLA, GALLERY));
        tap.refuse(request -> Tap.inShort(request).equals("connect WebRtcEndpoint to HubPort"));

        assertThatThrownBy(() -> apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, STAGE_AUDIBLE, CARLA, GALLERY)))
                .isInstanceOf(MediaUnavailable.class);

        assertThat(room.wired().placements()).doesNotContainKey(BORIS);
    }

    @Test
    void whoeverLostTheirConnectionInThisWayComesBackWithANewOffer() throws Exception {
        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, STAGE_AUDIBLE, CARLA, GALLERY));
        tap.swallow(request -> Tap.inShort(request).startsWith("disconnect"));
        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, STAGE_MUTED, CARLA, GALLERY));
        tap.swallow(request -> false);

        room.answer(BORIS, OFFER);
        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, STAGE_MUTED, CARLA, GALLERY));

        assertThat(room.wired().placements()).containsEntry(BORIS, STAGE_MUTED);
    }

    @Test
    void aNewOfferReplacesTheEarlierConnection() throws Exception {
        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, GALLERY, CARLA, GALLERY));
        tap.forget();

        room.answer(AMINA, OFFER);

        assertThat(tap.asked()).contains("release WebRtcEndpoint", "release HubPort");
        assertThat(room.wired().placements()).containsEntry(AMINA, APART);
    }

    @Test
    void aRefusedOfferChangesNothing() throws Exception {
        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, GALLERY, CARLA, GALLERY));

        assertThatThrownBy(() -> room.answer(AMINA, "v=0\r\nm=audio garbage\r\n"))
                .isInstanceOf(OfferRefused.class);
        assertThatThrownBy(() -> room.answer(AMINA, "garbage")).isInstanceOf(OfferRefused.class);

        assertThat(room.wired().placements()).containsEntry(AMINA, STAGE_AUDIBLE);
        assertThat(events.events()).isEmpty();
    }

    @Test
    void aSilenceDoesNotWaitForASlowNegotiation() throws Exception {
        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, STAGE_AUDIBLE, CARLA, GALLERY));
        tap.swallow(request -> Tap.inShort(request).startsWith("processOffer"));
        Thread slow = new Thread(
                () -> assertThatThrownBy(() -> room.answer(DANA, OFFER)).isInstanceOf(MediaUnavailable.class));
        slow.start();
        Eventually.within(BOUND, () -> "no offer", () -> tap.asked().contains("processOffer WebRtcEndpoint"));

        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, STAGE_MUTED, CARLA, GALLERY));

        assertThat(slow.isAlive()).isTrue();
        assertThat(room.wired().placements()).containsEntry(BORIS, STAGE_MUTED);
        slow.join();
        assertThat(tap.asked()).last().isEqualTo("release WebRtcEndpoint");
    }

    @Test
    void aLostConnectionLosesTheSoundOnce() throws Exception {
        tap.cut();

        assertThat(events.events()).containsExactly("sound lost");
        assertThat(rooms.isAvailable()).isFalse();
        assertThatThrownBy(() -> apply(Map.of())).isInstanceOf(MediaUnavailable.class);
        assertThatThrownBy(() -> room.answer(AMINA, OFFER)).isInstanceOf(MediaUnavailable.class);
        assertThatThrownBy(() -> rooms.open("another", events)).isInstanceOf(MediaUnavailable.class);
        assertThatCode(room::close).doesNotThrowAnyException();
        assertThat(events.events()).containsExactly("sound lost");
    }

    @Test
    void aServerThatIsBackIsFoundAgainAndRidOfWhatWasLeft() throws Exception {
        tap.cut();
        tap.mend();

        Eventually.within(BOUND, () -> "not found again", rooms::isAvailable);
        Eventually.within(BOUND, () -> "nothing released", () -> tap.asked().contains("release MediaPipeline"));
        try (MediaRoom another = rooms.open("another", new Noted())) {
            assertThat(another.id()).isNotEqualTo(room.id());
        }
    }

    @Test
    void aPipelineThatDiesLosesTheSound() throws Exception {
        rooms.discard(room.id());

        Eventually.within(BOUND, () -> "nobody told", () -> events.events().contains("sound lost"));
    }

    @Test
    void discardingWhatIsNotThereIsFine() {
        assertThatCode(() -> {
                    rooms.discard("4c129131-f3a5-4d6c-838d-5557fff90cc7_kurento.MediaPipeline");
                    rooms.discard("garbage");
                })
                .doesNotThrowAnyException();
    }

    @Test
    void aClosedRoomTellsNothingAndIsGoneFromTheServer() throws Exception {
        room.close();
        room.close();

        assertThat(tap.asked()).containsExactly("release MediaPipeline");
        assertThat(events.events()).isEmpty();
        assertThatThrownBy(() -> apply(Map.of())).isInstanceOf(MediaUnavailable.class);
    }

    private void apply(Map<Seat, Placement> target) throws MediaUnavailable {
        room.apply(new Wiring(target));
    }
}
