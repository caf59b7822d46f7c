package org.alcove.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "ines@people.example,ines@people.example",
        "'  Ines.Falk+alcove@People.Example ',ines.falk+alcove@people.example",
        "o'neil@a-b.example.org,o'neil@a-b.example.org",
        "x@xn--bcher-kva.example,x@xn--bcher-kva.example"
    })
    void anAddressIsTakenInSmallLettersAndWithoutTheSpaceAroundIt(String typed, String address) {
        assertThat(EmailAddress.of(typed).text()).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ines",
                "ines@people",
                "@people.example",
                "ines@people.example, boris@people.example",
                "ines@people.example\r\nBcc: boris@people.example",
                "Ines <ines@people.example>",
                "ines@-people.example",
                "in es@people.example"
            })
    void whatIsNoAddressOrMoreThanOneIsRefused(String typed) {
        assertMalformed(typed);
    }

    @Test
    void anAddressLongerThanAnyLetterCarrierTakesIsRefused() {
        assertMalformed("a@" + "long.".repeat(60) + "example");
    }

    private static void assertMalformed(String typed) {
        assertThatThrownBy(() -> EmailAddress.of(typed))
                .isInstanceOf(Refusal.class)
                .extracting(refusal -> ((Refusal) refusal).reason())
                .isEqualTo(Reason.MALFORMED);
    }
}
