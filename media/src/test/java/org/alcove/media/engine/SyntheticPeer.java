package org.alcove.media.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.alcove.media.engine.network.Certificate;
import org.alcove.media.engine.network.DtlsPeer;
import org.alcove.media.engine.rtp.Reports;
import org.alcove.media.engine.rtp.RtpHeader;
import org.alcove.media.engine.rtp.RtpStream;
import org.alcove.media.engine.sdp.Fingerprint;
import org.alcove.media.engine.sdp.IceCredentials;
import org.alcove.media.engine.sound.ToneDetector;
import org.alcove.media.engine.sound.ToneEncoder;
import org.alcove.media.engine.srtp.SrtpProfile;
import org.alcove.media.engine.srtp.SrtpReceiver;
import org.alcove.media.engine.srtp.SrtpSender;
import org.jspecify.annotations.Nullable;

/**
 * A browser without a browser: offers, connects by ICE and DTLS, sends a tone of its own over SRTP and hears which tones
 * come back. Its STUN is written apart from the engine's, so that the two do not share a mistake.
 */
public final class SyntheticPeer implements AutoCloseable {

    private static final int MAX_DATAGRAM = 2_048;
    private static final int READ_MILLIS = 20;
    private static final long CHECK_NANOS = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long FRAME_NANOS = TimeUnit.MILLISECONDS.toNanos(20);
    private static final double HEARD = 0.02;

    private final SecureRandom random = new SecureRandom();
    private final Certificate certificate = Certificate.selfSigned(random);
    private final IceCredentials ice = IceCredentials.random(random);
    private final DatagramSocket socket;
    private final ToneEncoder tone;
    private final ToneDetector ears = new ToneDetector();
    private final RtpStream stream = new RtpStream(random.nextInt(), SyntheticOffer.OPUS, random);
    private final SrtpProfile profile;
    private final Thread network = new Thread(this::runNetwork, "synthetic-network");
    private final Thread microphone = new Thread(this::runMicrophone, "synthetic-microphone");
    private volatile boolean closed;
    private volatile boolean sending = true;
    private volatile boolean answering = true;
    private volatile @Nullable DtlsPeer dtls;
    private volatile @Nullable SrtpReceiver receiver;
    private volatile @Nullable SrtpSender sender;
    private volatile @Nullable InetSocketAddress server;
    private String serverFragment = "";
    private String serverPassword = "";
    private volatile boolean checked;
    private volatile boolean farewell;
    private volatile @Nullable ReportedLoss loss;
    private volatile int claimed = -1;
    private long lastCheckNanos;

