package org.alcove.letters;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.alcove.people.PersonId;

/**
 * A letter that this server has for a while.
 *
 * @param kind one of {@link LetterKind}, unless a newer server has written it
 * @param attempts with this one
 * @param now PostgreSQL's time
 */
record WrittenLetter(
        UUID id, UUID organisation, PersonId person, String kind, Map<String, String> said, int attempts, Instant now) {

    /** Throws {@link RuntimeException} when this server has no words for it. */
    LetterText text() {
        return LetterText.of(LetterKind.valueOf(kind), said);
    }
}
