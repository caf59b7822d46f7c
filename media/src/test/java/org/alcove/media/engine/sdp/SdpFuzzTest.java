package org.alcove.media.engine.sdp;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.regex.Pattern;

/** Any text as an offer: it is read and answered, or refused in one of the two ways there are. */
class SdpFuzzTest {

    private static final IceCredentials OURS = IceCredentials.random(new SecureRandom());
    private static final Pattern LINE = Pattern.compile("[a-z]=[ -~]+");

    @FuzzTest
    void offering(byte[] text) {
        try {
            assertAnswered(SdpOffer.parse(new String(text, StandardCharsets.UTF_8)));
        } catch (InvalidSdp | UnanswerableOffer refused) {
            assertThat(refused).hasMessageMatching("[ -~]{1,100}");
        }
    }

    /** Nothing that was offered can add a line to the answer, or anything that is not a line. */
    private static void assertAnswered(SdpOffer offer) {
        InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 9083);
        String answer = new SdpAnswer(offer, OURS, offer.fingerprint(), address, 1).text();

        assertThat(offer.ice().isWellFormed()).isTrue();
        assertThat(offer.audioLevelId()).isBetween(0, 255).isNotEqualTo(15);
        assertThat(offer.opusPayloadType()).isBetween(0, 127).isNotIn(72, 73, 74, 75, 76);
        assertThat(answer.split("\r\n", -1)).hasSizeBetween(21, 24);
        assertThat(answer.lines()).allMatch(line -> LINE.matcher(line).matches());
    }
}
