package org.alcove.media.engine;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of the exchange recorded from Kurento Media Server 7.3.0, to be asked again. */
public final class RecordedTrace {

    private static final Pattern LINE = Pattern.compile("\\s*[\\d.]+ conn\\d (-->|<--) TEXT (\\{.*\\})");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** A request and what Kurento answered. */
    public record Exchange(JsonObject request, JsonObject response) {

        public String method() {
            return request.get("method").getAsString();
        }

        @Override
        public String toString() {
            return request.toString();
        }
    }

    private RecordedTrace() {}

    /** The exchanges of the part of that letter, in order. */
    public static List<Exchange> part(String letter) {
        List<Exchange> exchanges = new ArrayList<>();
        Map<String, JsonObject> open = new HashMap<>();
        for (String line : lines(letter)) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                JsonObject message = JsonParser.parseString(matcher.group(2)).getAsJsonObject();
                note(matcher.group(1).equals("-->"), message, open, exchanges);
            }
        }
        return exchanges;
    }

    private static void note(
            boolean request, JsonObject message, Map<String, JsonObject> open, List<Exchange> exchanges) {
        JsonElement id = message.get("id");
        if (id == null) {
            return;
        }
        if (request) {
            open.put(id.toString(), message);
        } else {
            exchanges.add(new Exchange(Objects.requireNonNull(open.remove(id.toString())), message));
        }
    }

    private static List<String> lines(String letter) {
        try (InputStream trace = RecordedTrace.class.getResourceAsStream("/kurento/rpc-trace.txt")) {
            String text = new String(Objects.requireNonNull(trace).readAllBytes(), StandardCharsets.UTF_8);
            int from = text.indexOf("## PART " + letter);
            int to = text.indexOf("## PART ", from + 1);
            return text.substring(from, to < 0 ? text.length() : to).lines().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The message with each id replaced. */
    static JsonObject replaceIds(JsonObject message, UnaryOperator<String> replacement) {
        String replaced = UUID.matcher(message.toString())
                .replaceAll(match -> Matcher.quoteReplacement(replacement.apply(match.group())));
        return JsonParser.parseString(replaced).getAsJsonObject();
    }

    static List<String> idsOf(JsonObject message) {
        return UUID.matcher(message.toString())
                .results()
                .map(match -> match.group())
                .toList();
    }
}
