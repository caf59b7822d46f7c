package org.alcove.media.kurento;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a request is like apart from its ids and values: method, kind of object, operation and names of parameters. */
record RequestShape(String what, Set<String> parameters) {

    private static final String TRACE = "/kurento/rpc-trace.txt";
    private static final Pattern SENT = Pattern.compile(".* --> TEXT (\\{.*)");
    private static final Set<String> ELEMENTS =
            Set.of("WebRtcEndpoint", "HubPort", "PassThrough", "PlayerEndpoint", "RecorderEndpoint");

    static RequestShape of(JsonObject request) {
        String method = request.get("method").getAsString();
        JsonObject params = object(request.get("params"));
        return switch (method) {
            case "create" -> new RequestShape("create " + text(params, "type"), keys(params.get("constructorParams")));
            case "invoke" ->
                new RequestShape(
                        text(params, "operation") + " on " + kind(params), keys(params.get("operationParams")));
            case "subscribe" -> new RequestShape("subscribe " + text(params, "type") + " of " + kind(params), Set.of());
            default -> new RequestShape(method, keys(params));
        };
    }

    /** The requests that a real Kurento media server answered, read off the wire. */
    static Set<RequestShape> ofTheTrace() throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(RequestShape.class.getResourceAsStream(TRACE)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .map(SENT::matcher)
                    .filter(Matcher::matches)
                    .map(line -> line.group(1))
                    .filter(text -> text.endsWith("}"))
                    .map(text -> JsonParser.parseString(text).getAsJsonObject())
                    .map(RequestShape::of)
                    .collect(Collectors.toSet());
        }
    }

    /** All media elements have the operations of a media element. */
    private static String kind(JsonObject params) {
        String id = text(params, "object");
        String type = id.substring(Math.max(id.lastIndexOf('.'), id.lastIndexOf('_')) + 1);
        boolean linking = Set.of("connect", "disconnect").contains(text(params, "operation"));
        return linking && ELEMENTS.contains(type) ? "a media element" : type;
    }

    private static Set<String> keys(JsonElement element) {
        Set<String> keys = new TreeSet<>(object(element).keySet());
        keys.remove("sessionId");
        return keys;
    }

    private static JsonObject object(JsonElement element) {
        return element instanceof JsonObject object ? object : new JsonObject();
    }

    private static String text(JsonObject params, String name) {
        return params.has(name) ? params.get(name).getAsString() : "";
    }
}
