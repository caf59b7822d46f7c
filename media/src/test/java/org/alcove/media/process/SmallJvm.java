package org.alcove.media.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A JVM that starts soon and takes little, with the classes that the tests have. */
public final class SmallJvm {

    private static final List<String> SMALL = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    private SmallJvm() {}

    /**
     * How to start it.
     *
     * @param properties its system properties
     */
    public static ProcessBuilder running(Class<?> main, Map<String, String> properties) {
        List<String> command = new ArrayList<>(List.of(java(), "-cp", classPath()));
        command.addAll(SMALL);
        properties.forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.add(main.getName());
        return new ProcessBuilder(command);
    }

    static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String classPath() {
        return System.getProperty(
                "surefire.test.class.path", Objects.requireNonNull(System.getProperty("java.class.path")));
    }
}
