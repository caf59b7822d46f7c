package org.alcove.bench;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Raw numbers as they were measured, printed at once and kept in {@code bench/results}. */
public final class Results {

    private static final Path FOLDER = Path.of("bench", "results");

    private final String name;
    private final JsonArray rows = new JsonArray();

    /** Nothing yet, of a measurement of that name. */
    public Results(String name) {
        this.name = name;
    }

    /** One more row. */
    public void add(JsonObject row) {
        rows.add(row);
        System.out.println(name + " " + row);
    }

    /** Keeps all rows, in place of an earlier run's. */
    public void write() throws IOException {
        JsonObject file = new JsonObject();
        file.addProperty("measured", Instant.now().toString());
        file.addProperty("java", System.getProperty("java.vm.version"));
        file.addProperty("processors", Runtime.getRuntime().availableProcessors());
        file.addProperty("processor", processor());
        file.add("rows", rows);
        Files.createDirectories(FOLDER);
        String text = new GsonBuilder().setPrettyPrinting().create().toJson(file) + "\n";
        Files.writeString(FOLDER.resolve(name + ".json"), text);
    }

    /** The rows of an earlier run; none if there was none. */
    static JsonArray read(String name) throws IOException {
        if (!Files.exists(FOLDER.resolve(name + ".json"))) {
            return new JsonArray();
        }
        return JsonParser.parseString(Files.readString(FOLDER.resolve(name + ".json")))
                .getAsJsonObject()
                .getAsJsonArray("rows");
    }

    private static String processor() throws IOException {
        return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 2))
                .orElse("unknown");
    }
}
