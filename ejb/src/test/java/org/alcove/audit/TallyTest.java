package org.alcove.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.alcove.refusal.Reason;
import org.junit.jupiter.api.Test;

/** Somebody who hammers at a door fills a line of the trail, not the trail. */
class TallyTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final UUID HARBOUR = UUID.randomUUID();
    private static final Actor DANA = Actor.outsider(UUID.randomUUID());
    private static final Actor BORIS = Actor.outsider(UUID.randomUUID());

    private final Tally tally = new Tally(3);

    @Test
    void theFirstRefusalIsToldAtOnceAndTheRestOfTheMinuteTogether() {
        assertThat(tally.isFirst(refused(DANA, Reason.NOT_FOUND), NOON)).isTrue();
        for (int i = 1; i < 60; i++) {
            assertThat(tally.isFirst(refused(DANA, Reason.NOT_FOUND), NOON.plusSeconds(i)))
                    .isFalse();
        }
        assertThat(tally.ended(NOON.plusSeconds(59))).isEmpty();
        assertThat(tally.ended(NOON.plusSeconds(60)))
                .singleElement()
                .extracting(Tally.Count::more)
                .isEqualTo(59L);
        assertThat(tally.isFirst(refused(DANA, Reason.NOT_FOUND), NOON.plusSeconds(61)))
                .isTrue();
    }

    @Test
    void aSingleRefusalIsNotToldTwice() {
        tally.isFirst(refused(DANA, Reason.NOT_FOUND), NOON);
        assertThat(tally.ended(Instant.MAX)).isEmpty();
    }

    @Test
    void differentPeopleAndReasonsAreToldApart() {
        assertThat(tally.isFirst(refused(DANA, Reason.NOT_FOUND), NOON)).isTrue();
        assertThat(tally.isFirst(refused(BORIS, Reason.NOT_FOUND), NOON)).isTrue();
        assertThat(tally.isFirst(refused(DANA, Reason.TOO_FAST), NOON)).isTrue();
    }

    @Test
    void whatIsTriedOnManyThingsIsStillOneKind() {
        assertThat(tally.isFirst(refused(DANA, Reason.NOT_FOUND), NOON)).isTrue();
        assertThat(tally.isFirst(refused(DANA, Reason.NOT_FOUND), NOON)).isFalse();
    }

    @Test
    void memoryHasALimit() {
        for (int i = 0; i < 5; i++) {
            tally.isFirst(refused(Actor.outsider(UUID.randomUUID()), Reason.NOT_FOUND), NOON);
        }
        assertThat(tally.takeUntold()).isEqualTo(2);
        assertThat(tally.takeUntold()).isZero();
    }

    private static Refused refused(Actor actor, Reason reason) {
        return new Refused(
                HARBOUR, actor, "Circles.requireAccess", reason, new Entry.Subject("circle", UUID.randomUUID()));
    }
}