    private SyntheticPeer(double hertz, SrtpProfile profile) {
        this.tone = new ToneEncoder(hertz);
        this.profile = profile;
        try {
            this.socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
            socket.setSoTimeout(READ_MILLIS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Somebody whose voice is a tone of that frequency. */
    public static SyntheticPeer speaking(double hertz) {
        return new SyntheticPeer(hertz, SrtpProfile.AEAD_AES_128_GCM);
    }

    /** The same with another protection of the sound. */
    public static SyntheticPeer speaking(double hertz, SrtpProfile profile) {
        return new SyntheticPeer(hertz, profile);
    }

    /** Somebody who is connected and sends nothing. */
    public static SyntheticPeer listening() {
        SyntheticPeer peer = speaking(0);
        peer.sending = false;
        return peer;
    }

    /** An offer as browsers make it. */
    public String offer() {
        return offer(certificate.fingerprint());
    }

    /** The same, but for somebody else's certificate. */
    public String offer(Fingerprint fingerprint) {
        return SyntheticOffer.text(ice, fingerprint);
    }

    /** Connects to whoever gave that answer; returns at once. */
    public SyntheticPeer accept(String answer) {
        serverFragment = SyntheticOffer.find(answer, "a=ice-ufrag:(\\S+)");
        serverPassword = SyntheticOffer.find(answer, "a=ice-pwd:(\\S+)");
        String[] candidate = SyntheticOffer.find(answer, "a=candidate:(.+)").split(" ");
        server = new InetSocketAddress(candidate[4], Integer.parseInt(candidate[5]));
        network.start();
        microphone.start();
        return this;
    }

    /** Whether the handshake is complete. */
    public boolean isConnected() {
        return sender != null;
    }

    /** Whether the server answered a check. */
    public boolean isChecked() {
        return checked;
    }

    /** Whether the server said farewell. */
    public boolean wasDismissed() {
        return farewell;
    }

    /** Whether that tone is heard now. */
    public boolean hears(double hertz) {
        return ears.level(hertz) > HEARD;
    }

    /** How loud that tone is now, as a share of full scale. */
    public double level(double hertz) {
        return ears.level(hertz);
    }

    /** How long ago that tone was heard last, in milliseconds; a large number if never. */
    public long silentMillis(double hertz) {
        return ears.silentMillis(hertz, HEARD);
    }

    /** In how many packets that tone was heard since another began to be, of those that are remembered. */
    public long heardSince(double hertz, double another) {
        return ears.since(hertz, another, HEARD);
    }

    /** Which of these tones it heard after a moment, packet by packet, if they were louder than that. */
    public List<ToneDetector.Packet> heardAfter(long nanos, List<Double> tones, double threshold) {
        return ears.after(nanos, tones, threshold);
    }

    public int packetsHeard() {
        return ears.packets();
    }

    /** From now on answers each report with one that says so, and as if its way here and back had taken half a second. */
    public void reportLoss(int fraction, int lost) {
        loss = new ReportedLoss(fraction, lost);
    }

    /** From now on claims in each packet that it is that loud (a byte of RFC 6464), whatever it sounds like. */
    public void claim(int level) {
        claimed = level;
    }

    /** The address it sends from. */
    public InetSocketAddress address() {
        return (InetSocketAddress) socket.getLocalSocketAddress();
    }

    /** Sends that datagram to the server, whatever it is. */
    public void sendRaw(byte[] datagram) {
        transmit(datagram, datagram.length);
    }

    /** As if the machine were switched off: nothing is sent or answered any more. */
    public void vanish() {
        answering = false;
    }

    /** As if the machine were back. */
    public void comeBack() {
        answering = true;
    }

    private void runNetwork() {
        byte[] buffer = new byte[MAX_DATAGRAM];
        while (!closed) {
            try {
                check();
                DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
                socket.receive(packet);
                if (answering) {
                    take(buffer, packet.getLength());
                }
            } catch (SocketTimeoutException quiet) {
                Thread.onSpinWait();
            } catch (IOException e) {
                return;
            }
        }
    }

    private void check() {
        long now = System.nanoTime();
        if (answering && now - lastCheckNanos > CHECK_NANOS) {
            lastCheckNanos = now;
            sendRaw(TestStun.check(serverFragment + ":" + ice.fragment(), serverPassword));
        }
    }

    private void take(byte[] packet, int length) {
        int first = packet[0] & 0xff;
        if (first <= 3) {
            stun(packet, length);
        } else if (first <= 63) {
            DtlsPeer association = dtls;
            if (association != null) {
                association.take(packet, length);
            }
        } else if ((packet[1] & 0xff) < 192 || (packet[1] & 0xff) > 223) {
            sound(packet, length);
        } else {
            report(packet, length);
        }
    }

    private void report(byte[] packet, int length) {
        SrtpReceiver opener = receiver;
        SrtpSender sealer = sender;
        int opened = opener == null ? -1 : opener.openRtcp(packet, length);
        Reports reports = opened < 0 ? null : Reports.read(packet, opened);
        ReportedLoss said = loss;
        byte[] answer = reports == null || said == null ? null : said.answer(reports, stream.sent());
        if (sealer != null && answer != null) {
            transmit(answer, sealer.sealRtcp(answer, answer.length - SrtpSender.OVERHEAD));
        }
    }

    private void stun(byte[] packet, int length) {
        if (packet[0] == 0) {
            sendRaw(TestStun.answer(packet, length, address(), ice.password()));
        } else if (TestStun.isSuccess(packet) && dtls == null) {
            checked = true;
            dtls = new DtlsPeer(certificate, profile, this::transmit, this::secured, () -> farewell = true);
        }
    }

    private void secured(DtlsPeer association) {
        receiver = new SrtpReceiver(association.serverKeys());
        sender = new SrtpSender(association.clientKeys());
    }

    private void sound(byte[] packet, int length) {
        SrtpReceiver opener = receiver;
        RtpHeader header = RtpHeader.read(packet, length);
        int opened = opener == null || header == null ? -1 : opener.open(packet, header, length);
        if (opened > 0 && header != null) {
            ears.hear(Arrays.copyOfRange(packet, header.length(), opened));
        }
    }

    private void runMicrophone() {
        long start = System.nanoTime();
        for (long frame = 0; !closed; frame++) {
            LockSupport.parkNanos(start + frame * FRAME_NANOS - System.nanoTime());
            SrtpSender sealer = sender;
            if (sealer != null && sending && answering) {
                byte[] packet = stream.packet(tone.next(), frame * 960, frame == 0, SrtpSender.OVERHEAD);
                int header = claimed < 0 ? RtpStream.HEADER : ClaimedLevel.HEADER;
                byte[] whole = claimed < 0 ? packet : ClaimedLevel.in(packet, claimed);
                transmit(whole, sealer.seal(whole, header, whole.length - SrtpSender.OVERHEAD));
            }
        }
    }

    private void transmit(byte[] packet, int length) {
        InetSocketAddress to = server;
        try {
            if (to != null && !closed) {
                socket.send(new DatagramPacket(packet, length, to));
            }
        } catch (IOException e) {
            closed = true;
        }
    }

    /** Says farewell and goes. */
    @Override
    public void close() {
        DtlsPeer association = dtls;
        if (association != null && answering) {
            association.close();
        }
        closed = true;
        socket.close();
    }
}
