package org.alcove.standalone;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temporary;

    @Test
    void aServerThatWasKilledIsMissedAndTheNextStartFindsItsData()
            throws IOException, InterruptedException, SQLException {
        try (RunFolder folder = RunFolder.open(temporary);
                Database database = Database.at(folder, Secrets.in(folder), free())) {
            database.start(Progress.untold());
            assertThatCode(database::requireAlive).doesNotThrowAnyException();
            database.superuser("alcove").close();
            server().destroyForcibly();
            server().onExit().join();
            assertThatThrownBy(database::requireAlive)
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining("PostgreSQL has ended");
            database.start(Progress.untold());
            assertThatCode(database::requireAlive).doesNotThrowAnyException();
        }
    }

    @Test
    void dataWhoseCreationWasCutOffAreCreatedAgain() throws IOException, InterruptedException, SQLException {
        Files.createDirectories(temporary.resolve("data.part"));
        Files.writeString(temporary.resolve("data.part/PG_VERSION"), "18");
        try (RunFolder folder = RunFolder.open(temporary);
                Database database = Database.at(folder, Secrets.in(folder), free())) {
            database.start(Progress.untold());
            assertThatCode(database::requireAlive).doesNotThrowAnyException();
        }
    }

    private ProcessHandle server() throws IOException {
        String pid =
                Files.readAllLines(temporary.resolve("data/postmaster.pid")).get(0);
        return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
