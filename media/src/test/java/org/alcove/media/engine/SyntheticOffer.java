package org.alcove.media.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alcove.media.engine.sdp.Fingerprint;
import org.alcove.media.engine.sdp.IceCredentials;

/** An offer as browsers make it, and what they read from the answer. */
final class SyntheticOffer {

    static final int OPUS = 111;

    private SyntheticOffer() {}

    static String text(IceCredentials ice, Fingerprint fingerprint) {
        return String.join(
                "\r\n",
                "v=0",
                "o=- 4611731400430051336 2 IN IP4 127.0.0.1",
                "s=-",
                "t=0 0",
                "a=group:BUNDLE 0",
                "a=extmap-allow-mixed",
                "a=msid-semantic: WMS stream0",
                "m=audio 9 UDP/TLS/RTP/SAVPF " + OPUS + " 63 9 0 8 13 110 126",
                "c=IN IP4 0.0.0.0",
                "a=rtcp:9 IN IP4 0.0.0.0",
                "a=ice-ufrag:" + ice.fragment(),
                "a=ice-pwd:" + ice.password(),
                "a=ice-options:trickle",
                "a=fingerprint:" + fingerprint,
                "a=setup:actpass",
                "a=mid:0",
                "a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level",
                "a=sendrecv",
                "a=rtcp-mux",
                "a=rtpmap:" + OPUS + " opus/48000/2",
                "a=fmtp:" + OPUS + " minptime=10;useinbandfec=1",
                "a=rtpmap:63 red/48000/2",
                "a=fmtp:63 111/111",
                "");
    }

    static String find(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("no " + pattern + " in " + text);
        }
        return matcher.group(1);
    }
}
