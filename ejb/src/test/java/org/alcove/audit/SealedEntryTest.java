package org.alcove.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What stands in an entry, and what only its key opens. */
class SealedEntryTest {

    private static final UUID HARBOUR = UUID.randomUUID();
    private static final UUID AMINA = UUID.randomUUID();
    private static final UUID BORIS = UUID.randomUUID();
    private static final UUID TUESDAY = UUID.randomUUID();
    private static final UUID ROOM = UUID.randomUUID();

    private final SealingKey sealing = new SealingKey(
            Base64.getEncoder().encodeToString("the key of a test: 32 bytes long".getBytes(StandardCharsets.US_ASCII)));
    private final Map<UUID, byte[]> kept = new HashMap<>();

    private final Entry removal = Entry.of(Action.PARTICIPANT_REMOVED, HARBOUR)
            .by(Actor.staff(AMINA, "host").vetted("appointed"))
            .about(Actor.member(BORIS, TUESDAY))
            .on("room", ROOM)
            .sealed("because", "He asked Wren where she lives");

    @Test
    void anEntryHoldsNobodysIdAndNoFreeText() {
        String text = seal(removal).canonical();
        assertThat(text)
                .contains("PARTICIPANT_REMOVED", ROOM.toString(), "appointed")
                .doesNotContain(AMINA.toString(), BORIS.toString(), TUESDAY.toString(), "Wren");
    }

    @Test
    void whatIsSealedOpensWithTheKeyOfThePersonItConcerns() {
        SealedEntry entry = seal(removal);
        assertThat(open(entry, BORIS)).isEqualTo("{\"because\":\"He asked Wren where she lives\"}");
        assertThatThrownBy(() -> open(entry, AMINA)).hasMessageContaining("Does not open");
    }

    @Test
    void whatIsSealedDoesNotOpenInAnotherEntry() {
        SealedEntry one = seal(removal);
        SealedEntry other = seal(removal);
        SealedEntry moved = new SealedEntry(other.id(), HARBOUR, one.at(), one.canonical());
        assertThatThrownBy(() -> open(moved, BORIS)).hasMessageContaining("Does not open");
    }

    @Test
    void aMemberHasOneKeyPerCircleThatStaysTheSame() {
        String tuesday = keyOf(Actor.member(BORIS, TUESDAY));
        assertThat(keyOf(Actor.member(BORIS, TUESDAY))).isEqualTo(tuesday);
        assertThat(keyOf(Actor.member(BORIS, UUID.randomUUID()))).isNotEqualTo(tuesday);
        assertThat(keyOf(Actor.staff(BORIS, "host"))).isNotEqualTo(tuesday);
        assertThat(keyOf(Actor.member(AMINA, TUESDAY))).isNotEqualTo(tuesday);
    }

    @Test
    void staffHaveOneKeyWhateverTheirRole() {
        assertThat(keyOf(Actor.staff(AMINA, "host"))).isEqualTo(keyOf(Actor.staff(AMINA, "supervisor")));
    }

    /** Erased: the trail still verifies, and nothing in it opens or can be told to be theirs. */
    @Test
    void aPersonWhoseKeyIsDestroyedIsErasedAndTheHashStillHolds() {
        SealedEntry entry = seal(removal);
        byte[] hash = entry.hash();
        String before = keyOf(Actor.member(BORIS, TUESDAY));
        kept.remove(BORIS);
        assertThat(Canonical.hash(entry.canonical())).isEqualTo(hash);
        assertThatThrownBy(() -> open(entry, BORIS)).hasMessageContaining("Does not open");
        assertThat(keyOf(Actor.member(BORIS, TUESDAY))).isNotEqualTo(before);
    }

    @Test
    void theTextIsCanonical() {
        SealedEntry entry = seal(removal);
        assertThat(Canonical.text(json(entry))).isEqualTo(entry.canonical());
        assertThat(entry.canonical()).startsWith("{\"about\":").doesNotContain(" ", "\n");
    }

    @Test
    void aKeyTakenFromAnotherPersonsRowDoesNotUnwrap() {
        byte[] wrapped = sealing.newPersonKey(HARBOUR, BORIS);
        assertThatThrownBy(() -> sealing.unwrap(wrapped, HARBOUR, AMINA)).hasMessageContaining("Does not open");
        assertThatThrownBy(() -> sealing.unwrap(wrapped, UUID.randomUUID(), BORIS))
                .hasMessageContaining("Does not open");
    }

    @Test
    void aSealingKeyOfTheWrongLengthSaysHowToMakeOne() {
        assertThatThrownBy(() -> new SealingKey("c2hvcnQ=")).hasMessageContaining("openssl rand -base64 32");
    }

    @Test
    void nobodysDetailCannotBeSealed() {
        Entry nobodys = Entry.of(Action.ROOM_ENDED, HARBOUR).sealed("note", "text");
        assertThatThrownBy(() -> seal(nobodys)).hasMessageContaining("Nobody's key");
    }

    private SealedEntry seal(Entry entry) {
        return SealedEntry.seal(
                entry, new SealedEntry.Stamp(UUID.randomUUID(), Instant.now(), UUID.randomUUID()), this::key);
    }

    private PersonKey key(UUID person) {
        return sealing.unwrap(
                kept.computeIfAbsent(person, someone -> sealing.newPersonKey(HARBOUR, someone)), HARBOUR, person);
    }

    private String keyOf(Actor actor) {
        return json(seal(Entry.of(Action.MUTED, HARBOUR).by(actor)))
                .getJsonObject("by")
                .getString("key");
    }

    private String open(SealedEntry entry, UUID person) {
        byte[] sealed = Base64.getDecoder().decode(json(entry).getString("sealed"));
        return key(person).open(sealed, entry.id().toString());
    }

    private static JsonObject json(SealedEntry entry) {
        return Json.createReader(new StringReader(entry.canonical())).readObject();
    }
}
