package org.alcove.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names, addresses and free text get into an entry sealed, or not at all. */
class EntryTest {

    private static final UUID HARBOUR = UUID.randomUUID();
    private static final UUID AMINA = UUID.randomUUID();
    private static final Entry ENTRY = Entry.of(Action.ROOM_OPENED, HARBOUR);

    @ParameterizedTest
    @ValueSource(
            strings = {"Amina Holm", "amina@example.org", "", "<b>", "two\nlines", "\u202Eevil", "Größe", "a, b", "'--"
            })
    void whatIsNotACodeIsNotTakenInClear(String text) {
        assertThatThrownBy(() -> ENTRY.purpose(text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ENTRY.after(Map.of("setting", text))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ENTRY.before(Map.of(text, "value"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Actor.staff(AMINA, text)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ENTRY.on(text, AMINA)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "hostGone", "Rooms.give/Invite", "2026-11-23T18:00:00Z", "7.3.0", "PT15M"})
    void codesAreTaken(String code) {
        assertThat(ENTRY.after(Map.of("setting", code)).settings().after()).containsEntry("setting", code);
    }

    @Test
    void aDetailHasALimit() {
        assertThatThrownBy(() -> ENTRY.sealed("because", "x".repeat(2_001))).hasMessageContaining("2000");
    }

    @Test
    void anEntryIsAboutTheOrganisationUntilItSaysOtherwise() {
        assertThat(ENTRY.on()).isEqualTo(new Entry.Subject("organisation", HARBOUR));
        assertThat(ENTRY.by()).isEqualTo(Actor.system());
    }
}
