package org.alcove.media.kurento;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.alcove.media.OfferRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfferTest {

    private static final String HEAD = "v=0\r\no=- 1 1 IN IP4 127.0.0.1\r\ns=-\r\nt=0 0\r\n";
    private static final String AUDIO = "m=audio 9 UDP/TLS/RTP/SAVPF 111\r\n";

    @Test
    void oneAudioLineIsWhatAnOfferHas() {
        assertThatCode(() -> Offer.accepted(HEAD + AUDIO)).doesNotThrowAnyException();
    }

    @Test
    void sendingInGapsIsDeclined() throws OfferRefused {
        assertThat(Offer.accepted(HEAD + AUDIO + "a=fmtp:111 minptime=10;usedtx=1\r\n"))
                .endsWith("a=fmtp:111 minptime=10;usedtx=0\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "garbage",
                HEAD,
                HEAD + "m=video 9 UDP/TLS/RTP/SAVPF 96\r\n",
                HEAD + AUDIO + AUDIO,
                HEAD + AUDIO + "m=video 9 UDP/TLS/RTP/SAVPF 96\r\n",
                HEAD + AUDIO + "m=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n",
                "<script>" + HEAD + AUDIO
            })
    void everythingElseIsRefusedBeforeAMediaServerIsAsked(String sdp) {
        assertThatThrownBy(() -> Offer.accepted(sdp)).isInstanceOf(OfferRefused.class);
    }

    @Test
    void anOversizedOfferIsRefused() {
        assertThatThrownBy(() -> Offer.accepted(HEAD + AUDIO + "a=x\r\n".repeat(20_000)))
                .isInstanceOf(OfferRefused.class);
    }
}
