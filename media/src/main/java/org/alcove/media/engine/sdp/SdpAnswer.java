package org.alcove.media.engine.sdp;

import java.net.Inet6Address;
import java.net.InetSocketAddress;
import org.alcove.media.engine.rtp.AudioLevel;

/**
 * The answer to an offer (RFC 8829): ICE-lite with its one candidate, the passive side of DTLS, Opus with in-band
 * error correction and without discontinuous transmission, which would leave gaps. Of the header extensions it takes
 * the level of the sound (RFC 6464), under the identifier offered and in the one direction that is read.
 *
 * @param address where the browser is to send to
 * @param sourceId the SSRC of what will be sent
 */
public record SdpAnswer(
        SdpOffer offer, IceCredentials ice, Fingerprint fingerprint, InetSocketAddress address, int sourceId) {

    /** The highest that RFC 8445, section 5.1.2.1 gives to a host candidate: there is no other. */
    private static final long PRIORITY = (126L << 24) + (65_535L << 8) + 255;

    /** The candidate as an attribute's value (RFC 8839, section 5.1). */
    public String candidate() {
        return "candidate:1 1 UDP " + PRIORITY + " " + address.getAddress().getHostAddress() + " " + address.getPort()
                + " typ host";
    }

    /** The answer's text. */
    public String text() {
        StringBuilder sdp = new StringBuilder(1_000);
        String ssrc = Integer.toUnsignedString(sourceId);
        int opus = offer.opusPayloadType();
        line(sdp, "v=0");
        line(sdp, "o=- " + ssrc + " 1 IN " + network());
        line(sdp, "s=Alcove");
        line(sdp, "t=0 0");
        if (offer.bundled()) {
            line(sdp, "a=group:BUNDLE " + offer.mid());
        }
        line(sdp, "a=ice-lite");
        line(sdp, "m=audio " + address.getPort() + " " + offer.protocol() + " " + opus);
        line(sdp, "c=IN " + network());
        line(sdp, "a=rtcp-mux");
        line(sdp, "a=ice-ufrag:" + ice.fragment());
        line(sdp, "a=ice-pwd:" + ice.password());
        line(sdp, "a=fingerprint:" + fingerprint);
        line(sdp, "a=setup:passive");
        if (!offer.mid().isEmpty()) {
            line(sdp, "a=mid:" + offer.mid());
        }
        if (offer.audioLevelId() != AudioLevel.NOT_AGREED_ON) {
            line(sdp, "a=extmap:" + offer.audioLevelId() + "/recvonly urn:ietf:params:rtp-hdrext:ssrc-audio-level");
        }
        line(sdp, "a=" + offer.direction().answered());
        line(sdp, "a=rtpmap:" + opus + " opus/48000/2");
        line(sdp, "a=fmtp:" + opus + " minptime=10;useinbandfec=1;usedtx=0");
        line(sdp, "a=ptime:20");
        line(sdp, "a=msid:alcove sound");
        line(sdp, "a=ssrc:" + ssrc + " cname:alcove");
        line(sdp, "a=" + candidate());
        line(sdp, "a=end-of-candidates");
        return sdp.toString();
    }

    private String network() {
        return (address.getAddress() instanceof Inet6Address ? "IP6 " : "IP4 ")
                + address.getAddress().getHostAddress();
    }

    private static void line(StringBuilder sdp, String line) {
        sdp.append(line).append("\r\n");
    }
}
