package org.alcove.media.engine.sdp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Offers that browsers make and answers they take; offers that nobody should make and what becomes of them. */
class SdpTest {

    private static final Duration AT_ONCE = Duration.ofSeconds(2);
    private static final long MOST_BYTES = 8L << 20;

    private static final String FINGERPRINT =
            "BC:CB:C2:51:8C:C8:DB:C0:67:DF:57:9F:DC:95:61:C4:13:B9:54:AE:4C:6C:8A:5C:E5:8A:59:66:5F:6B:FD:22";

    private static final String CHROMIUMS = """
            v=0
            o=- 8074849403947488167 2 IN IP4 127.0.0.1
            s=-
            t=0 0
            a=group:BUNDLE 0
            a=extmap-allow-mixed
            a=msid-semantic: WMS
            m=audio 9 UDP/TLS/RTP/SAVPF 111 63 9 0 8 13 110 126
            c=IN IP4 0.0.0.0
            a=rtcp:9 IN IP4 0.0.0.0
            a=candidate:1 1 udp 2113937151 5c1f5d0e-1f6a-4a7e-8d3d-0f3f6b5b6a11.local 50000 typ host
            a=ice-ufrag:l0aX
            a=ice-pwd:s1eZyhn2QdAQ0t6jjHCIvIt0
            a=ice-options:trickle
            a=fingerprint:sha-256 %s
            a=setup:actpass
            a=mid:0
            a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level
            a=sendrecv
            a=msid:- 8aa9e617-2db7-4ec9-839d-0a1074e55237
            a=rtcp-mux
            a=rtpmap:111 opus/48000/2
            a=rtcp-fb:111 transport-cc
            a=fmtp:111 minptime=10;useinbandfec=1
            a=rtpmap:63 red/48000/2
            a=fmtp:63 111/111
            a=ssrc:2242034016 cname:ubn+MLTvweE07spQ
            """.formatted(FINGERPRINT).replace("\n", "\r\n");

    private static final String FIREFOXS = """
            v=0
            o=mozilla...THIS_IS_SDPARTA-99.0 6137226478163224461 0 IN IP4 0.0.0.0
            s=-
            t=0 0
            a=fingerprint:sha-256 %s
            a=group:BUNDLE 0
            a=ice-options:trickle
            a=msid-semantic:WMS *
            m=audio 9 UDP/TLS/RTP/SAVPF 109 9 0 8 101
            c=IN IP4 0.0.0.0
            a=sendonly
            a=fmtp:109 maxplaybackrate=48000;stereo=1;useinbandfec=1
            a=ice-pwd:2f4dd4dd5c1d9ee2dfcb8bbd1fd84e24
            a=ice-ufrag:31ebaa19
            a=mid:0
            a=rtcp-mux
            a=rtpmap:109 opus/48000/2
            a=setup:actpass
            """.formatted(FINGERPRINT).replace("\n", "\r\n");

