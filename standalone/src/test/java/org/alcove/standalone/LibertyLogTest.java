package org.alcove.standalone;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines are Open Liberty's own, shortened. */
class LibertyLogTest {
    private static final String STARTING = """
            [AUDIT   ] CWWKE0001I: The server alcove has been launched.
            [11/23/26, 4:38:54:212 UTC] 00000018 com.ibm.ws.cdi.internal W CWOWB1009W: Implicit bean archives are disabled.
            """;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path temporary;

    @Test
    void aMigrationThatFailsIsToldWithItsCauseAndWhereToReadOn() throws IOException {
        Path log = written("""
                [11/23/26, 4:39:07:302 UTC] 00000028 com.ibm.ws.cdi E CWOWB2001E: An inteceptor threw an exception: FlywayValidateException: Validate failed
                Migration checksum mismatch for migration version 2
                	at org.flywaydb.core.Flyway.migrate(Flyway.java:186)
                [11/23/26, 4:39:07:350 UTC] 00000028 com.ibm.ejs E CNTR0020E: EJB threw an unexpected exception
                [11/23/26, 4:39:07:474 UTC] 00000028 com.ibm.ws.app E CWWKZ0002E: An exception occurred while starting the application alcove.
                """);
        assertThatThrownBy(new LibertyLog(log)::requireHope)
                .isInstanceOf(CannotRun.class)
                .hasMessage("""
                        The application did not start:
                          CWOWB2001E: An inteceptor threw an exception: FlywayValidateException: Validate failed
                          Migration checksum mismatch for migration version 2
                          CWWKZ0002E: An exception occurred while starting the application alcove.
                        All of it: %s""", log);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[11/23/26] 00000021 FeatureManager E CWWKF0001E: A feature definition could not be found for faces-9.9",
                "[11/23/26] 00000021 FeatureManager E CWWKF0042E: A feature definition cannot be found for faces-9.9",
                "[ERROR   ] CWWKG0014E: The configuration parser detected an XML syntax error",
                "[11/23/26] 0000002c AppMessageHelper W CWWKZ0014W: The application alcove could not be found at alcove.ear.",
                "[11/23/26] 0000002c AppMessageHelper E CWWKZ0004E: An exception occurred while starting the application"
            })
    void whatLibertyNeverRecoversFromIsNotWaitedFor(String line) throws IOException {
        String message = line.substring(line.indexOf(" CWWK") + 1);
        assertThatThrownBy(new LibertyLog(written(line))::requireHope).hasMessageContaining("\n  " + message + "\n");
    }

    @Test
    void aServerThatOnlyComplainsIsWaitedFor() throws IOException {
        Path log = written("[11/23/26, 4:39:07 UTC] 00000028 SSLChannel E CWWKO0801E: SSL handshake failed.");
        assertThatCode(new LibertyLog(log)::requireHope).doesNotThrowAnyException();
    }

    @Test
    void aServerThatHasNotSaidAnythingYetIsWaitedFor() {
        assertThatCode(new LibertyLog(temporary.resolve("none.log"))::requireHope)
                .doesNotThrowAnyException();
    }

    private Path written(String lines) throws IOException {
        return Files.writeString(temporary.resolve("liberty.log"), STARTING + lines);
    }
}
