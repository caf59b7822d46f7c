package org.alcove.media.engine.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.alcove.media.engine.TestStun;
import org.alcove.media.engine.rtp.Rtcp;
import org.alcove.media.engine.rtp.RtpStream;
import org.alcove.media.engine.srtp.SrtpProfile;
import org.alcove.media.engine.srtp.SrtpSender;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Datagrams from wherever, at a port where Amina is connected: what makes a difference, and what does not. */
class HostileDatagramsTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();
    private static final InetSocketAddress DANAS = new InetSocketAddress(LOOPBACK, 9);

    private final ConnectedPeer amina = new ConnectedPeer();
    private final SecureRandom random = new SecureRandom();
    private final RtpStream stream = new RtpStream(7, 111, random);
    private final SrtpSender sender = new SrtpSender(amina.keys());
    private final Random garbage = new Random(1);

    @AfterEach
    void close() {
        amina.close();
    }

    private void fromAmina(byte[] datagram) {
        amina.port().dispatch(amina.address(), datagram, datagram.length);
    }

    private void fromDana(byte[] datagram) {
        amina.port().dispatch(DANAS, datagram, datagram.length);
    }

    private byte[] sound() {
        byte[] packet = stream.packet(new byte[] {1, 2, 3}, 960, false, SrtpSender.OVERHEAD);
        return Arrays.copyOf(packet, sender.seal(packet, RtpStream.HEADER, packet.length - SrtpSender.OVERHEAD));
    }

    private byte[] report() {
        byte[] packet = Rtcp.report(stream.sent(), null, Instant.EPOCH, SrtpSender.OVERHEAD);
        return Arrays.copyOf(packet, sender.sealRtcp(packet, packet.length - SrtpSender.OVERHEAD));
    }

    private byte[] random(int first, int length) {
        byte[] datagram = new byte[length];
        garbage.nextBytes(datagram);
        if (length > 0) {
            datagram[0] = (byte) first;
        }
        return datagram;
    }

    /** A hello as a browser with another certificate says it. */
    private byte[] hello() throws Exception {
        CompletableFuture<byte[]> hello = new CompletableFuture<>();
        DtlsPeer dana = new DtlsPeer(
                Certificate.selfSigned(random),
                SrtpProfile.AEAD_AES_128_GCM,
                (packet, length) -> hello.complete(Arrays.copyOf(packet, length)),
                secured -> {},
                () -> {});
        byte[] said = hello.get(10, TimeUnit.SECONDS);
        dana.close();
        return said;
    }

    /** Her call goes on: nothing was told, no address was learned, and the next sound of hers is taken. */
    private void assertUndisturbed() {
        assertThat(amina.told().events()).containsExactly("found", "connected");
        assertThat(amina.port().addresses()).isEqualTo(1);
        int before = amina.told().sounds();
        fromAmina(sound());
        assertThat(amina.told().sounds()).isEqualTo(before + 1);
    }

    @Test
    void soundAndReportsAreTakenFromWhereACheckCameFromAndFromNowhereElse() {
        fromDana(sound());
        fromDana(report());

        assertThat(amina.told().sounds()).isZero();
        assertThat(amina.told().reports()).isZero();
        assertUndisturbed();
        fromAmina(report());
        assertThat(amina.told().reports()).isEqualTo(1);
    }

    @Test
    void forgedSoundAndForgedReportsChangeNothing() {
        for (int i = 0; i < 5_000; i++) {
            fromAmina(random(128 + i % 64, 2 + garbage.nextInt(200)));
        }
        byte[] changed = sound();
        changed[changed.length - 1] ^= 1;
        fromAmina(changed);
        byte[] changedReport = report();
        changedReport[changedReport.length - 5] ^= 1;
        fromAmina(changedReport);

        assertThat(amina.told().sounds()).isZero();
        assertThat(amina.told().reports()).isZero();
        assertUndisturbed();
    }

    @Test
    void aCheckWithoutIntegrityTeachesNothing() {
        fromDana(StunVectorsTest.withoutIntegrity(amina.check()));

        assertUndisturbed();
    }

    @Test
    void aCheckThatIsCutOffOrLongerThanItSaysTeachesNothing() {
        byte[] check = amina.check();
        for (int length = 0; length < check.length; length++) {
            fromDana(Arrays.copyOf(check, length));
        }
        for (int more = 1; more <= 64; more++) {
            fromDana(Arrays.copyOf(check, check.length + more));
        }
        assertUndisturbed();

        fromDana(check);
        assertThat(amina.port().addresses()).isEqualTo(2);
    }

    @Test
    void aBrowserHasAFewAddressesAndNotMore() {
        for (int port = 10_000; port < 11_000; port++) {
            byte[] check = amina.check();
            amina.port().dispatch(new InetSocketAddress(LOOPBACK, port), check, check.length);
        }

        assertThat(amina.port().addresses()).isEqualTo(16);
    }

    /** Somebody else's address in a check of hers would have everybody's sound sent there. */
    @Test
    void soundGoesToAnotherAddressOnlyWhenThatAnswersAuthentically() throws IOException {
        try (DatagramSocket elsewhere = new DatagramSocket(0, LOOPBACK)) {
            InetSocketAddress there = (InetSocketAddress) elsewhere.getLocalSocketAddress();
            byte[] check = TestStun.check(
                    amina.peer().fragment() + ":" + ConnectedPeer.FRAGMENT,
                    amina.peer().credentials().password());
            amina.port().dispatch(there, check, check.length);
            assertThat(received(elsewhere).type()).isEqualTo(StunMessage.BINDING_SUCCESS);
            byte[] question = received(elsewhere).transaction();

            answer(there, question, "not the password of this session");
            sendSound();
            answer(there, new byte[StunMessage.TRANSACTION_BYTES], ConnectedPeer.PASSWORD);
            sendSound();
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> read(elsewhere, 300));

            answer(there, question, ConnectedPeer.PASSWORD);
            sendSound();
            assertThat(read(elsewhere, 10_000)[0]).isEqualTo((byte) 0x80);
        }
    }

    private void answer(InetSocketAddress from, byte[] question, String password) {
        byte[] answer = StunWriter.success(question, from, password);
        amina.port().dispatch(from, answer, answer.length);
    }

    private void sendSound() {
        byte[] packet = stream.packet(new byte[] {1, 2, 3}, 960, false, SrtpSender.OVERHEAD);
        amina.peer().sendSound(packet, RtpStream.HEADER, packet.length - SrtpSender.OVERHEAD);
    }

    private static StunMessage received(DatagramSocket socket) throws IOException {
        byte[] packet = read(socket, 10_000);
        return Objects.requireNonNull(StunMessage.read(packet, packet.length));
    }

    private static byte[] read(DatagramSocket socket, int millis) throws IOException {
        DatagramPacket packet = new DatagramPacket(new byte[2_048], 2_048);
        socket.setSoTimeout(millis);
        socket.receive(packet);
        return Arrays.copyOf(packet.getData(), packet.getLength());
    }

    @Test
    void everyFirstByteAtEveryShortLengthIsTakenCalmly() {
        for (int first = 0; first < 256; first++) {
            for (int length = 0; length <= 64; length++) {
                fromDana(random(first, length));
                if (first < 20 || first > 63) {
                    fromAmina(random(first, length));
                }
            }
        }
        assertUndisturbed();
    }

    @Test
    void anotherHelloDoesNotDisturbWhoIsConnected() throws Exception {
        byte[] hello = hello();
        for (int i = 0; i < 5; i++) {
            fromAmina(hello);
            fromDana(hello);
        }

        assertUndisturbed();
    }

    @Test
    void recordsInTheClearDoNotDisturbWhoIsConnected() {
        for (int type = 20; type < 64; type++) {
            byte[] record = random(type, 13 + 20);
            byte[] header = {(byte) type, (byte) 0xfe, (byte) 0xfd, 0, 0, 0, 0, 0, 0, 0, (byte) type, 0, 20};
            System.arraycopy(header, 0, record, 0, header.length);
            record[13] = 2;
            fromAmina(record);
        }

        assertUndisturbed();
    }

    @Test
    void encryptedRecordsThatCannotBeOpenedDoNotDisturbWhoIsConnected() {
        for (int type = 20; type < 26; type++) {
            for (int length = 0; length < 40; length++) {
                byte[] record = random(type, 13 + length);
                byte[] header = {(byte) type, (byte) 0xfe, (byte) 0xfd, 0, 1, 0, 0, 0, 0, 1, 0, 0, (byte) length};
                System.arraycopy(header, 0, record, 0, header.length);
                fromAmina(record);
            }
        }

        assertUndisturbed();
    }

    @Test
    void recordsOfAnyVersionDoNotDisturbWhoIsConnected() {
        for (int version = 0xfe00; version <= 0xfeff; version++) {
            fromAmina(new byte[] {22, (byte) 0xfe, (byte) version, 0, 0, 0, 0, 0, 0, 0, 9, 0, 0});
        }

        assertUndisturbed();
    }
}
