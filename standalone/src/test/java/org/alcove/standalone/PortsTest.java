package org.alcove.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void aPortInUseIsRefusedWithTheSettingThatHelps() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = taken.getLocalPort();
            assertThatThrownBy(() -> Ports.requireFree(port, "ALCOVE_HTTP_PORT", "pages"))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining("Port " + port + " is in use")
                    .hasMessageContaining("ALCOVE_HTTP_PORT=");
        }
    }

    @Test
    void aPortForSoundIsLookedForWhereSoundTravels() throws IOException {
        try (DatagramSocket taken = new DatagramSocket(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0))) {
            Ports ports = new Ports(free(), free(), free(), taken.getLocalPort(), freeWithTheNext());
            assertThatThrownBy(ports::requireFree).hasMessageContaining("ALCOVE_MEDIA_PORT=");
        }
    }

    @Test
    void twoServersOnOnePortAreRefusedBeforeOneOfThemFails() throws IOException {
        int port = free();
        assertThatThrownBy(new Ports(port, port, free(), free(), free())::requireFree)
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("different ports")
                .hasMessageContaining("ALCOVE_KEYCLOAK_PORT");
    }

    @Test
    void thePageOfLettersNeedsAPortOfItsOwnToo() throws IOException {
        int port = free();
        assertThatThrownBy(new Ports(port, free(), free(), free(), port - 1)::requireFree)
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("ALCOVE_MAIL_PORT");
    }

    @Test
    void theLastPortOfAllHasNoneAfterItForThePageOfLetters() {
        assertThatThrownBy(() -> new Ports(1, 2, 3, 4, 65_535))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("ALCOVE_MAIL_PORT is 65535")
                .hasMessageContaining("from 1 to 65534");
        assertThat(new Ports(1, 2, 3, 4, 65_534).mailPage()).isEqualTo(65_535);
    }

    @Test
    void aFreePortIsFine() throws IOException {
        int port = free();
        assertThatCode(() -> Ports.requireFree(port, "ALCOVE_HTTP_PORT", "pages"))
                .doesNotThrowAnyException();
    }

    /** For letters, whose page is at the port after theirs. */
    private static int freeWithTheNext() throws IOException {
        int port = free();
        while (!isFree(port + 1)) {
            port = free();
        }
        return port;
    }

    private static boolean isFree(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (BindException taken) {
            return false;
        }
    }

    private static int free() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
