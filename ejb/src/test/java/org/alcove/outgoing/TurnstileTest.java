package org.alcove.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    private final Turnstile turnstile = new Turnstile("Nothing was");
    private final List<String> gone = new ArrayList<>();

    @Test
    void whoeverComesWhileARoundGoesOnLeavesItAtThat() {
        turnstile.pass(() -> {
            CompletableFuture.runAsync(() -> turnstile.pass(() -> gone.add("beside")))
                    .join();
            gone.add("first");
        });
        turnstile.pass(() -> gone.add("next"));

        assertThat(gone).containsExactly("first", "next");
    }

    @Test
    void aRoundThatFailsDoesNotKeepOutTheNext() {
        turnstile.pass(() -> {
            throw new IllegalStateException("of a test");
        });
        turnstile.pass(() -> gone.add("next"));

        assertThat(gone).containsExactly("next");
    }
}
