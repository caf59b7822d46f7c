package org.alcove.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** An installation as compose would start it: the common file, with one of the two ways of making sound laid over it. */
final class Compose {

    static final Path FOLDER = SettingsRead.ROOT.resolve("deploy");

    private final Map<String, Object> whole;

    private Compose(Map<String, Object> whole) {
        this.whole = whole;
    }

    static Compose withSoundBy(String way) throws IOException {
        return new Compose(over(read("compose.yaml"), read("compose." + way + ".yaml")));
    }

    /** A service, or any other thing that has a name, of this kind. */
    Map<String, Map<String, Object>> all(String kind) {
        Map<String, Map<String, Object>> all = new TreeMap<>();
        map(whole.getOrDefault(kind, Map.of())).forEach((name, value) -> all.put(name, map(value)));
        return all;
    }

    Map<String, Object> service(String name) {
        return map(all("services").getOrDefault(name, Map.of()));
    }

    Map<String, Object> environment(String service) {
        return map(service(service).getOrDefault("environment", Map.of()));
    }

    Set<String> secrets(String service) {
        return strings(service(service).getOrDefault("secrets", List.of()));
    }

    Set<String> ports(String service) {
        return strings(service(service).getOrDefault("ports", List.of()));
    }

    Set<String> networks(String service) {
        Object networks = service(service).getOrDefault("networks", List.of());
        return networks instanceof Map<?, ?> named ? map(named).keySet() : strings(networks);
    }

    private static Map<String, Object> read(String file) throws IOException {
        return map(new Yaml(new SafeConstructor(new LoaderOptions())).load(Files.readString(FOLDER.resolve(file))));
    }

    /** As compose does: maps are merged, lists of a service joined, anything else is replaced. */
    private static Map<String, Object> over(Map<String, Object> below, Map<String, Object> overlay) {
        Map<String, Object> merged = new TreeMap<>(below);
        overlay.forEach((name, value) -> merged.merge(name, value, Compose::over));
        return merged;
    }

    private static Object over(Object below, Object overlay) {
        if (below instanceof Map<?, ?> && overlay instanceof Map<?, ?>) {
            return over(map(below), map(overlay));
        }
        if (below instanceof List<?> lower && overlay instanceof List<?> upper) {
            return Stream.concat(lower.stream(), upper.stream()).distinct().toList();
        }
        return overlay;
    }

    private static Set<String> strings(Object list) {
        Set<String> strings = new TreeSet<>();
        if (list instanceof List<?> values) {
            values.forEach(value -> strings.add(value.toString()));
        }
        return strings;
    }

    private static Map<String, Object> map(Object value) {
        Map<String, Object> map = new TreeMap<>();
        if (value instanceof Map<?, ?> given) {
            given.forEach((key, each) -> map.put(key.toString(), each == null ? "" : each));
        }
        return map;
    }
}
