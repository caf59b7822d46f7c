package org.alcove.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An auditor finds what happened in a room, and nothing of who said what. */
@ExtendWith(StackOfTests.class)
class TrailIT {

    private final Stack stack;

    TrailIT(Stack stack) {
        this.stack = stack;
    }

    @AfterEach
    void everybodyTakesABreak() {
        stack.everybodyTakesABreak();
    }

    private RoomOfTest anEveningWithARemoval() {
        RoomOfTest room = stack.planRoom("harbour");
        Person amina = stack.amina();
        Person moss = stack.moss();
        amina.enters(room).does("open").sees("Everyone can hear you");
        moss.enters(room).sees("You are listening.");
        moss.page().getByLabel("Your message").fill("A word of nobody’s business");
        moss.presses("Send");
        amina.sees("A word of nobody’s business").removes(moss, "Did not stop when asked to.");
        moss.sees("A host has ended your time in this room.");
        amina.endsForAll().sees("This room has ended.");
        return room;
    }

    @Test
    void anAuditorFindsTheEveningReadsAnEntryInFullAndTakesItHome() throws IOException {
        RoomOfTest room = anEveningWithARemoval();
        Person ravi = stack.arrives("ravi", "Ravi", 1_597);

        ravi.goesTo("/o/harbour/trail");
        Page page = ravi.page();
        chooses(page, "Circle", "Tuesday evening circle");
        ravi.presses("Show");
        page.getByLabel("Room", new Page.GetByLabelOptions().setExact(true))
                .selectOption(room.id().toString());
        ravi.presses("Show");
        assertThat(page.locator(".rows")).containsText("Amina Rahimi\u2069 (host) opened the room");
        assertThat(page.locator(".rows")).containsText("A member (");
        assertThat(page.locator(".rows")).containsText("entered the room");
        assertThat(page.locator(".rows")).containsText("ended the room");
        Assertions.assertThat(page.url()).contains("circle=", "room=" + room.id());

        page.getByLabel("What", new Page.GetByLabelOptions().setExact(true)).selectOption("PARTICIPANT_REMOVED");
        chooses(page, "Staff", "Amina Rahimi");
        ravi.presses("Show");
        assertThat(page.locator(".rows li")).hasCount(1);
        page.locator(".rows li a").click();
        ravi.sees("PARTICIPANT_REMOVED").sees("It is sealed, and cannot be opened here.");
        Assertions.assertThat(page.content())
                .contains("Tuesday evening circle", "Amina Rahimi")
                .doesNotContain("Moss", "Did not stop", "nobody’s business", "boris", "Boris");

        page.goBack();
        Download download =
                page.waitForDownload(() -> page.getByText("Download as CSV").click());
        ravi.sees("1 entries are saved as trail.csv");
        Assertions.assertThat(Files.readString(download.path()))
                .startsWith("\uFEFF\"at (UTC)\",\"at (Europe/Copenhagen)\",action,outcome")
                .contains("PARTICIPANT_REMOVED", "Amina Rahimi")
                .doesNotContain("Moss", "Boris", "Did not stop");
        ravi.goesTo("/o/harbour/trail?action=TRAIL_EXPORTED").sees("exported the audit trail");
    }

    /** Whatever was said and written that evening: in no entry, sealed or not. */
    @Test
    void nothingOfWhoSaidWhatIsInTheTrailAtAll() {
        RoomOfTest room = anEveningWithARemoval();

        String everything = stack.inOrganisation("harbour", connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet all = statement.executeQuery("select string_agg(entry, ' ') from audit_entry")) {
                all.next();
                return all.getString(1);
            }
        });

        Assertions.assertThat(everything)
                .contains(room.id().toString(), "PARTICIPANT_ENTERED")
                .doesNotContain("nobody’s business", "Did not stop", "Moss", "Amina", "boris");
    }

    @Test
    void theDownloadIsTheSameWithoutTheScript() {
        Visitor ravi = Visitor.of(stack, Optional.of("ravi"));

        Assertions.assertThat(ravi.page("/o/harbour/trail"))
                .contains("href=\"/api/o/harbour/trail.csv?\"")
                .contains("download=\"trail.csv\"");
        Assertions.assertThat(ravi.page("/api/o/harbour/trail.csv?action=TRAIL_OPENED"))
                .startsWith("\uFEFF")
                .contains("TRAIL_OPENED");
    }

    @Test
    void whatCannotBeMeantIsRefusedAndNothingIsFoundKindly() {
        Person ravi = stack.arrives("ravi", "Ravi", 1_597);
        ravi.goesTo("/o/harbour/");
        for (String wrong :
                new String[] {"from=yesterday", "action=NOTHING", "on=1", "circle=x", "after=x", "key=%27%20or%201"}) {
            Assertions.assertThat(ravi.page()
                            .navigate(stack.address() + "/o/harbour/trail?" + wrong)
                            .status())
                    .as(wrong)
                    .isEqualTo(400);
        }
        ravi.goesTo("/o/harbour/trail?to=2001-01-01").sees("Nothing like that is in the trail.");
    }

    private static void chooses(Page page, String label, String option) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true))
                .selectOption(new SelectOption().setLabel(option));
    }

    @ParameterizedTest
    @ValueSource(strings = {"boris", "amina", "carla", "joel"})
    void whoDoesNotReviewDoesNotRead(String account) {
        Person person = stack.arrives(account, account, 1_597).goesTo("/o/harbour/");
        for (String path : new String[] {"trail", "policy", "agreement", "help-lines"}) {
            Assertions.assertThat(person.page()
                            .navigate(stack.address() + "/o/harbour/" + path)
                            .status())
                    .as(path)
                    .isEqualTo(403);
            assertThat(person.page().locator("a[href$=" + path + "]")).hasCount(0);
        }
        Assertions.assertThat(person.page()
                        .navigate(stack.address() + "/o/linden/trail")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void theTrailIsFitToBeSeen() {
        Look look = new Look(stack);
        Person ravi = look.arrives("ravi", "Ravi", 1_597);
        ravi.goesTo("/o/harbour/trail");
        look.at(ravi, "trail");
        ravi.page().locator(".rows li a").first().click();
        look.at(ravi, "trail-entry");
        ravi.goesTo("/o/harbour/trail?to=2001-01-01");
        look.at(ravi, "trail-empty");

        look.hasNoBarrier();
    }
}
