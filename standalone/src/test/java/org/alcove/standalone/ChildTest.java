package org.alcove.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temporary;

    @Test
    void whatAKilledLauncherLeftRunningIsEndedByTheNext() throws InterruptedException {
        try (RunFolder folder = RunFolder.open(temporary)) {
            Child left = Child.start("left", new ProcessBuilder("sleep", "600"), folder);
            Child.endLeftovers(folder, Progress.untold());
            assertThat(left.await()).isNotZero();
            assertThat(folder.path("left.process")).doesNotExist();
        }
    }

    @Test
    void aProcessThatOnlyHasTheSameNumberIsLeftAlone() throws IOException, InterruptedException {
        Process somebodyElse = new ProcessBuilder("sleep", "600").start();
        try (RunFolder folder = RunFolder.open(temporary)) {
            Files.writeString(folder.path("old.process"), somebodyElse.pid() + " 12345");
            Child.endLeftovers(folder, Progress.untold());
            assertThat(somebodyElse.waitFor(100, TimeUnit.MILLISECONDS)).isFalse();
            assertThat(folder.path("old.process")).doesNotExist();
        } finally {
            somebodyElse.destroyForcibly();
        }
    }

    @Test
    void aProcessThatEndedWhileItIsNeededIsNamedWithItsLastWordsAndItsLog() throws InterruptedException {
        try (RunFolder folder = RunFolder.open(temporary)) {
            Child ended =
                    Child.start("server", new ProcessBuilder("sh", "-c", "echo no such database; exit 3"), folder);
            ended.await();
            assertThatThrownBy(ended::requireAlive)
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining("server has ended by itself (exit code 3)")
                    .hasMessageContaining("no such database")
                    .hasMessageContaining(folder.log("server").toString());
        }
    }

    @Test
    void aProcessThatWasKilledIsSaidToHaveBeenKilled() {
        try (RunFolder folder = RunFolder.open(temporary)) {
            Child killed = Child.start("server", new ProcessBuilder("sleep", "600"), folder);
            assertThatCode(killed::requireAlive).doesNotThrowAnyException();
            killed.kill();
            assertThatThrownBy(killed::requireAlive).hasMessageContaining("server was killed");
        }
    }

    @Test
    void afterClosingNoProcessIsStarted() {
        try (RunFolder folder = RunFolder.open(temporary)) {
            Children children = new Children(folder);
            Child child = children.start("one", new ProcessBuilder("sleep", "600"));
            children.close();
            assertThat(child.isAlive()).isFalse();
            assertThatThrownBy(() -> children.start("two", new ProcessBuilder("sleep", "600")))
                    .hasMessageContaining("not started any more");
        }
    }
}
