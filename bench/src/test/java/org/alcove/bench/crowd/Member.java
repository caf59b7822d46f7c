package org.alcove.bench.crowd;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alcove.media.engine.ClaimedLevel;
import org.alcove.media.engine.TestStun;
import org.alcove.media.engine.network.Certificate;
import org.alcove.media.engine.network.DtlsPeer;
import org.alcove.media.engine.rtp.RtpHeader;
import org.alcove.media.engine.rtp.RtpStream;
import org.alcove.media.engine.sdp.IceCredentials;
import org.alcove.media.engine.srtp.SrtpProfile;
import org.alcove.media.engine.srtp.SrtpReceiver;
import org.alcove.media.engine.srtp.SrtpSender;
import org.jspecify.annotations.Nullable;

/** One person: connects by ICE and DTLS as a browser does, sends SRTP if they speak, counts what is sent to them. */
public final class Member implements AutoCloseable {

    private static final int OPUS = 111;
    private static final int MAX_DATAGRAM = 2_048;
    private static final int SAMPLES = 960;
    private static final String AUDIO_LEVEL = "urn:ietf:params:rtp-hdrext:ssrc-audio-level";

    /** Each 200 ms until there is an answer, then as seldom as browsers do. */
    private static final int FIRST_CHECK_FRAMES = 10;

    private static final int CHECK_FRAMES = 125;

    private final DatagramChannel channel;
    private final InetSocketAddress address;
    private final Certificate certificate;
    private final IceCredentials ice;
    private final RtpStream stream;
    private final @Nullable LongFunction<SpokenLoop> voice;
    private final Consumer<Member> farewell;
    private final ByteBuffer incoming = ByteBuffer.allocate(MAX_DATAGRAM);
    private final Ear ear = new Ear();
    private volatile @Nullable InetSocketAddress server;
    private volatile @Nullable DtlsPeer dtls;
    private volatile @Nullable SrtpReceiver receiver;
    private volatile @Nullable SrtpSender sender;
    private volatile boolean listening;
    private volatile boolean claiming;
    private final AtomicLong packets = new AtomicLong();
    private String serverFragment = "";
    private String serverPassword = "";
    private long spoken;

