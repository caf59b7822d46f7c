package org.alcove.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Response;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an organisation's people find behind its door who are neither host nor member of the circle. */
@ExtendWith(StackOfTests.class)
class RolesIT {

    private final Stack stack;

    RolesIT(Stack stack) {
        this.stack = stack;
    }

    @AfterEach
    void everybodyGoesHome() {
        stack.everybodyGoesHome();
    }

    @Test
    void aSupervisorStandsOnTheRosterLikeEveryoneAndMayEndTheRoomForNobody() {
        RoomOfTest room = stack.planRoom("harbour");
        Person carla = stack.arrives("carla", "Carla", 1_499);
        Person moss = stack.moss();
        moss.enters(room);

        carla.enters(room);

        moss.sees("Carla");
        assertThat(carla.page().locator("[data-act=end]")).hasCount(0);
        assertThat(carla.page().locator("[data-act=open]")).hasCount(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ines", "joel", "ravi"})
    void whoIsNotOfTheCircleFindsAPageThatSaysSoAndNoRoom(String account) {
        RoomOfTest room = stack.planRoom("harbour");
        Person person = stack.arrives(account, account, 1_499);

        person.goesTo("/o/harbour/").keepsScreenshot("home-" + account);

        assertThat(person.page().locator("main")).not().containsText("Tuesday evening circle");
        Response answer = person.page().navigate(stack.address() + room.path());
        org.assertj.core.api.Assertions.assertThat(answer.status()).isEqualTo(404);
    }
}
