package org.alcove.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.PreparedStatement;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody who has just joined a circle comes to the door of their first room. */
@ExtendWith(StackOfTests.class)
class DoorIT {

    private static final String CIRCLE = "33333333-3333-4333-8333-333333333331";
    private static final String JOEL = "a0000000-0000-4000-8000-000000000007";

    private final Stack stack;
    private RoomOfTest room;
    private Person joel;

    DoorIT(Stack stack) {
        this.stack = stack;
    }

    @BeforeEach
    void joelHasJoinedTheCircleAndThereIsAnAgreement() {
        nobodyKnowsJoel();
        sql("insert into circle_member (organisation, circle, person, role) values (current_organisation(), '" + CIRCLE
                + "', '" + JOEL + "', 'MEMBER')");
        publish(1, "We listen.\n\nWe do not record.");
        room = stack.planRoom("harbour");
        joel = stack.arrives("joel", "nobody yet", 1_499);
    }

    @AfterEach
    void everybodyTakesABreak() {
        stack.everybodyTakesABreak();
        nobodyKnowsJoel();
        sql("update organisation set writers = 'EVERYONE' where id = current_organisation()");
    }

    private void nobodyKnowsJoel() {
        sql("delete from circle_member where person = '" + JOEL + "' and circle = '" + CIRCLE + "'");
        stack.forgetAgreements();
    }

    @Test
    void whoIsNewReadsTheAgreementPicksANameEntersAndHearsTheHost() {
        Person amina = stack.amina();
        amina.enters(room).does("open").sees("Everyone can hear you");

        joel.goesTo(room.path()).sees("We do not record.").sees("With Amina");
        assertThat(joel.button("Enter the room")).hasCount(0);
        joel.presses("I agree to this").sees("What would you like to be called here?");
        String name = pickAName(joel);
        joel.presses("Be known by this name").sees("Here you are known as " + name + ".");
        joel.presses("Enter the room").sees("You are listening.");

        Hearing.hears(joel, amina);
        amina.sees(name);
        joel.goesTo(room.path()).sees("Here you are known as " + name + ".");
        assertThat(joel.button("I agree to this")).hasCount(0);
        joel.presses("Enter the room").sees("You are listening.");
    }

    @Test
    void aNameThatIsTakenOrLikeTheAccountIsRefusedAndNothingThatWasTypedIsLost() {
        joel.goesTo(room.path()).presses("I agree to this");

        joel.presses("Be known by this name").sees("Please choose one of the names");
        writes("M o s s!").sees("A name has 2 to 40 letters.");
        assertThat(own()).hasValue("M o s s!");
        writes("joel").sees("could tell others who you are");
        assertThat(own()).hasValue("joel");
        writes("Мoѕѕ").sees("Somebody in this circle has that name"); // two letters of it are Cyrillic
        writes("Amina").sees("Somebody in this circle has that name");
        Locator first = joel.page().locator("input[name=suggested]").first();
        String picked = first.getAttribute("value");
        first.check();
        writes("Wren").sees("Somebody in this circle has that name");
        assertThat(joel.page().locator("input[name=suggested][value='" + picked + "']"))
                .isChecked();

        writes("Quiet rain").sees("Here you are known as Quiet rain.");
    }

    @Test
    void noSocketLeadsPastTheDoor() {
        joel.goesTo("/o/harbour/");

        Assertions.assertThat(refusalOfASocket()).contains("AGREEMENT_NEEDED");
        joel.goesTo(room.path()).presses("I agree to this").sees("What would you like to be called here?");
        Assertions.assertThat(refusalOfASocket()).contains("NAME_NEEDED");
        pickAName(joel);
        joel.presses("Be known by this name").sees("Here you are known as");
        try (RawSocket socket = socket()) {
            socket.await("snapshot");
        }
    }

    @Test
    void aNewAgreementIsAskedForAtTheNextEntryAndSaysThatItChanged() {
        Person moss = stack.moss();
        moss.enters(room).sees("You are waiting.");

        publish(2, "We listen.\n\nWe do not record.\n\nEverybody may pass.");

        try (RawSocket again = new RawSocket(address(), moss.cookies(), stack.address())) {
            again.await("snapshot"); // another device of somebody who is there
        }
        moss.does("leave").sees("You have left the room.");
        moss.goesTo(room.path()).sees("This has changed since you agreed on").sees("Everybody may pass.");
        moss.presses("I agree to this").presses("Enter the room").sees("You are waiting.");
    }

