package org.alcove.media.kurento;

import static org.alcove.media.Placement.APART;
import static org.alcove.media.Placement.GALLERY;
import static org.alcove.media.Placement.STAGE_AUDIBLE;
import static org.alcove.media.Placement.STAGE_MUTED;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alcove.media.Placement;
import org.alcove.media.Seat;
import org.alcove.media.Wiring;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MendingTest {

    private static final Seat AMINA = new Seat(UUID.fromString("a0000000-0000-4000-8000-000000000001"));
    private static final Seat BORIS = new Seat(UUID.fromString("a0000000-0000-4000-8000-000000000002"));
    private static final Seat CARLA = new Seat(UUID.fromString("a0000000-0000-4000-8000-000000000005"));

    private static final Placement WITH_AMINA = new Placement.GreenRoom(AMINA);
    private static final Placement WITH_BORIS = new Placement.GreenRoom(BORIS);
    private static final Placement WITH_CARLA = new Placement.GreenRoom(CARLA);

    /** Every way in which two people can be placed, beside Carla, who is always audible on the stage. */
    static List<Wiring> wirings() {
        List<@Nullable Placement> places = new ArrayList<>(List.of(STAGE_AUDIBLE, STAGE_MUTED, GALLERY, APART));
        List<Wiring> wirings = new ArrayList<>();
        for (@Nullable Placement amina : with(places, WITH_BORIS, WITH_CARLA, null)) {
            for (@Nullable Placement boris : with(places, WITH_AMINA, WITH_CARLA, null)) {
                Map<Seat, Placement> placements = new HashMap<>(Map.of(CARLA, STAGE_AUDIBLE));
                if (amina != null) {
                    placements.put(AMINA, amina);
                }
                if (boris != null) {
                    placements.put(BORIS, boris);
                }
                wirings.add(new Wiring(placements));
            }
        }
        return wirings;
    }

    private static List<@Nullable Placement> with(List<@Nullable Placement> places, @Nullable Placement... more) {
        List<@Nullable Placement> all = new ArrayList<>(places);
        for (@Nullable Placement place : more) {
            all.add(place);
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("wirings")
    void mendingReachesTheTarget(Wiring from) {
        for (Wiring to : wirings()) {
            Set<Link> wired = Link.of(from);
            Mending mending = Mending.between(everybody(), wired, to);

            Set<Link> after = new HashSet<>(wired);
            after.removeIf(link -> mending.dismissed().stream().anyMatch(link::touches));
            mending.cuts().forEach(after::remove);
            after.addAll(mending.hearing());
            after.addAll(mending.voices());

            assertThat(after).isEqualTo(Link.of(to));
            assertThat(mending.dismissed())
                    .isEqualTo(without(everybody(), to.placements().keySet()));
        }
    }

    @ParameterizedTest
    @MethodSource("wirings")
    void nobodyBecomesAudibleBeforeEverybodyWhoShouldIsSilent(Wiring from) {
        for (Wiring to : wirings()) {
            Mending mending = Mending.between(everybody(), Link.of(from), to);

            assertThat(mending.hearing()).noneMatch(Link::carriesVoice);
            assertThat(mending.voices()).allMatch(Link::carriesVoice);
            List<Boolean> voicesFirst =
                    mending.cuts().stream().map(Link::carriesVoice).toList();
            assertThat(voicesFirst).isSortedAccordingTo((a, b) -> Boolean.compare(b, a));
        }
    }

    @ParameterizedTest
    @MethodSource("wirings")
    void whatStaysIsNotTouched(Wiring from) {
        for (Wiring to : wirings()) {
            Mending mending = Mending.between(everybody(), Link.of(from), to);

            assertThat(mending.cuts()).doesNotContainAnyElementsOf(Link.of(to));
            assertThat(mending.hearing()).doesNotContainAnyElementsOf(Link.of(from));
            assertThat(mending.voices()).doesNotContainAnyElementsOf(Link.of(from));
        }
    }

    @ParameterizedTest
    @MethodSource("wirings")
    void thereIsNothingToMendWhereTheTargetIsReached(Wiring target) {
        Mending mending = Mending.between(target.placements().keySet(), Link.of(target), target);

        assertThat(mending).isEqualTo(new Mending(Set.of(), List.of(), List.of(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("wirings")
    void linksSayTheSameAsTheWiring(Wiring target) {
        Wiring read = Link.wiring(target.placements().keySet(), Link.of(target));

        assertThat(Link.of(read)).isEqualTo(Link.of(target));
    }

    @Test
    void someoneMutedOnTheStageStillHears() {
        Mending mending =
                Mending.between(everybody(), Link.of(on(Map.of(BORIS, STAGE_AUDIBLE))), on(Map.of(BORIS, STAGE_MUTED)));

        assertThat(mending.cuts()).containsExactly(new Link.Speaks(BORIS));
        assertThat(mending.hearing()).isEmpty();
        assertThat(mending.voices()).isEmpty();
    }

    @Test
    void theGreenRoomTakesEffectOnlyWhenBothNameEachOther() {
        Wiring alone = on(Map.of(AMINA, WITH_BORIS, BORIS, GALLERY));
        Wiring both = on(Map.of(AMINA, WITH_BORIS, BORIS, WITH_AMINA));

        assertThat(Link.of(alone)).noneMatch(link -> link instanceof Link.TalksTo);
        assertThat(Link.of(both)).contains(new Link.TalksTo(AMINA, BORIS), new Link.TalksTo(BORIS, AMINA));
    }

    @Test
    void nobodyIsInTheGreenRoomWithThemselves() {
        assertThat(Link.of(on(Map.of(AMINA, WITH_AMINA)))).containsExactlyInAnyOrderElementsOf(Link.of(on(Map.of())));
    }

    @Test
    void aSeatWithoutAConnectionIsPassedOver() {
        Mending mending = Mending.between(Set.of(CARLA), Set.of(), on(Map.of(AMINA, WITH_BORIS, BORIS, WITH_AMINA)));

        assertThat(mending.hearing()).containsExactly(new Link.Hears(CARLA));
        assertThat(mending.voices()).containsExactly(new Link.Speaks(CARLA));
    }

    private static Wiring on(Map<Seat, Placement> others) {
        Map<Seat, Placement> placements = new HashMap<>(others);
        placements.put(CARLA, STAGE_AUDIBLE);
        return new Wiring(placements);
    }

    private static Set<Seat> everybody() {
        return Set.of(AMINA, BORIS, CARLA);
    }

    private static Set<Seat> without(Set<Seat> seats, Set<Seat> these) {
        Set<Seat> rest = new HashSet<>(seats);
        rest.removeAll(these);
        return rest;
    }
}
