package org.alcove.media.kurento;

import java.util.UUID;
import org.alcove.media.Seat;

/** Whose seats the tests speak of, and an offer such as Chromium makes. */
final class People {

    static final Seat AMINA = new Seat(UUID.fromString("a0000000-0000-4000-8000-000000000001"));
    static final Seat BORIS = new Seat(UUID.fromString("a0000000-0000-4000-8000-000000000002"));
    static final Seat CARLA = new Seat(UUID.fromString("a0000000-0000-4000-8000-000000000005"));
    static final Seat DANA = new Seat(UUID.fromString("a0000000-0000-4000-8000-000000000010"));

    /** Its candidate is of a network reserved for documentation (RFC 5737), so that it can be found in an answer. */
    static final String OFFER = String.join(
            "\r\n",
            "v=0",
            "o=- 4611731400430051336 2 IN IP4 127.0.0.1",
            "s=-",
            "t=0 0",
            "a=group:BUNDLE 0",
            "a=extmap-allow-mixed",
            "a=msid-semantic: WMS",
            "m=audio 9 UDP/TLS/RTP/SAVPF 111 63 9 0 8 13 110 126",
            "c=IN IP4 0.0.0.0",
            "a=rtcp:9 IN IP4 0.0.0.0",
            "a=candidate:1 1 udp 2113937151 192.0.2.55 50001 typ host generation 0",
            "a=ice-ufrag:abcd",
            "a=ice-pwd:abcdefghijklmnopqrstuvwx",
            "a=ice-options:trickle",
            "a=fingerprint:sha-256 BC:CB:C2:51:8C:C8:DB:C0:67:DF:57:9F:DC:95:61:C4:13:B9:54:AE:4C:6C:8A:5C:E5:8A:59:66:5F:6B:FD:22",
            "a=setup:actpass",
            "a=mid:0",
            "a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level",
            "a=extmap:2 http://www.webrtc.org/experiments/rtp-hdrext/abs-send-time",
            "a=extmap:4 urn:ietf:params:rtp-hdrext:sdes:mid",
            "a=sendrecv",
            "a=msid:- track0",
            "a=rtcp-mux",
            "a=rtcp-rsize",
            "a=rtpmap:111 opus/48000/2",
            "a=rtcp-fb:111 transport-cc",
            "a=fmtp:111 minptime=10;useinbandfec=1",
            "a=rtpmap:63 red/48000/2",
            "a=fmtp:63 111/111",
            "a=rtpmap:9 G722/8000",
            "a=rtpmap:0 PCMU/8000",
            "a=rtpmap:8 PCMA/8000",
            "a=rtpmap:13 CN/8000",
            "a=rtpmap:110 telephone-event/48000",
            "a=rtpmap:126 telephone-event/8000",
            "a=ssrc:1234567 cname:xyz",
            "a=ssrc:1234567 msid:- track0",
            "");

    private People() {}
}
