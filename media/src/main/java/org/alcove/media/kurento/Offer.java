package org.alcove.media.kurento;

import org.alcove.media.OfferRefused;

/** What an offer has to be like before a media server is bothered with it. */
final class Offer {

    private static final int MAX_CHARACTERS = 65_536;

    private Offer() {}

    /**
     * Checks that this is a session description (RFC 8866) with one audio line and nothing else: a video or data line
     * would cost the media server what nobody asked for. Sending in gaps (DTX, RFC 7587) is declined: Kurento never
     * passes on the sound of a browser that has once paused.
     *
     * @return the offer to make to the media server
     */
    static String accepted(String sdp) throws OfferRefused {
        if (sdp.length() > MAX_CHARACTERS) {
            throw new OfferRefused("An offer of more than " + MAX_CHARACTERS + " characters");
        }
        if (!sdp.startsWith("v=0")) {
            throw new OfferRefused("Not a session description");
        }
        long media = sdp.lines().filter(line -> line.startsWith("m=")).count();
        long audio = sdp.lines().filter(line -> line.startsWith("m=audio ")).count();
        if (audio != 1 || media != 1) {
            throw new OfferRefused("An offer has one audio line and no other media");
        }
        return sdp.replace("usedtx=1", "usedtx=0");
    }
}
