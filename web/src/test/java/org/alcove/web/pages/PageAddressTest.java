package org.alcove.web.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alcove.refusal.Refusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageAddressTest {

    private static final String ROOM = "44444444-4444-4444-8444-444444444441";

    @ParameterizedTest
    @CsvSource({"'',landing", "/,landing", "/help,help", "/o/,organisations", "/o/harbour/,home"})
    void aPageHasACleanAddress(String path, String view) {
        assertThat(PageAddress.of(path)).map(PageAddress::view).contains("/pages/" + view + ".xhtml");
    }

    @Test
    void theAddressOfARoomNamesItsOrganisationAndTheRoom() {
        PageAddress address = PageAddress.of("/o/harbour/rooms/" + ROOM).orElseThrow();
        assertThat(address.requireSlug()).isEqualTo("harbour");
        assertThat(address.requireId()).hasToString(ROOM);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/o/harbour",
                "/o/Harbour/",
                "/o/harbour/rooms/1",
                "/o/harbour/rooms/" + ROOM + "/socket",
                "/o/../"
            })
    void anythingElseIsNoPage(String path) {
        assertThat(PageAddress.of(path)).isEmpty();
    }

    @Test
    void aPageWithoutARoomRefusesToNameOne() {
        PageAddress home = PageAddress.of("/o/harbour/").orElseThrow();
        assertThatThrownBy(home::requireId).isInstanceOf(Refusal.class);
    }
}
