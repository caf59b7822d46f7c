package org.alcove.media.kurento;

import static org.alcove.media.Placement.APART;
import static org.alcove.media.Placement.GALLERY;
import static org.alcove.media.Placement.STAGE_AUDIBLE;
import static org.alcove.media.Placement.STAGE_MUTED;
import static org.alcove.media.kurento.People.AMINA;
import static org.alcove.media.kurento.People.BORIS;
import static org.alcove.media.kurento.People.CARLA;
import static org.alcove.media.kurento.People.DANA;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alcove.media.MediaRoom;
import org.alcove.media.MediaRooms;
import org.alcove.media.MediaSettings;
import org.alcove.media.Placement;
import org.alcove.media.Placement.GreenRoom;
import org.alcove.media.Seat;
import org.alcove.media.Wiring;
import org.alcove.media.engine.Await;
import org.alcove.media.engine.SyntheticPeer;
import org.alcove.media.engine.srtp.SrtpProfile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.Timeout;

/**
 * Who hears whom, whoever answers: each person is a tone, and what counts is which tones come out at the others' ends.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(120)
abstract class MediaRoomContract {

    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final long SILENT_MILLIS = 700;
    private static final Map<Seat, Double> TONES = Map.of(AMINA, 400.0, BORIS, 700.0, CARLA, 1_100.0, DANA, 1_700.0);

    private final Map<Seat, SyntheticPeer> people = new LinkedHashMap<>();
    private final Noted events = new Noted();
    private MediaRooms rooms;
    private MediaRoom room;

    /** Where the answers come from. */
    abstract MediaSettings settings();

    /** Who answers, in words. */
    abstract String answerer();

    @BeforeAll
    void start(TestReporter reporter) {
        MediaSettings settings = settings();
        reporter.publishEntry("answered by", answerer());
        rooms = KurentoMediaRooms.start(settings);
    }

    @AfterAll
    void stop() {
        rooms.close();
    }

    @BeforeEach
    void everybodyIsConnected() throws Exception {
        room = rooms.open("contract", events);
        for (Seat seat : TONES.keySet()) {
            join(seat);
        }
    }

    @AfterEach
    void everybodyLeaves() {
        room.close();
        people.values().forEach(SyntheticPeer::close);
        people.clear();
    }

    @Test
    void peopleOnTheStageHearEachOtherAndNotThemselves() throws Exception {
        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, STAGE_AUDIBLE, CARLA, STAGE_AUDIBLE));

        hears(AMINA, BORIS, CARLA);
        hears(BORIS, AMINA, CARLA);
        hears(CARLA, AMINA, BORIS);
    }

    @Test
    void theGalleryHearsTheStageAndIsHeardByNobody() throws Exception {
        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, STAGE_AUDIBLE, CARLA, GALLERY, DANA, GALLERY));

        hears(CARLA, AMINA, BORIS);
        hears(DANA, AMINA, BORIS);
        hears(AMINA, BORIS);
        hears(BORIS, AMINA);
    }

    @Test
    void whoeverIsMutedIsHeardByNobodyAndStillHears() throws Exception {
        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, STAGE_AUDIBLE, CARLA, GALLERY));
        hears(CARLA, AMINA, BORIS);

        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, STAGE_MUTED, CARLA, GALLERY));
        hears(CARLA, AMINA);
        hears(AMINA);
        hears(BORIS, AMINA);

        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, STAGE_AUDIBLE, CARLA, GALLERY));
        hears(CARLA, AMINA, BORIS);
    }

    @Test
    void onesWayLeadsToTheStageAndBackAgainAndAgain() throws Exception {
        for (int round = 0; round < 3; round++) {
            apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, GALLERY));
            hears(AMINA);
            hears(BORIS, AMINA);

            apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, STAGE_AUDIBLE));
            hears(AMINA, BORIS);
            hears(BORIS, AMINA);
        }
    }

    @Test
    void twoInTheGreenRoomHearEachOtherAndNobodyElseHearsThem() throws Exception {
        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, new GreenRoom(CARLA), CARLA, new GreenRoom(BORIS), DANA, GALLERY));

        hears(BORIS, CARLA);
        hears(CARLA, BORIS);
        hears(DANA, AMINA);
        hears(AMINA);

        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, GALLERY, CARLA, STAGE_AUDIBLE, DANA, GALLERY));
        hears(BORIS, AMINA, CARLA);
        hears(CARLA, AMINA);
    }

    @Test
    void whileARoomIsHeldNobodyHearsAnybodyAndAfterwardsAsBefore() throws Exception {
        Map<Seat, Placement> live = Map.of(AMINA, STAGE_AUDIBLE, BORIS, STAGE_AUDIBLE, CARLA, GALLERY);
        apply(live);
        hears(CARLA, AMINA, BORIS);

        apply(Map.of(AMINA, APART, BORIS, APART, CARLA, APART));
        hears(AMINA);
        hears(BORIS);
        hears(CARLA);

        apply(live);
        hears(CARLA, AMINA, BORIS);
        hears(AMINA, BORIS);
    }

    @Test
    void whoeverIsRemovedIsHeardByNobodyAndHearsNobody() throws Exception {
        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, STAGE_AUDIBLE, CARLA, GALLERY));
        hears(CARLA, AMINA, BORIS);

        room.apply(new Wiring(Map.of(AMINA, STAGE_AUDIBLE, CARLA, GALLERY)));

        hears(CARLA, AMINA);
        hears(BORIS);
        assertThat(room.wired().placements()).containsOnlyKeys(AMINA, CARLA);
    }

    @Test
    void whoeverComesBackWithANewOfferIsHeardAsBefore() throws Exception {
        Map<Seat, Placement> live = Map.of(AMINA, STAGE_AUDIBLE, BORIS, STAGE_AUDIBLE, CARLA, GALLERY);
        apply(live);
        hears(CARLA, AMINA, BORIS);

        leave(BORIS);
        join(BORIS);
        hears(CARLA, AMINA);

        apply(live);
        hears(CARLA, AMINA, BORIS);
        hears(BORIS, AMINA);
    }

    /** Nothing of the old network arrives any more, and whoever offers is told no more than an offer says. */
    @Test
    void whoeverOffersFromAnotherNetworkIsHeardAndHearsWithTheSameSeatAndTheOldConnectionIsGone() throws Exception {
        Map<Seat, Placement> live = Map.of(AMINA, STAGE_AUDIBLE, BORIS, STAGE_AUDIBLE, CARLA, GALLERY);
        apply(live);
        hears(CARLA, AMINA, BORIS);
        SyntheticPeer before = person(BORIS);
        before.vanish();

        join(BORIS);
        apply(live);

        hears(CARLA, AMINA, BORIS);
        hears(BORIS, AMINA);
        assertThat(person(BORIS).address()).isNotEqualTo(before.address());
        assertThat(room.wired().placements()).containsOnlyKeys(TONES.keySet());
        before.comeBack();
        int packets = before.packetsHeard();
        assertThat(Await.stays(Duration.ofSeconds(1), () -> before.packetsHeard() == packets))
                .isTrue();
        before.close();
    }

    @Test
    void aClosedRoomIsSilent() throws Exception {
        apply(Map.of(AMINA, STAGE_AUDIBLE, BORIS, STAGE_AUDIBLE, CARLA, GALLERY));
        hears(CARLA, AMINA, BORIS);

        room.close();

        hears(AMINA);
        hears(CARLA);
        assertThat(events.events()).doesNotContain("sound lost");
    }

    private void join(Seat seat) throws Exception {
        SyntheticPeer person = SyntheticPeer.speaking(tone(seat), SrtpProfile.AES128_CM_HMAC_SHA1_80);
        people.put(seat, person);
        person.accept(room.answer(seat, person.offer().replace("a=setup:actpass", "a=setup:active")));
        Eventually.within(
                BOUND,
                () -> seat + " is not connected",
                () -> person.isConnected() && events.events().contains("connected " + seat));
    }

    private void leave(Seat seat) {
        SyntheticPeer person = people.remove(seat);
        if (person != null) {
            person.close();
        }
    }

    /** Whom the target does not name is apart, so that everybody keeps their connection. */
    private void apply(Map<Seat, Placement> target) throws Exception {
        Map<Seat, Placement> placements = new HashMap<>(target);
        people.keySet().forEach(seat -> placements.putIfAbsent(seat, APART));
        room.apply(new Wiring(placements));
        assertThat(room.wired()).isEqualTo(new Wiring(placements));
    }

    private void hears(Seat listener, Seat... voices) {
        Set<Seat> expected = Set.of(voices);
        Eventually.within(
                BOUND,
                () -> listener + " hears " + audible(listener) + " instead of " + expected,
                () -> audible(listener).equals(expected) && areSilent(listener, expected));
    }

    private Set<Seat> audible(Seat listener) {
        return TONES.keySet().stream()
                .filter(voice -> person(listener).hears(tone(voice)))
                .collect(Collectors.toSet());
    }

    private boolean areSilent(Seat listener, Set<Seat> heard) {
        return TONES.keySet().stream()
                .filter(voice -> !heard.contains(voice))
                .allMatch(voice -> person(listener).silentMillis(tone(voice)) > SILENT_MILLIS);
    }

    private SyntheticPeer person(Seat seat) {
        SyntheticPeer person = people.get(seat);
        if (person == null) {
            throw new AssertionError(seat + " is not there");
        }
        return person;
    }

    private static double tone(Seat seat) {
        Double tone = TONES.get(seat);
        if (tone == null) {
            throw new AssertionError(seat + " has no tone");
        }
        return tone;
    }
}
