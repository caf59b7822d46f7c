package org.alcove.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

/** What is so here changes while Keycloak is being told. */
class MirrorRoundTest {

    private final List<Boolean> told = new ArrayList<>();

    @Test
    void keycloakIsToldWhatIsSoAndNothingElse() {
        assertThat(MirrorRound.follow(() -> true, told::add)).isTrue();
        assertThat(told).containsExactly(true);
    }

    @Test
    void anAppointmentThatIsWithdrawnWhileItIsGrantedThereIsTakenThere() {
        assertThat(MirrorRound.follow(inTurn(true, false, false), told::add)).isTrue();
        assertThat(told).containsExactly(true, false);
    }

    @Test
    void whatChangesFasterThanItCanBeFollowedIsLeftForAnotherRound() {
        assertThat(MirrorRound.follow(inTurn(true, false, true, false), told::add))
                .isFalse();
        assertThat(told).containsExactly(true, false, true);
    }

    private static BooleanSupplier inTurn(Boolean... answers) {
        Iterator<Boolean> next = List.of(answers).iterator();
        return next::next;
    }
}
