package org.alcove.web.vetting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.alcove.vetting.AppointmentLength;
import org.alcove.vetting.BackgroundKind;
import org.alcove.vetting.Check;
import org.alcove.vetting.CheckOutcome;
import org.alcove.vetting.HostsWho;
import org.alcove.vetting.TrainingModule;
import org.alcove.vetting.VettingState;
import org.alcove.vetting.WaitingFor;
import org.alcove.web.pages.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever may be the case is said. */
class VettingWordsTest {

    @ParameterizedTest
    @EnumSource
    void everyStateIsSaidToThePersonWithWhatComesNext(VettingState state) {
        assertThat(Words.has("hosting.is." + state.word())).isTrue();
        assertThat(Words.has("hosting.next." + state.word())).isTrue();
        assertThat(Words.has("application.is." + state.word())).isEqualTo(state != VettingState.DRAFT);
        assertThat(Words.has("appointments.state." + state.word())).isEqualTo(state.isAppointment());
    }

    @ParameterizedTest
    @MethodSource("choices")
    void everythingOneMayChooseOrRecordHasItsWords(String key) {
        assertThat(Words.has(key)).as(key).isTrue();
    }

    static Stream<String> choices() {
        return Stream.of(
                        keys("vetting.check.", Check.values()),
                        keys("applications.next.", Check.values()),
                        keys("application.outcome.", CheckOutcome.values()),
                        keys("vetting.kind.", BackgroundKind.values()),
                        keys("vetting.module.", TrainingModule.values()),
                        keys("vetting.length.", AppointmentLength.values()),
                        keys("applications.what.", WaitingFor.values()),
                        keys("appointments.what.", HostsWho.values()))
                .flatMap(each -> each);
    }

    private static Stream<String> keys(String prefix, Enum<?>[] all) {
        return Stream.of(all).map(each -> prefix + each.name());
    }
}
