package org.alcove.media.engine.network;

import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.Set;
import org.alcove.media.engine.rtp.RtpHeader;
import org.alcove.media.engine.sdp.IceCredentials;
import org.alcove.media.engine.sdp.SdpOffer;
import org.alcove.media.engine.srtp.SrtpKeys;
import org.alcove.media.engine.srtp.SrtpReceiver;
import org.alcove.media.engine.srtp.SrtpSender;
import org.jspecify.annotations.Nullable;

/**
 * The browser at the other end of one media connection. It is found by an authentic STUN request (RFC 8445, lite),
 * recognised by its certificate (DTLS), and from then on sends and is sent SRTP. Its address comes from authentic STUN
 * and nothing else.
 *
 * <p>It is lost when nothing authentic came for 4 s; before that it is asked (RFC 7675) each half second. Nothing is
 * sent to a lost peer. It comes back by being heard of again, unless it said farewell.
 */
public final class Peer {

    private static final int MAX_ADDRESSES = 16;
    private static final int FIRST_RTCP_TYPE = 192;
    private static final int LAST_RTCP_TYPE = 223;
    private static final int PEER_REFLEXIVE_PRIORITY = (110 << 24) + (65_535 << 8) + 255;

    private final MediaPort port;
    private final IceCredentials local;
    private final IceCredentials remote;
    private final PeerListener listener;
    private final DtlsAssociation dtls;
    private final long tieBreaker;
    private final Set<InetSocketAddress> addresses = new HashSet<>();
    private final Questions questions;
    private final Presence presence;
    private @Nullable InetSocketAddress proposed;
    private volatile @Nullable InetSocketAddress selected;
    private volatile @Nullable SrtpReceiver receiver;
    private volatile @Nullable SrtpSender sender;

    Peer(
            MediaPort port,
            Certificate certificate,
            Handshakes handshakes,
            SecureRandom random,
            SdpOffer offer,
            PeerListener listener) {
        this.port = port;
        this.local = IceCredentials.random(random);
        this.remote = offer.ice();
        this.listener = listener;
        this.questions = new Questions(random);
        this.presence = new Presence(listener);
        this.tieBreaker = random.nextLong();
        this.dtls = new DtlsAssociation(
                handshakes,
                new DtlsServer(certificate, offer.fingerprint(), presence::farewell),
                this::send,
                this::recognised,
                presence::farewell);
    }

    /** What the browser has to know to reach this end. */
    public IceCredentials credentials() {
        return local;
    }

    String fragment() {
        return local.fragment();
    }

    boolean isAlive() {
        return !presence.isOver() && selected != null && presence.wasHeardLately(System.nanoTime());
    }

    void bindingRequest(StunMessage request, InetSocketAddress source) {
        boolean authentic = request.isAuthentic(local.password())
                && request.username().equals(local.fragment() + ":" + remote.fragment());
        if (!authentic || presence.isOver() || isOneTooMany(source) || !port.claim(source, this)) {
            return;
        }
        byte[] answer = StunWriter.success(request.transaction(), source, local.password());
        port.send(answer, answer.length, source);
        heard();
        if (selected == null) {
            selected = source;
            listener.found();
        } else if (request.has(StunMessage.USE_CANDIDATE)) {
            propose(source);
        }
    }

    private boolean isOneTooMany(InetSocketAddress source) {
        if (addresses.size() >= MAX_ADDRESSES) {
            return !addresses.contains(source);
        }
        addresses.add(source);
        return false;
    }

    /**
     * Follows the browser to another address. Once sound flows, only after that address has answered: otherwise a
     * browser could direct everybody's sound at someone else by a forged source.
     */
    private synchronized void propose(InetSocketAddress source) {
        if (source.equals(selected)) {
            proposed = null;
        } else if (sender == null) {
            selected = source;
        } else if (!source.equals(proposed)) {
            proposed = source;
            ask(source);
        }
    }

    synchronized void bindingSuccess(StunMessage response, InetSocketAddress source) {
        boolean answers =
                response.isAuthentic(remote.password()) && questions.isAnswered(response.transaction(), source);
        if (!answers || presence.isOver()) {
            return;
        }
        heard();
        if (source.equals(proposed)) {
            selected = source;
            proposed = null;
        }
    }

    void dtls(byte[] packet, int length) {
        if (!presence.isOver()) {
            dtls.take(packet, length);
        }
    }

    void media(byte[] packet, int length) {
        SrtpReceiver opener = receiver;
        if (opener == null || presence.isOver() || length < 2) {
            return;
        }
        int type = packet[1] & 0xff;
        if (type >= FIRST_RTCP_TYPE && type <= LAST_RTCP_TYPE) {
            int opened = opener.openRtcp(packet, length);
            if (opened >= 0) {
                heard();
                listener.reported(packet, opened);
            }
        } else {
            sound(opener, packet, length);
        }
    }

    private void sound(SrtpReceiver opener, byte[] packet, int length) {
        RtpHeader header = RtpHeader.read(packet, length);
        int opened = header == null ? -1 : opener.open(packet, header, length);
        if (header == null || opened < 0) {
            return;
        }
        heard();
        int padding = header.padded() && opened > header.length() ? packet[opened - 1] & 0xff : 0;
        int payload = opened - header.length() - padding;
        if (payload > 0) {
            listener.sound(header, packet, header.length(), payload);
        }
    }

    /** Sends one RTP packet, if there is somebody to send to. The array has room for {@link SrtpSender#OVERHEAD}. */
    public void sendSound(byte[] packet, int header, int length) {
        SrtpSender sealer = sender;
        if (sealer != null && !presence.isLost()) {
            send(packet, sealer.seal(packet, header, length));
        }
    }

    /** Sends one RTCP packet likewise. */
    public void sendReport(byte[] packet, int length) {
        SrtpSender sealer = sender;
        if (sealer != null && !presence.isLost()) {
            send(packet, sealer.sealRtcp(packet, length));
        }
    }

    private void send(byte[] packet) {
        send(packet, packet.length);
    }

    private void send(byte[] packet, int length) {
        InetSocketAddress to = selected;
        if (to != null) {
            port.send(packet, length, to);
        }
    }

    private void recognised(DtlsServer server) {
        receiver = new SrtpReceiver(SrtpKeys.ofClient(server.profile(), server.exported()));
        sender = new SrtpSender(SrtpKeys.ofServer(server.profile(), server.exported()));
        presence.secure();
    }

    private void heard() {
        presence.heard(System.nanoTime());
    }

    /** Called twice a second: asks a silent peer whether it is still there, and notices when it is not. */
    void care() {
        listener.everyHalfSecond();
        lookAfter();
    }

    private synchronized void lookAfter() {
        InetSocketAddress at = selected;
        if (at != null && presence.isToBeAsked(System.nanoTime())) {
            ask(at);
        }
    }

    private void ask(InetSocketAddress at) {
        byte[] request = StunWriter.request(
                questions.to(at),
                remote.fragment() + ":" + local.fragment(),
                tieBreaker,
                PEER_REFLEXIVE_PRIORITY,
                remote.password());
        port.send(request, request.length, at);
    }

    void close() {
        presence.release();
        port.remove(this);
        dtls.close();
    }
}
