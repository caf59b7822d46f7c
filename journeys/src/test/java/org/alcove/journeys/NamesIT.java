package org.alcove.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.sql.PreparedStatement;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever somebody is called in a circle is shown as it is written, and does nothing to the page around it. */
@ExtendWith(StackOfTests.class)
class NamesIT {

    private final Stack stack;

    NamesIT(Stack stack) {
        this.stack = stack;
    }

    @AfterEach
    void everybodyGoesHome() {
        stack.everybodyGoesHome();
        call("Reed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=document.title=1>",
                "${7*7} #{7*7} {{7*7}}",
                "\u202Etsoh\u202C مرحبا بكم",
                "WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW"
            })
    void aNameIsShownAsItIsWritten(String name) {
        call(name);
        RoomOfTest room = stack.planRoom("harbour");
        Person amina = stack.arrives("amina", "Amina", 523, Device.phone(390, 844));
        Person tomas = stack.arrives("tomas", name, 1_499, Device.phone(390, 844));

        amina.enters(room).does("open").sees("Everyone can hear you");
        tomas.enters(room).sees("You are listening.").does("raiseHand");

        for (Person person : new Person[] {amina, tomas}) {
            assertThat(person.page().locator(".gallery").getByText(name)).isVisible();
            Assertions.assertThat(person.page().title()).isNotEqualTo("1");
            Assertions.assertThat(person.page().evaluate("document.documentElement.scrollWidth > innerWidth"))
                    .as("a long name makes the page scroll sideways")
                    .isEqualTo(false);
        }
        amina.keepsScreenshot("name-" + Integer.toHexString(name.hashCode()));
    }

    @Test
    void aNameOfTenThousandCharactersIsNoName() {
        Assertions.assertThatThrownBy(() -> call("x".repeat(10_000))).hasMessageContaining("name_in_circle");
    }

    private void call(String name) {
        stack.inOrganisation("harbour", connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "update circle_member set name_in_circle = ? where person = 'a0000000-0000-4000-8000-000000000004'")) {
                update.setString(1, name);
                return update.executeUpdate();
            }
        });
    }
}
