package org.alcove.journeys;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alcove.standalone.CannotRun;
import org.alcove.standalone.Liberty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody starts a second application server although sound is made inside the first. */
@ExtendWith(StackOfTests.class)
class SecondServerIT {

    private final Stack stack;

    SecondServerIT(Stack stack) {
        this.stack = stack;
    }

    @AfterEach
    void everybodyGoesHome() {
        stack.everybodyGoesHome();
    }

    @Test
    void itRefusesToStartAndNamesTheSettingAndTheFirstGoesOn() {
        Liberty second = stack.standalone().another("second", stack.secondServer());
        second.start();
        try {
            assertThatThrownBy(second::awaitReady)
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining("Another Alcove server already uses this database")
                    .hasMessageContaining("ALCOVE_KURENTO_URL");
        } finally {
            second.stop();
        }

        RoomOfTest room = stack.planRoom("harbour");
        Person amina = stack.amina();
        Person moss = stack.moss();
        amina.enters(room).does("open").sees("Everyone can hear you");
        moss.enters(room).sees("You are listening.");
        Hearing.hears(moss, amina);
    }
}
