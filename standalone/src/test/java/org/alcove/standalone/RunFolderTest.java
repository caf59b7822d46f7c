package org.alcove.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFolderTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temporary;

    @Test
    void aSecondLauncherOnTheSameFolderIsRefusedAndToldWhoIsThere() {
        try (RunFolder first = RunFolder.open(temporary)) {
            assertThatThrownBy(() -> RunFolder.open(temporary))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining("process " + ProcessHandle.current().pid())
                    .hasMessageContaining("ALCOVE_FOLDER=");
            assertThat(first.path("lock")).exists();
        }
        RunFolder.open(temporary).close();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamedWithTheSettingThatHelps() throws IOException {
        Path file = Files.createFile(temporary.resolve("not-a-folder"));
        assertThatThrownBy(() -> RunFolder.open(file.resolve("run")))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("cannot be written")
                .hasMessageContaining("ALCOVE_FOLDER=");
    }

    @Test
    void onlyItsOwnerMayLookInside() throws IOException {
        Path folder = temporary.resolve("run");
        RunFolder.open(folder).close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void secretsAreDrawnOnceAndKeptForTheirOwnerAlone() throws IOException {
        try (RunFolder folder = RunFolder.open(temporary)) {
            String drawn = Secrets.in(folder).get("ALCOVE_SEALING_KEY");
            assertThat(Secrets.in(folder).get("ALCOVE_SEALING_KEY")).isEqualTo(drawn);
            assertThat(Secrets.in(folder).get("ANOTHER")).isNotEqualTo(drawn);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path("secrets.properties"))))
                    .isEqualTo("rw-------");
        }
    }
}
