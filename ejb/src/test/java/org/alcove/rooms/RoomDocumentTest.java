package org.alcove.rooms;

import static org.alcove.rooms.Evening.AMINA;
import static org.alcove.rooms.Evening.BORIS;
import static org.alcove.rooms.Evening.MIRA;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import org.alcove.media.Placement;
import org.alcove.media.Seat;
import org.junit.jupiter.api.Test;

/** The document a room is stored as. That reading gives back what was written is shown by {@link HistoryTest}. */
class RoomDocumentTest {

    @Test
    void aDatabaseMayReorderTheMembersOfItsObjects() {
        Evening evening = Evening.live(BORIS, MIRA).onStage(BORIS);
        evening.does(new Command.RaiseHand(MIRA));
        String document = evening.room.write();
        assertThat(LiveRoom.read(reordered(document)).write()).isEqualTo(document);
    }

    @Test
    void aDocumentOfALaterFormatIsNotGuessedAt() {
        String document = Evening.live(BORIS).room.write().replace("\"format\":1", "\"format\":2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LiveRoom.read(document))
                .withMessageContaining("format 2");
    }

    @Test
    void aNameIsKeptAsItIs() {
        String name = "\"<b>\u202EŁódź\\🕯️\"";
        Evening evening = Evening.doorsOpen();
        evening.does(evening.atTheDoor(BORIS, name));
        LiveRoom read = LiveRoom.read(evening.room.write());
        assertThat(read.nameOf(evening.id(BORIS))).contains(name);
    }

    @Test
    void whoeverIsSilencedIsNotHeardWhateverElseADocumentSays() {
        Evening evening = Evening.live(BORIS).onStage(BORIS);
        assertThat(evening.isHeard(BORIS)).isTrue();
        String silenced = evening.room.write().replace("\"silenced\":[]", "\"silenced\":[\"" + BORIS + "\"]");
        Seat seat = new Seat(evening.device(BORIS).value());
        assertThat(LiveRoom.read(silenced).wiring().placements()).containsEntry(seat, Placement.STAGE_MUTED);
    }

    @Test
    void whoIsGoneIsNotKept() {
        Evening evening = Evening.live(BORIS, MIRA);
        evening.does(new Command.Leave(BORIS));
        assertThat(evening.room.write()).doesNotContain(BORIS.toString());

        evening.does(new Command.Silence(AMINA, evening.id(MIRA)));
        evening.does(new Command.End(AMINA));
        assertThat(evening.room.write()).doesNotContain(AMINA.toString()).doesNotContain(MIRA.toString());
    }

    private static String reordered(String json) {
        try (var reader = Json.createReader(new StringReader(json))) {
            return reversed(reader.readObject()).toString();
        }
    }

    private static JsonValue reversed(JsonValue value) {
        return switch (value.getValueType()) {
            case OBJECT -> {
                var members = new ArrayList<>(value.asJsonObject().entrySet());
                Collections.reverse(members);
                JsonObjectBuilder object = Json.createObjectBuilder();
                members.forEach(member -> object.add(member.getKey(), reversed(member.getValue())));
                yield object.build();
            }
            case ARRAY -> {
                JsonArrayBuilder array = Json.createArrayBuilder();
                value.asJsonArray().forEach(item -> array.add(reversed(item)));
                yield array.build();
            }
            default -> value;
        };
    }
}