    private static String answer(SdpOffer offer) {
        SecureRandom random = new SecureRandom();
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 9083);
        return new SdpAnswer(offer, IceCredentials.random(random), offer.fingerprint(), address, 1).text();
    }

    @Test
    void anOfferOfChromiumIsReadAndAnswered() throws InvalidSdp, UnanswerableOffer {
        SdpOffer offer = SdpOffer.parse(CHROMIUMS);

        assertThat(offer.opusPayloadType()).isEqualTo(111);
        assertThat(offer.ice().fragment()).isEqualTo("l0aX");
        assertThat(offer.fingerprint()).hasToString("sha-256 " + FINGERPRINT);
        assertThat(answer(offer))
                .startsWith("v=0\r\n")
                .endsWith("\r\n")
                .contains("a=group:BUNDLE 0\r\n", "a=ice-lite\r\n", "a=setup:passive\r\n", "a=sendrecv\r\n")
                .contains("m=audio 9083 UDP/TLS/RTP/SAVPF 111\r\n", "a=rtpmap:111 opus/48000/2\r\n")
                .contains("useinbandfec=1", "usedtx=0")
                .contains("a=candidate:1 1 UDP 2130706431 127.0.0.1 9083 typ host\r\n")
                .contains("a=extmap:1/recvonly urn:ietf:params:rtp-hdrext:ssrc-audio-level\r\n")
                .doesNotContain("red/48000", ".local");
    }

    @Test
    void anOfferOfFirefoxIsReadAndAnsweredTheOtherWayRound() throws InvalidSdp, UnanswerableOffer {
        SdpOffer offer = SdpOffer.parse(FIREFOXS);

        assertThat(offer.opusPayloadType()).isEqualTo(109);
        assertThat(answer(offer)).contains("a=recvonly\r\n").doesNotContain("extmap");
    }

    @Test
    void newCredentialsAreLongAndNeverTheSame() {
        SecureRandom random = new SecureRandom();
        IceCredentials one = IceCredentials.random(random);

        assertThat(one.isWellFormed()).isTrue();
        assertThat(one).isNotEqualTo(IceCredentials.random(random));
        assertThat(one.toString()).doesNotContain(one.password());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "garbage", "v=1\r\ns=-\r\n", "v=0\r\nnot a line\r\n", "\r\n\r\n", "v=0\r\n=\r\n", "<html>"})
    void whatIsNotSdpIsInvalid(String text) {
        assertThatExceptionOfType(InvalidSdp.class).isThrownBy(() -> SdpOffer.parse(text));
    }

    @Test
    void whatIsTooLongIsInvalid() {
        assertThatExceptionOfType(InvalidSdp.class)
                .isThrownBy(() -> SdpOffer.parse(CHROMIUMS + "a=x\r\n".repeat(20_000)));
        assertThatExceptionOfType(InvalidSdp.class)
                .isThrownBy(() -> SdpOffer.parse(CHROMIUMS + "a=" + "x".repeat(5_000) + "\r\n"));
        assertThatExceptionOfType(InvalidSdp.class)
                .isThrownBy(() -> SdpOffer.parse(CHROMIUMS + "a=x\r\n".repeat(3_000)));
    }

    @Test
    void tenThousandLinesAreRefusedAtOnceAndWithAReason() {
        assertTimeout(AT_ONCE, () -> {
            assertThatExceptionOfType(InvalidSdp.class)
                    .isThrownBy(() -> SdpOffer.parse(CHROMIUMS + "a=\r\n".repeat(10_000)))
                    .withMessage("line 2001");
            assertThatExceptionOfType(InvalidSdp.class)
                    .isThrownBy(() -> SdpOffer.parse(CHROMIUMS + "a=x\r\n".repeat(10_000_000)))
                    .withMessage("too long");
        });
    }

    /** None of them is tried or kept: who is called does not call. */
    @Test
    void aThousandCandidatesMakeNoDifferenceAndTenThousandAreTooMany() throws InvalidSdp, UnanswerableOffer {
        String candidate = "a=candidate:1 1 udp 1 192.0.2.1 9 typ host\r\n";
        SdpOffer offer = assertTimeout(AT_ONCE, () -> SdpOffer.parse(CHROMIUMS + candidate.repeat(1_000)));

        assertThat(offer).isEqualTo(SdpOffer.parse(CHROMIUMS));
        assertThat(answer(offer)).doesNotContain("192.0.2.1");
        assertThatExceptionOfType(InvalidSdp.class)
                .isThrownBy(() -> SdpOffer.parse(CHROMIUMS + candidate.repeat(10_000)))
                .withMessage("too long");
    }

    @Test
    void aThousandMediaLinesAreRefusedAtOnceAndWithAReason() {
        String line = "m=audio 9 UDP/TLS/RTP/SAVPF 111\r\n";

        assertTimeout(AT_ONCE, () -> assertThatExceptionOfType(UnanswerableOffer.class)
                .isThrownBy(() -> SdpOffer.parse(CHROMIUMS + line.repeat(1_000)))
                .withMessage("one media line is needed, not 1001"));
    }

    @Test
    void aThousandExtensionsAreReadAtOnceAndOneThatIsOfferedTwiceIsNotTaken() {
        String level = "a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level\r\n";
        SdpOffer offer = assertTimeout(AT_ONCE, () -> SdpOffer.parse(CHROMIUMS + level.repeat(1_000)));

        assertThat(offer.audioLevelId()).isZero();
    }

    @Test
    void anOfferThatIsCutOffAnywhereIsRefusedOrAnswered() {
        for (int length = 0; length < CHROMIUMS.length(); length++) {
            String text = CHROMIUMS.substring(0, length);
            try {
                assertThat(answer(SdpOffer.parse(text))).contains("a=ice-lite\r\n");
            } catch (InvalidSdp | UnanswerableOffer refused) {
                assertThat(refused).hasMessageMatching("[ -~]{1,100}");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "a=\r\n",
                "m=\r\n",
                "a=candidate:1 1 udp 1 192.0.2.1 9 typ host\r\n",
                "a=extmap:1 urn:ietf:params:rtp-hdrext:ssrc-audio-level\r\n",
                "a=fingerprint:sha-256 00\r\n",
                "a=rtpmap:111 opus/48000/2\r\n",
                "a=group:BUNDLE 0\r\n",
                "a=x",
            })
    void anOfferCostsLittleMemoryWhateverItRepeats(String line) {
        for (int times : new int[] {1_000, 1_900, 60_000 / line.length(), 1_000_000}) {
            String text = CHROMIUMS + line.repeat(times);
            long before = allocatedByThisThread();
            try {
                assertThat(answer(SdpOffer.parse(text))).isNotEmpty();
            } catch (InvalidSdp | UnanswerableOffer refused) {
                assertThat(refused).hasMessageMatching("[ -~]{1,100}");
            }
            assertThat(allocatedByThisThread() - before).as("%s times", times).isLessThan(MOST_BYTES);
        }
    }

    private static long allocatedByThisThread() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "m=audio 9 UDP/TLS/RTP/SAVPF | m=video 9 UDP/TLS/RTP/SAVPF",
                "UDP/TLS/RTP/SAVPF | RTP/AVP",
                "opus/48000/2 | G722/8000",
                "a=rtcp-mux | a=x",
                "a=setup:actpass | a=setup:passive",
                "a=ice-ufrag:l0aX | a=ice-ufrag:x",
                "a=ice-pwd:s1eZyhn2QdAQ0t6jjHCIvIt0 | a=ice-pwd:short",
                "a=fingerprint:sha-256 | a=fingerprint:sha-1",
                "a=fingerprint:sha-256 BC: | a=fingerprint:sha-256 ",
                "a=rtpmap:111 | a=rtpmap:72",
                "a=rtpmap:111 | a=rtpmap:200",
                "a=mid:0 | m=audio 9 UDP/TLS/RTP/SAVPF 111",
            })
    void whatCannotBeAnsweredIsRefused(String part, String instead) {
        String offer = CHROMIUMS.replace(part, instead);

        assertThat(offer).isNotEqualTo(CHROMIUMS);
        assertThatExceptionOfType(UnanswerableOffer.class).isThrownBy(() -> SdpOffer.parse(offer));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "1/sendrecv, 1",
        "1/sendonly, 1",
        "14, 14",
        "16, 16",
        "255, 255",
        "0, 0",
        "15, 0",
        "256, 0",
        "4096, 0",
        "1/recvonly, 0",
        "1/inactive, 0",
        "1/x, 0",
        "-1, 0",
        "x, 0",
        "'', 0"
    })
    void theLevelOfSoundIsTakenByTheIdentifierOffered(String offered, int id) throws InvalidSdp, UnanswerableOffer {
        SdpOffer offer = SdpOffer.parse(CHROMIUMS.replace("a=extmap:1", "a=extmap:" + offered));

        assertThat(offer.audioLevelId()).isEqualTo(id);
        assertThat(answer(offer).contains("a=extmap:" + id + "/recvonly urn:ietf:params:rtp-hdrext:ssrc-audio-level"))
                .isEqualTo(id > 0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "urn:ietf:params:rtp-hdrext:ssrc-audio-level vad=off",
                "urn:ietf:params:rtp-hdrext:ssrc-audio-levels",
                "urn:ietf:params:rtp-hdrext:csrc-audio-level",
                "urn:ietf:params:rtp-hdrext:ssrc-audio-level\r\na=extmap:1 urn:x",
            })
    void noOtherExtensionIsTakenNorOneOfWhichTheIdentifierIsInUse(String offered) throws InvalidSdp, UnanswerableOffer {
        SdpOffer offer = SdpOffer.parse(CHROMIUMS.replace("urn:ietf:params:rtp-hdrext:ssrc-audio-level", offered));

        assertThat(answer(offer)).doesNotContain("extmap");
    }

    @Test
    void aStrangeMidIsLeftOutOfTheAnswer() throws InvalidSdp, UnanswerableOffer {
        String answer = answer(SdpOffer.parse(CHROMIUMS.replace("a=mid:0", "a=mid:a b<script>")));

        assertThat(answer).doesNotContain("script", "a=mid", "BUNDLE");
    }
}
