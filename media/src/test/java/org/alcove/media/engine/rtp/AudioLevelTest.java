package org.alcove.media.engine.rtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What packets claim of their level, in both forms of an extension, and what is no claim. */
class AudioLevelTest {

    /** With an extension, of Opus, from source 7. */
    private static final String HEADER = "906f0001" + "000003c0" + "00000007";

    private static final String SOUND = "f8fffe";

    private static final AudioLevel VOICE = new AudioLevel(-21, true);

    private static @Nullable AudioLevel read(String extension, int id) {
        byte[] packet = HexFormat.of().parseHex(HEADER + extension + SOUND);
        return AudioLevel.read(packet, Objects.requireNonNull(RtpHeader.read(packet, packet.length)), id);
    }

    @Test
    void aLevelIsReadInTheOneByteForm() {
        assertThat(read("bede0001" + "10950000", 1)).isEqualTo(VOICE);
        assertThat(read("bede0001" + "e07f0000", 14)).isEqualTo(new AudioLevel(-127, false));
        assertThat(read("bede0001" + "10000000", 1)).isEqualTo(new AudioLevel(0, false));
    }

    @Test
    void aLevelIsReadInTheTwoByteForm() {
        assertThat(read("10000001" + "01019500", 1)).isEqualTo(VOICE);
        assertThat(read("100f0001" + "ff019500", 255)).isEqualTo(VOICE);
    }

    @Test
    void aLevelIsFoundBehindPaddingAndOtherThings() {
        assertThat(read("bede0002" + "0022aabb" + "cc001095", 1)).isEqualTo(VOICE);
        assertThat(read("bede0002" + "20aa0030" + "bb001095", 1)).isEqualTo(VOICE);
        assertThat(read("10000002" + "000200ff" + "00010195", 1)).isEqualTo(VOICE);
        assertThat(read("10000003" + "00020200" + "ff000101" + "95000000", 1)).isEqualTo(VOICE);
        assertThat(read("10000002" + "02000003" + "00010195", 1))
                .as("of no length")
                .isEqualTo(VOICE);
    }

    @Test
    void aLevelIsFoundBehindContributingSources() {
        byte[] packet = HexFormat.of()
                .parseHex("926f0001" + "000003c0" + "00000007" + "00000001" + "00000002" + "bede0001" + "10950000");

        assertThat(AudioLevel.read(packet, Objects.requireNonNull(RtpHeader.read(packet, packet.length)), 1))
                .isEqualTo(VOICE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bede0000",
                "bede0001" + "20950000",
                "bede0001" + "11959500",
                "bede0001" + "1f950000",
                "bede0001" + "00000010",
                "bede0001" + "f0951095",
                "bede0001" + "05001095",
                "bede0001" + "2f109510",
                "beef0001" + "10950000",
                "00010001" + "01019500",
                "11000001" + "01019500",
                "10000001" + "01029595",
                "10000001" + "01000000",
                "10000001" + "01ff9500",
                "10000001" + "00000001",
                "10000001" + "00000101",
                "10000001" + "02ff0101",
            })
    void whatIsMalformedOrSaysSomethingElseClaimsNothing(String extension) {
        assertThat(read(extension, 1)).isNull();
    }

    @Test
    void nothingIsReadThatWasNotAgreedOn() {
        assertThat(read("bede0001" + "00950000", AudioLevel.NOT_AGREED_ON)).isNull();
        assertThat(read("10000001" + "00019500", AudioLevel.NOT_AGREED_ON)).isNull();
        assertThat(read("bede0001" + "f0950000", 15)).isNull();
    }

    @Test
    void aPacketWithoutAnExtensionClaimsNothing() {
        byte[] packet = HexFormat.of().parseHex("806f0001" + "000003c0" + "00000007" + "bede0001" + "10950000");

        assertThat(AudioLevel.read(packet, Objects.requireNonNull(RtpHeader.read(packet, packet.length)), 1))
                .isNull();
    }

    @Test
    void anExtensionThatEndsOutsideMakesNoHeader() {
        byte[] packet = HexFormat.of().parseHex(HEADER + "bede0001" + "10950000");
        for (int length = 0; length < packet.length; length++) {
            assertThat(RtpHeader.read(Arrays.copyOf(packet, length), length)).isNull();
        }
    }

    @Test
    void aLevelIsCountedAsBrowsersDo() {
        assertThat(new AudioLevel(0, true).linear()).isEqualTo(1);
        assertThat(new AudioLevel(-6, true).linear()).isCloseTo(0.5, within(0.01));
        assertThat(new AudioLevel(-126, true).linear()).isPositive();
        assertThat(new AudioLevel(-127, true).linear()).isZero();
    }
}
