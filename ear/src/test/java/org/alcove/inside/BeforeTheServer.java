package org.alcove.inside;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.alcove.database.TestDatabase;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Starts PostgreSQL before Arquillian starts the server, and tells the server where it is and what to use. */
public final class BeforeTheServer implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        try {
            Map<String, String> settings = new TreeMap<>();
            settings.put("alcove.http.port", Integer.toString(freePort()));
            settings.put("alcove.media.port", Integer.toString(freeMediaPort()));
            settings.put(
                    "alcove.database.port",
                    Integer.toString(TestDatabase.withoutSchema().port()));
            for (String role : new String[] {"owner", "app", "jobs", "sessions"}) {
                settings.put("alcove.database." + role + ".password", TestDatabase.PASSWORD);
            }
            settings.put("alcove.ltpa.password", TestDatabase.PASSWORD);
            settings.put("alcove.sealing.key", Base64.getEncoder().encodeToString(new byte[32]));
            tellTheServer(settings);
            System.setProperty("alcove.tests.http.port", settings.get("alcove.http.port"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tellTheServer(Map<String, String> settings) throws IOException {
        Path server = Path.of(System.getProperty("alcove.liberty"), "usr", "servers", "tests");
        Files.write(
                server.resolve("bootstrap.properties"),
                settings.entrySet().stream()
                        .map(setting -> setting.getKey() + "=" + setting.getValue())
                        .toList());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private static int freeMediaPort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
