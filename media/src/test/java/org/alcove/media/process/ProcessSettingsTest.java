package org.alcove.media.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the process can be told, and what it cannot start with. */
class ProcessSettingsTest {

    private static ProcessSettings read(Map<String, String> settings) throws UnusableSetting {
        return ProcessSettings.read(name -> settings.getOrDefault(name, ""));
    }

    @Test
    void withoutAnySettingItIsWhereKurentoWouldBeAndOnLoopbackOnly() throws Exception {
        ProcessSettings settings = read(Map.of());

        assertThat(settings.address().getPort()).isEqualTo(8_888);
        assertThat(settings.address().getAddress().isLoopbackAddress()).isTrue();
        assertThat(settings.engine().bind().isLoopbackAddress()).isTrue();
        assertThat(settings.engine().port()).isEqualTo(9_083);
        assertThat(settings.engine().keepsForgotten()).isEqualTo(Duration.ofMinutes(4));
        assertThat(settings.endsWithInput()).isFalse();
    }

    @Test
    void everythingCanBeChosen() throws Exception {
        ProcessSettings settings = read(Map.of(
                "alcove.engine.host", "::1",
                "alcove.engine.port", "0",
                "alcove.engine.keeps.forgotten.seconds", " 7 ",
                "alcove.engine.ends.with.input", "true",
                "alcove.media.bind", "0.0.0.0",
                "alcove.media.port", "65535",
                "alcove.media.load.limit", "100",
                "alcove.media.address", "192.0.2.1"));

        assertThat(settings.address().getAddress().getHostAddress()).contains(":");
        assertThat(settings.address().getPort()).isZero();
        assertThat(settings.engine().keepsForgotten()).isEqualTo(Duration.ofSeconds(7));
        assertThat(settings.endsWithInput()).isTrue();
        assertThat(settings.engine().port()).isEqualTo(65_535);
        assertThat(settings.engine().limits().loadPercent()).isEqualTo(100);
        assertThat(settings.engine().advertised().getHostAddress()).isEqualTo("192.0.2.1");
    }

    @ParameterizedTest
    @CsvSource({
        "alcove.engine.port, many, a number from 0 to 65535 is needed",
        "alcove.engine.port, -1, a number from 0 to 65535 is needed",
        "alcove.engine.port, 65536, a number from 0 to 65535 is needed",
        "alcove.media.port, 99999999999999999999, a number from 0 to 65535 is needed",
        "alcove.engine.host, 1.2.3.4.5, an address of this machine is needed",
        "alcove.media.address, 0.0.0.0, an address that browsers can send to is needed",
        "alcove.engine.keeps.forgotten.seconds, 0, a number from 1 to 86400 is needed",
        "alcove.media.load.limit, 101, a number from 0 to 100 is needed",
        "alcove.engine.ends.with.input, yes, true or false is needed"
    })
    void whatItCannotStartWithIsNamedWithWhatIsNeeded(String name, String value, String needed) {
        assertThatThrownBy(() -> read(Map.of(name, value)))
                .isInstanceOf(UnusableSetting.class)
                .hasMessage(name + " is \"" + value + "\": " + needed);
    }
}