    @Test
    void whereOnlyHostsWriteAMemberReadsAndIsToldWhy() {
        Person amina = stack.amina();
        Person moss = stack.moss();
        sql("update organisation set writers = 'HOSTS' where id = current_organisation()");
        amina.enters(room).does("open").sees("Everyone can hear you");
        moss.enters(room).sees("You are listening.");

        moss.sees("In this organisation only the hosts write to the room.");
        assertThat(moss.page().getByLabel("Your message")).hasCount(0);
        amina.page().getByLabel("Your message").fill("Welcome, everybody");
        amina.presses("Send");
        moss.sees("Welcome, everybody");
        try (RawSocket raw = new RawSocket(address(), moss.cookies(), stack.address())) {
            raw.await("snapshot");
            Assertions.assertThat(raw.send("{\"type\":\"say\",\"id\":4,\"text\":\"all the same\"}")
                            .await("refused"))
                    .contains("NOT_ALLOWED");
        }
    }

    @Test
    void whoJustListensIsOfferedNothingElseAndMayChangeTheirMind() {
        Person amina = stack.amina();
        Person moss = stack.moss();
        amina.enters(room).does("open").sees("Everyone can hear you");
        moss.goesTo(room.path()).presses("I agree to this").chooses("Just listen");
        moss.presses("Enter the room").sees("You are listening.");

        for (String act : new String[] {"raiseHand", "react"}) {
            assertThat(moss.page().locator("[data-act=" + act + "]")).hasCount(0);
        }
        assertThat(moss.page().getByLabel("Your message")).hasCount(0);
        moss.does("level").does("level-speak");
        assertThat(moss.page().getByLabel("Your message")).hasCount(1);
        moss.does("raiseHand").sees("Your hand is raised.");
        moss.does("level").does("level-react");
        moss.does("lowerHand");
        assertThat(moss.page().locator("[data-act=raiseHand]")).hasCount(0);
        assertThat(moss.page().locator("[data-act=react]")).hasCount(1);
        moss.goesTo(room.path());
        assertThat(moss.page().getByLabel("Listen, and now and then send a small sign"))
                .isChecked();
    }

    @Test
    void theDoorOpensByItselfWhenItsTimeHasCome() {
        Person moss = stack.moss();
        room = roomWhoseDoorsOpenSoon();
        moss.goesTo(room.path()).presses("I agree to this");

        moss.sees("You can stay on this page: it will let you in by itself.");
        assertThat(moss.button("Enter the room")).isHidden();
        assertThat(moss.button("Enter the room"))
                .isVisible(new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                        .setTimeout(40_000));
        moss.presses("Enter the room").sees("You are waiting.");
    }

    @Test
    void theDoorIsFitToBeSeen() {
        Look look = new Look(stack);
        joel = look.arrives("joel", "nobody yet", 1_499);
        joel.goesTo(room.path()).sees("We do not record.");
        look.at(joel, "door-agreement");
        joel.presses("I agree to this").sees("What would you like to be called here?");
        look.at(joel, "door-name");
        writes("Wren").sees("Somebody in this circle has that name");
        look.at(joel, "door-name-wrong");
        String picked = pickAName(joel);
        own().fill("");
        joel.presses("Be known by this name").sees("Here you are known as " + picked);
        look.at(joel, "door-open");
        publish(2, "We listen, and everybody may pass.");
        joel.goesTo(room.path()).sees("This has changed since you agreed on");
        look.at(joel, "door-agreement-changed");
        joel.presses("I agree to this").goesTo(roomWhoseDoorsOpenSoon().path());
        joel.sees("This room is not open yet.");
        look.at(joel, "door-planned");
        joel.goesTo(room.path()).presses("Enter the room").sees("You are waiting.");
        joel.does("level").sees("It changes what this page offers you.");
        look.at(joel, "room-level");

        look.hasNoBarrier();
    }

    private RoomOfTest roomWhoseDoorsOpenSoon() {
        RoomOfTest soon = stack.planRoom("harbour");
        sql("update room set starts_at = now() + interval '15 minutes 15 seconds', ends_at = now() + interval '1 hour',"
                + " document = null, state = 'planned', next_deadline = now() where id = '" + soon.id() + "'");
        return soon;
    }

    private static String pickAName(Person person) {
        Locator first = person.page().locator("input[name=suggested]").first();
        first.check();
        return first.getAttribute("value");
    }

    private Locator own() {
        return joel.page().getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Or a name of your own"));
    }

    private Person writes(String name) {
        own().fill(name);
        return joel.presses("Be known by this name");
    }

    private String address() {
        return stack.address().replaceFirst("^http", "ws") + room.path() + "/socket";
    }

    private RawSocket socket() {
        return new RawSocket(address(), joel.cookies(), stack.address());
    }

    private String refusalOfASocket() {
        try (RawSocket socket = socket()) {
            return socket.await("refused");
        }
    }

    private void publish(int version, String text) {
        sql("insert into agreement (organisation, version, text) values (current_organisation(), " + version + ", '"
                + text + "')");
    }

    private void sql(String change) {
        stack.inOrganisation("harbour", connection -> {
            try (PreparedStatement statement = connection.prepareStatement(change)) {
                return statement.executeUpdate();
            }
        });
    }
}
