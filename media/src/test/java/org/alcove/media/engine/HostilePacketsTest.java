package org.alcove.media.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Datagrams that are not what they should be: they change nothing and stop nothing. */
class HostilePacketsTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final double AMINAS = 500;
    private static final int SEED = 1;

    private final Engine engine = Engine.start(EngineSettings.loopback());
    private final EngineClient client = new EngineClient(engine);
    private final SyntheticPeer amina = SyntheticPeer.speaking(AMINAS);
    private final SyntheticPeer boris = SyntheticPeer.listening();
    private final Random random = new Random(SEED);
    private String answer = "";

    @BeforeEach
    void connect() {
        String pipeline = client.pipeline();
        String speaks = client.endpoint(pipeline);
        String listens = client.endpoint(pipeline);
        client.connect(speaks, listens);
        client.subscribe(speaks, "ConnectionStateChanged");
        client.join(speaks, amina);
        client.join(listens, boris);
        answer = client.invoke(listens, "getLocalSessionDescriptor", Map.of()).getAsString();
        assertThat(Await.holds(SOON, () -> boris.hears(AMINAS))).isTrue();
    }

    @AfterEach
    void stop() {
        amina.close();
        boris.close();
        client.close();
        engine.close();
    }

    private byte[] garbage(int first, int length) {
        byte[] datagram = new byte[length];
        random.nextBytes(datagram);
        if (length > 0) {
            datagram[0] = (byte) first;
        }
        return datagram;
    }

    /** A DTLS record with an epoch and a length that fit. */
    private byte[] record(int type, int epoch) {
        byte[] record = garbage(type, 50);
        record[1] = (byte) 0xfe;
        record[2] = (byte) 0xfd;
        record[3] = 0;
        record[4] = (byte) epoch;
        record[11] = 0;
        record[12] = 37;
        return record;
    }

    private void assertStillHeard() {
        int before = boris.packetsHeard();
        assertThat(Await.holds(SOON, () -> boris.packetsHeard() > before + 50)).isTrue();
        assertThat(Await.holds(SOON, () -> boris.hears(AMINAS))).isTrue();
    }

    @Test
    void garbageFromAPeersOwnAddressDoesNotDisturbIt() {
        for (int i = 0; i < 2_000; i++) {
            amina.sendRaw(garbage(random.nextInt(256), random.nextInt(1_500)));
            boris.sendRaw(record(20 + random.nextInt(6), random.nextInt(3)));
        }

        assertStillHeard();
    }

    @Test
    void datagramsOfEverySizeDisturbNobody() {
        for (int length : new int[] {0, 1, 2, 12, 13, 19, 20, 1_500, 2_047, 2_048, 2_049, 9_000, 65_000}) {
            for (int first : new int[] {0, 1, 20, 21, 22, 23, 63, 128, 191, 255}) {
                amina.sendRaw(garbage(first, length));
            }
        }

        assertStillHeard();
    }

    /** Only what is authentic says that somebody is still there. */
    @Test
    void garbageIsNoSignOfLife() {
        amina.vanish();

        assertThat(Await.holds(SOON, () -> {
                    amina.sendRaw(garbage(random.nextInt(256), random.nextInt(1_500)));
                    amina.sendRaw(garbage(128, 100));
                    amina.sendRaw(record(23, 1));
                    return client.saw("ConnectionStateChanged", "newState", "DISCONNECTED");
                }))
                .isTrue();
    }

    @Test
    void aStrangerWithoutCredentialsIsNotAnswered() throws IOException {
        try (DatagramSocket dana = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            dana.setSoTimeout(300);
            String fragment = answer.replaceAll("(?s).*a=ice-ufrag:(\\S+).*", "$1");
            byte[] forged = TestStun.check(fragment + ":abcd", "not the password of this session");
            dana.send(new DatagramPacket(forged, forged.length, engine.address()));
            byte[] sound = garbage(0x80, 100);
            dana.send(new DatagramPacket(sound, sound.length, engine.address()));
            DatagramPacket reply = new DatagramPacket(new byte[100], 100);

            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> dana.receive(reply));
        }
        assertStillHeard();
    }
}
