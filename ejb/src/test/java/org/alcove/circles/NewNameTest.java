package org.alcove.circles;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.alcove.accounts.Account;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What somebody may be called in a circle: by eyes and ears, not by bytes. */
class NewNameTest {

    private static final Account BORIS =
            new Account(new PersonId(new UUID(0, 2)), "boris.w77", "Boris Waldén", "b.walden+circle@example.org");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Moss",
                "Wren",
                "Bo",
                "quiet rain",
                "Anne-Marie",
                "Ægir",
                "مريم",
                "ทะเล",
                "नदी",
                "雨",
                "Ёлка",
                "Ngā Whetū"
            })
    void aNameIsWrittenInTheLettersOfAnyScript(String name) {
        String twice = name.length() < 2 ? name + name : name;
        assertThat(NewName.of(twice).text()).isEqualTo(twice);
    }

    @Test
    void whatStandsAroundItIsNoPartOfIt() {
        assertThat(NewName.of("  quiet \t rain ").text()).isEqualTo("quiet rain");
        assertThat(NewName.of("e\u0301clair").text()).isEqualTo("\u00e9clair");
        assertThat(NewName.of("M".repeat(40)).text()).hasSize(40);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "M",
                "\u0301\u0301",
                "Moss1",
                "Moss!",
                "<b>Moss</b>",
                "-Moss",
                "Moss-",
                "Moss--Fern",
                "Mo\u202Ess",
                "Mo\u2066ss",
                "Mo\u200Bss",
                "Mo\u00ADss",
                "Mo\u3164ss",
                "Mo\u0000ss",
                "😀😀",
                "Mo\u0301\u0302\u0303\u0304\u0305ss"
            })
    void whatIsInvisibleTurnsTheTextOrIsNoLetterIsNoName(String typed) {
        refuses(Reason.MALFORMED, () -> NewName.of(typed));
    }

    @Test
    void aNameEndsAtFortyCharacters() {
        refuses(Reason.MALFORMED, () -> NewName.of("M".repeat(41)));
    }

    @ParameterizedTest
    @CsvSource({
        "Moss,moss",
        "Moss,M o-s s",
        "Moss,Μοѕѕ", // Greek and Cyrillic letters
        "Moss,Мoss",
        "Moss,Ｍｏｓｓ",
        "Moss,Móss",
        "Moss,𝐌𝐨𝐬𝐬",
        "Iris,lris", // a small L
        "Rnoss,Moss"
    })
    void whoLooksLikeSomebodyElseIsRefused(String taken, String typed) {
        NewName name = NewName.of(typed);
        refuses(Reason.NAME_TAKEN, () -> name.requireFree(List.of(taken), List.of()));
    }

    @Test
    void whoIsOnlyALittleLikeSomebodyElseIsWelcome() {
        NewName.of("Mosses").requireFree(List.of("Moss", "Wren", "Mossbank"), List.of("Amina"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Amina", "amina B", "Dear Amína", "host", "Höst", "Alcove", "supervisor"})
    void nobodyIsTakenForAHost(String typed) {
        NewName name = NewName.of(typed);
        refuses(Reason.NAME_TAKEN, () -> name.requireFree(List.of(), List.of("Amina")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Boris", "boris w", "Walden", "Waldén", "Boriss", "B Walden", "Βoris", "Wald", "wal-den"})
    void aNameSaysNothingOfTheAccount(String typed) {
        NewName name = NewName.of(typed);
        refuses(Reason.NAME_TELLS, () -> name.requireNothingOf(BORIS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Moss", "Wal", "Bor", "Wren"})
    void whatIsTooShortToTellAnythingTellsNothing(String typed) {
        NewName.of(typed).requireNothingOf(BORIS);
    }

    @Test
    void aShortAccountNameIsRecognisedAsAWhole() {
        Account bo = new Account(new PersonId(new UUID(0, 3)), "bo", "Bo Li", "");
        refuses(Reason.NAME_TELLS, () -> NewName.of("Bo").requireNothingOf(bo));
        NewName.of("Bosk").requireNothingOf(bo);
    }

    @Test
    void theQuietNamesAreNamesAndNoTwoLookAlike() {
        assertThat(QuietNames.ALL)
                .hasSizeGreaterThanOrEqualTo(200)
                .allSatisfy(name -> assertThat(NewName.of(name).text()).isEqualTo(name));
        assertThat(QuietNames.ALL.stream()
                        .map(name -> LookAlike.of(name).forms().get(0)))
                .doesNotHaveDuplicates();
    }

    @Test
    void suggestionsAreFreeAndOthersEachTime() {
        List<String> taken = QuietNames.ALL.subList(0, 100);
        List<String> drawn = QuietNames.draw(12, taken);
        assertThat(drawn).hasSize(12).doesNotContainAnyElementsOf(taken).doesNotHaveDuplicates();
        assertThat(List.of(QuietNames.draw(12, taken), QuietNames.draw(12, taken), QuietNames.draw(12, taken)))
                .anySatisfy(again -> assertThat(again).isNotEqualTo(drawn));
        assertThat(QuietNames.draw(12, QuietNames.ALL)).isEmpty();
    }

    private static void refuses(Reason reason, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.reason())
                .isEqualTo(reason));
    }
}
