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
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.alcove.media.MediaRoom;
import org.alcove.media.MediaUnavailable;
import org.alcove.media.Wiring;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What happens when a media server does not do what it is asked. */
@Timeout(30)
class KurentoFailureTest extends TappedRoom {

    private static final Duration BOUND = Duration.ofSeconds(10);

    KurentoFailureTest() throws MediaUnavailable {}

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

    /** What a browser offers whose network has changed while its first offer was still on the way. */
    @Test
    void anOfferThatIsAnsweredLateDoesNotTakeThePlaceOfALaterOne() throws Exception {
        CountDownLatch laterIsAnswered = new CountDownLatch(1);
        FutureTask<String> first = new FutureTask<>(() -> room.answer(BORIS, OFFER));
        Thread slow = new Thread(first);
        tap.swallow(request -> Thread.currentThread() == slow
                && Tap.inShort(request).startsWith("processOffer")
                && !isOver(laterIsAnswered));
        slow.start();
        Eventually.within(BOUND, () -> "no offer", () -> tap.asked().contains("processOffer WebRtcEndpoint"));
        room.answer(BORIS, OFFER);
        tap.forget();

        laterIsAnswered.countDown();

        assertThatThrownBy(first::get).hasCauseInstanceOf(MediaUnavailable.class);
        assertThat(tap.asked()).last().isEqualTo("release WebRtcEndpoint");
        tap.forget();
        apply(Map.of(AMINA, APART, BORIS, STAGE_AUDIBLE, CARLA, GALLERY));
        assertThat(room.wired().placements()).containsEntry(BORIS, STAGE_AUDIBLE);
        assertThat(events.events()).doesNotContain("lost " + BORIS);
    }

    private static boolean isOver(CountDownLatch wait) {
        try {
            return wait.await(BOUND.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
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
}
