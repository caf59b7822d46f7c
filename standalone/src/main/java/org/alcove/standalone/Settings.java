package org.alcove.standalone;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What can be chosen about a run. Each setting has one name: {@code alcove.http.port} as a system property,
 * {@code ALCOVE_HTTP_PORT} in the environment. What the application understands beyond these it reads from the
 * environment itself.
 *
 * @param folder where everything is kept that outlasts a run
 * @param liberty an installed Open Liberty whose server {@code alcove} holds the application
 * @param keycloak the distribution of Keycloak, as a zip
 * @param ports the ports, all on loopback
 * @param publicUrl the address people type
 * @param doors ports of further application servers on this machine, at which people may sign in too
 * @param application more for the environment of the application server
 */
public record Settings(
        Path folder,
        Path liberty,
        Path keycloak,
        Ports ports,
        String publicUrl,
        List<Integer> doors,
        Map<String, String> application) {

    public Settings {
        folder = folder.toAbsolutePath().normalize();
        doors = List.copyOf(doors);
        application = Map.copyOf(application);
    }

    /** From system properties and the environment. */
    public static Settings here() {
        Path project = Path.of(text("alcove.project", ""));
        Ports ports = new Ports(
                port("alcove.http.port", 9080),
                port("alcove.keycloak.port", 9081),
                port("alcove.database.port", 9082),
                port("alcove.media.port", 9083),
                port("alcove.mail.port", 9084));
        return new Settings(
                project.resolve(text("alcove.folder", ".run")),
                project.resolve(text("alcove.liberty", "ear/target/liberty/wlp")),
                Path.of(text("alcove.keycloak.zip", "keycloak.zip")),
                ports,
                text("alcove.public.url", localhost(ports.http())),
                List.of(),
                Map.of());
    }

    public Settings withFolder(Path folder) {
        return new Settings(folder, liberty, keycloak, ports, publicUrl, doors, application);
    }

    /** With other ports, and the public address that follows from them. */
    public Settings withPorts(Ports ports) {
        return new Settings(folder, liberty, keycloak, ports, localhost(ports.http()), doors, application);
    }

    /** The same for one more application server, which answers here and keeps its sound there. */
    public Settings withServerAt(int http, int media) {
        return withPorts(new Ports(http, ports.keycloak(), ports.database(), media, ports.mail()));
    }

    /** People may sign in at an application server on this port too: for tests and demonstrations of several. */
    public Settings withDoorAt(int http) {
        List<Integer> more = Stream.concat(doors.stream(), Stream.of(http)).toList();
        return new Settings(folder, liberty, keycloak, ports, publicUrl, more, application);
    }

    /** With one more value in the environment of the application server, such as {@code ALCOVE_KURENTO_URL}. */
    public Settings with(String name, String value) {
        Map<String, String> more = new TreeMap<>(application);
        more.put(name, value);
        return new Settings(folder, liberty, keycloak, ports, publicUrl, doors, more);
    }

    /** Where letters go: to the catcher on this machine, whatever the environment around us says. */
    Map<String, String> mail() {
        return Map.of(
                "ALCOVE_MAIL_HOST", "localhost",
                "ALCOVE_MAIL_PORT", Integer.toString(ports.mail()),
                "ALCOVE_MAIL_FROM", "alcove@localhost",
                "ALCOVE_MAIL_STARTTLS", "false");
    }

    /** Where the letters of this run are read. */
    public String lettersUrl() {
        return localhost(ports.mailPage());
    }

    /** Where people sign in. */
    public String keycloakUrl() {
        return localhost(ports.keycloak());
    }

    static String localhost(int port) {
        return "http://localhost:" + port;
    }

    private static int port(String name, int otherwise) {
        String text = text(name, Integer.toString(otherwise));
        try {
            int port = Integer.parseInt(text);
            if (port > 0 && port <= 65535) {
                return port;
            }
        } catch (NumberFormatException e) {
            // answered below, together with numbers that are no ports
        }
        throw new CannotRun(
                environmentName(name) + " is \"" + text + "\", which is not a port.",
                "Set it to a number from 1 to 65535.");
    }

    private static String text(String name, String otherwise) {
        String property = System.getProperty(name);
        if (property != null && !property.isBlank()) {
            return property.strip();
        }
        String variable = System.getenv(environmentName(name));
        return variable == null || variable.isBlank() ? otherwise : variable.strip();
    }

    private static String environmentName(String name) {
        return name.replace('.', '_').toUpperCase(Locale.ROOT);
    }
}
