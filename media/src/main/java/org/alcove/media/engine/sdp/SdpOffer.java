package org.alcove.media.engine.sdp;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.alcove.media.engine.rtp.AudioLevel;

/**
 * What matters of an offer of one line of audio (RFC 8829): how to reach and recognise the other side, and which
 * payload type is Opus (RFC 7587). Candidates are left out: an ICE-lite agent waits to be called, so that an
 * obfuscated (mDNS) candidate is as good as any.
 *
 * @param protocol the transport of the media line, answered as offered
 * @param bundled whether the offer groups its one line (RFC 9143)
 * @param audioLevelId the identifier offered for the level of the sound in each packet (RFC 6464, section 4);
 *     {@link AudioLevel#NOT_AGREED_ON} if none is, or one that is in use for something else
 */
public record SdpOffer(
        String protocol,
        String mid,
        boolean bundled,
        int opusPayloadType,
        int audioLevelId,
        IceCredentials ice,
        Fingerprint fingerprint,
        Direction direction) {

    private static final Set<String> PROTOCOLS = Set.of("UDP/TLS/RTP/SAVPF", "RTP/SAVPF");
    private static final Pattern MID = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`{|}~-]{1,64}");
    private static final Pattern EXTENSION = Pattern.compile("([0-9]{1,4})(.*)");
    private static final Pattern AUDIO_LEVEL =
            Pattern.compile("(/sendrecv|/sendonly)? urn:ietf:params:rtp-hdrext:ssrc-audio-level( vad=on)?");
    private static final int MAX_EXTENSION = 255;
    private static final int RESERVED_EXTENSION = 15;
    private static final int MAX_PAYLOAD_TYPE = 127;
    private static final int FIRST_RTCP_TYPE = 64;
    private static final int LAST_RTCP_TYPE = 95;

    /**
     * Reads an offer.
     *
     * @throws InvalidSdp if it is not SDP
     * @throws UnanswerableOffer if it is, and offers something that the engine cannot answer
     */
    public static SdpOffer parse(String text) throws InvalidSdp, UnanswerableOffer {
        SdpLines lines = SdpLines.parse(text);
        if (lines.media().size() != 1) {
            throw new UnanswerableOffer(
                    "one media line is needed, not " + lines.media().size());
        }
        return read(lines.media().get(0), lines.session());
    }

    private static SdpOffer read(List<String> media, List<String> session) throws UnanswerableOffer {
        String[] line = media.get(0).substring(2).split(" ");
        if (line.length < 4 || !line[0].equals("audio") || !PROTOCOLS.contains(line[2])) {
            throw new UnanswerableOffer("the media line has to be audio over DTLS and SRTP");
        }
        requireFeatures(media, session);
        String mid = SdpLines.attribute(media, "mid")
                .filter(m -> MID.matcher(m).matches())
                .orElse("");
        return new SdpOffer(
                line[2],
                mid,
                isBundled(session, mid),
                opus(media),
                audioLevel(media),
                ice(media, session),
                fingerprint(media, session),
                Direction.of(media, session));
    }

    private static void requireFeatures(List<String> media, List<String> session) throws UnanswerableOffer {
        if (SdpLines.attribute(media, "rtcp-mux").isEmpty()) {
            throw new UnanswerableOffer("RTP and RTCP have to share a port (RFC 8834)");
        }
        String setup = either(media, session, "setup").orElse("actpass");
        if (!Set.of("actpass", "active").contains(setup)) {
            throw new UnanswerableOffer("the offerer has to be able to begin the DTLS handshake");
        }
    }

    private static boolean isBundled(List<String> session, String mid) {
        return SdpLines.attributes(session, "group").contains("BUNDLE " + mid);
    }

    private static int opus(List<String> media) throws UnanswerableOffer {
        return SdpLines.attributes(media, "rtpmap").stream()
                .map(value -> value.split(" ", 2))
                .filter(parts -> parts.length == 2)
                .filter(parts -> parts[1].trim().toLowerCase(Locale.ROOT).equals("opus/48000/2"))
                .map(parts -> payloadType(parts[0]))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new UnanswerableOffer("Opus is needed"));
    }

    /** Types that would look like RTCP on a shared port are no payload types (RFC 5761, section 4). */
    private static Optional<Integer> payloadType(String text) {
        if (!text.matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        int type = Integer.parseInt(text);
        boolean clash = type >= FIRST_RTCP_TYPE && type <= LAST_RTCP_TYPE;
        return type > MAX_PAYLOAD_TYPE || clash ? Optional.empty() : Optional.of(type);
    }

    /** The sender may say which way; what would be said of other things than the level is not understood. */
    private static int audioLevel(List<String> media) {
        List<Matcher> extensions = SdpLines.attributes(media, "extmap").stream()
                .map(EXTENSION::matcher)
                .filter(Matcher::matches)
                .toList();
        return extensions.stream()
                .filter(extension -> AUDIO_LEVEL.matcher(extension.group(2)).matches())
                .findFirst()
                .map(extension -> Integer.parseInt(extension.group(1)))
                .filter(id -> isExtension(id) && isUnique(id, extensions))
                .orElse(AudioLevel.NOT_AGREED_ON);
    }

    /** RFC 8285, sections 4.2 and 4.3. */
    private static boolean isExtension(int id) {
        return id > 0 && id <= MAX_EXTENSION && id != RESERVED_EXTENSION;
    }

    private static boolean isUnique(int id, List<Matcher> extensions) {
        return extensions.stream()
                        .filter(extension -> Integer.parseInt(extension.group(1)) == id)
                        .count()
                == 1;
    }

    private static IceCredentials ice(List<String> media, List<String> session) throws UnanswerableOffer {
        IceCredentials ice = new IceCredentials(
                either(media, session, "ice-ufrag").orElse(""),
                either(media, session, "ice-pwd").orElse(""));
        if (!ice.isWellFormed()) {
            throw new UnanswerableOffer("ICE credentials are needed");
        }
        return ice;
    }

    private static Fingerprint fingerprint(List<String> media, List<String> session) throws UnanswerableOffer {
        List<String> own = SdpLines.attributes(media, "fingerprint");
        List<String> values = own.isEmpty() ? SdpLines.attributes(session, "fingerprint") : own;
        return values.stream()
                .map(Fingerprint::read)
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new UnanswerableOffer("a SHA-256 fingerprint is needed"));
    }

    private static Optional<String> either(List<String> media, List<String> session, String name) {
        return SdpLines.attribute(media, name).or(() -> SdpLines.attribute(session, name));
    }
}
