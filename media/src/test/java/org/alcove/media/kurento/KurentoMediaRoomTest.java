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

import java.util.List;
import java.util.Map;
import org.alcove.media.MediaUnavailable;
import org.alcove.media.OfferRefused;
import org.alcove.media.Placement;
import org.alcove.media.Wiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is asked of a media server. */
@Timeout(30)
class KurentoMediaRoomTest extends TappedRoom {

    KurentoMediaRoomTest() throws MediaUnavailable {}

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
}