    Member(
            InetAddress from,
            Certificate certificate,
            SecureRandom random,
            @Nullable LongFunction<SpokenLoop> voice,
            Consumer<Member> farewell) {
        this.certificate = certificate;
        this.ice = IceCredentials.random(random);
        this.stream = new RtpStream(random.nextInt(), OPUS, random);
        this.voice = voice;
        this.farewell = farewell;
        try {
            this.channel = DatagramChannel.open();
            channel.bind(new InetSocketAddress(from, 0));
            channel.configureBlocking(false);
            this.address = (InetSocketAddress) channel.getLocalAddress();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void register(Selector selector) {
        try {
            channel.register(selector, SelectionKey.OP_READ, this);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An offer, with the side that begins the handshake. */
    public String offer(String setup) {
        return String.join(
                "\r\n",
                "v=0",
                "o=- 4611731400430051336 2 IN IP4 127.0.0.1",
                "s=-",
                "t=0 0",
                "a=group:BUNDLE 0",
                "m=audio 9 UDP/TLS/RTP/SAVPF " + OPUS,
                "c=IN IP4 0.0.0.0",
                "a=rtcp:9 IN IP4 0.0.0.0",
                "a=candidate:1 1 udp 2130706431 " + address.getAddress().getHostAddress() + " " + address.getPort()
                        + " typ host",
                "a=end-of-candidates",
                "a=ice-ufrag:" + ice.fragment(),
                "a=ice-pwd:" + ice.password(),
                "a=fingerprint:" + certificate.fingerprint(),
                "a=setup:" + setup,
                "a=mid:0",
                "a=sendrecv",
                "a=rtcp-mux",
                "a=extmap:1 " + AUDIO_LEVEL,
                "a=rtpmap:" + OPUS + " opus/48000/2",
                "a=fmtp:" + OPUS + " minptime=10;useinbandfec=1",
                "a=ssrc:" + Integer.toUnsignedString(stream.ssrc()) + " cname:crowd",
                "");
    }

    /** Connects to whoever gave that answer; returns at once. */
    public void accept(String answer) {
        serverFragment = find(answer, "a=ice-ufrag:(\\S+)");
        serverPassword = find(answer, "a=ice-pwd:(\\S+)");
        claiming = answer.contains(AUDIO_LEVEL);
        String[] candidate = find(answer, "a=candidate:(.+)").split(" ", -1);
        server = new InetSocketAddress(candidate[4], Integer.parseInt(candidate[5]));
    }

    private static String find(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }

    /** Whether the handshake is complete. */
    public boolean isConnected() {
        return sender != null;
    }

    /** How many packets of sound came. */
    public long packets() {
        return packets.get();
    }

    /** From now on decrypts and decodes what comes, which costs the measuring side more. */
    public Ear listen() {
        listening = true;
        return ear;
    }

    void read() {
        try {
            while (channel.isOpen()) {
                incoming.clear();
                if (channel.receive(incoming) == null) {
                    return;
                }
                take(incoming.array(), incoming.position());
            }
        } catch (IOException e) {
            close();
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
        } else if ((packet[1] & 0x7f) == OPUS) {
            packets.incrementAndGet();
            sound(packet, length);
        }
    }

    private void stun(byte[] packet, int length) {
        if (packet[0] == 0) {
            byte[] answer = TestStun.answer(packet, length, address, ice.password());
            transmit(answer, answer.length);
        } else if (TestStun.isSuccess(packet) && dtls == null) {
            dtls = new DtlsPeer(
                    certificate, SrtpProfile.AEAD_AES_128_GCM, this::transmit, this::secured, () -> sender = null);
        }
    }

    private void secured(DtlsPeer association) {
        receiver = new SrtpReceiver(association.serverKeys());
        sender = new SrtpSender(association.clientKeys());
    }

    private void sound(byte[] packet, int length) {
        SrtpReceiver opener = receiver;
        RtpHeader header = listening ? RtpHeader.read(packet, length) : null;
        if (opener == null || header == null) {
            return;
        }
        int opened = opener.open(packet, header, length);
        if (opened > 0) {
            ear.hear(packet, header.length(), opened - header.length());
        }
    }

    void tick(long frame) {
        if (server == null) {
            return;
        }
        if (frame % (dtls == null ? FIRST_CHECK_FRAMES : CHECK_FRAMES) == hashCode() % FIRST_CHECK_FRAMES) {
            byte[] check = TestStun.check(serverFragment + ":" + ice.fragment(), serverPassword);
            transmit(check, check.length);
        }
        SrtpSender sealer = sender;
        if (sealer != null && voice != null) {
            SpokenLoop said = voice.apply(frame);
            byte[] plain = stream.packet(said.packet(frame), spoken * SAMPLES, spoken == 0, SrtpSender.OVERHEAD);
            spoken++;
            byte[] packet = claiming ? ClaimedLevel.in(plain, said.level(frame)) : plain;
            int header = claiming ? ClaimedLevel.HEADER : RtpStream.HEADER;
            transmit(packet, sealer.seal(packet, header, packet.length - SrtpSender.OVERHEAD));
        }
    }

    private void transmit(byte[] packet, int length) {
        InetSocketAddress to = server;
        try {
            if (to != null) {
                channel.send(ByteBuffer.wrap(packet, 0, length), to);
            }
        } catch (IOException e) {
            server = null;
        }
    }

    /** Says farewell and goes. */
    @Override
    public void close() {
        farewell.accept(this);
        DtlsPeer association = dtls;
        if (association != null) {
            association.close();
        }
        server = null;
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
