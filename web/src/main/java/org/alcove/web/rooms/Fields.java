package org.alcove.web.rooms;

import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one message, read but not yet understood. A message is one flat object of strings, numbers, booleans
 * and nulls: anything nested, said twice or following the object refuses the whole message, so that no input makes
 * reading deep, slow or ambiguous. A field that nobody asks for is left alone, so that a newer page can talk to an
 * older server.
 */
final class Fields {

    private static final JsonProvider JSON = JsonProvider.provider(); // finding it each time takes longer than its work
    private static final int MOST = 16;
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9][0-9]{0,14}");
    private static final Pattern ID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    /** A value as it was written, and whether in quotes. */
    private record Value(boolean quoted, String text) {}

    private final Map<String, Value> values;

    private Fields(Map<String, Value> values) {
        this.values = values;
    }

    static Fields read(String message) {
        try (JsonParser parser = JSON.createParser(new StringReader(message))) {
            return new Fields(object(parser));
        } catch (JsonParsingException | NoSuchElementException notJson) {
            throw malformed("not JSON");
        }
    }

    private static Map<String, Value> object(JsonParser parser) {
        if (parser.next() != Event.START_OBJECT) {
            throw malformed("not an object");
        }
        Map<String, Value> values = new HashMap<>();
        while (parser.next() == Event.KEY_NAME) {
            String name = parser.getString();
            if (values.put(name, value(parser, parser.next())) != null || values.size() > MOST) {
                throw malformed("a field twice, or too many");
            }
        }
        if (parser.hasNext()) {
            throw malformed("something after the object");
        }
        return values;
    }

    private static Value value(JsonParser parser, Event event) {
        return switch (event) {
            case VALUE_STRING -> new Value(true, parser.getString());
            case VALUE_NUMBER -> new Value(false, parser.getString());
            case VALUE_TRUE, VALUE_FALSE, VALUE_NULL -> new Value(false, event.name());
            default -> throw malformed("a nested field");
        };
    }

    /** The id to repeat in the answer; null when the message had none of the right form. */
    @Nullable
    Long idOrNothing() {
        Value value = values.get("id");
        return value == null || value.quoted() || !isWholeNumber(value) ? null : Long.valueOf(value.text());
    }

    /** Zero or more, and exact in a browser too. */
    long wholeNumber(String name) {
        Value value = require(name, false);
        if (!isWholeNumber(value)) {
            throw malformed(name);
        }
        return Long.parseLong(value.text());
    }

    UUID id(String name) {
        Value value = require(name, true);
        if (!ID.matcher(value.text()).matches()) {
            throw malformed(name);
        }
        return UUID.fromString(value.text());
    }

    /** A word of the protocol. */
    String word(String name) {
        return require(name, true).text();
    }

    /** Something somebody wrote: not blank, and nothing in it that cannot be stored or shown. */
    String writing(String name) {
        String text = require(name, true).text();
        boolean storable = text.codePoints().allMatch(Fields::isWritable);
        if (text.isBlank() || !storable) {
            throw malformed(name);
        }
        return text;
    }

    private static boolean isWritable(int codePoint) {
        boolean half = codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
        boolean control = Character.isISOControl(codePoint) && codePoint != '\n' && codePoint != '\t';
        return !half && !control;
    }

    private static boolean isWholeNumber(Value value) {
        return WHOLE_NUMBER.matcher(value.text()).matches();
    }

    private Value require(String name, boolean quoted) {
        Value value = values.get(name);
        if (value == null || value.quoted() != quoted) {
            throw malformed(name);
        }
        return value;
    }

    private static Refusal malformed(String what) {
        return new Refusal(Reason.MALFORMED, what);
    }
}
