package org.alcove.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.Callable;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/** What is refused, and by which name. */
final class Refusals {

    private Refusals() {}

    static void refuses(Reason reason, Callable<?> act) {
        assertThatThrownBy(act::call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason())
                .isEqualTo(reason));
    }
}
