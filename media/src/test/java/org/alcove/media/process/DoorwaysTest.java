package org.alcove.media.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who is let in, and who has to make way. */
class DoorwaysTest {

    private static final Duration LONG = Duration.ofHours(1);

    private final Selector selector;
    private final Pipe pipe;
    private final SelectionKey key;

    DoorwaysTest() throws IOException {
        selector = Selector.open();
        pipe = Pipe.open();
        pipe.source().configureBlocking(false);
        key = pipe.source().register(selector, SelectionKey.OP_READ);
    }

    @AfterEach
    void close() throws IOException {
        pipe.sink().close();
        pipe.source().close();
        selector.close();
    }

    private Doorway comesTo(Doorways doorways) throws IOException {
        return (Doorway) doorways.wrapChannel(SocketChannel.open(), key);
    }

    @Test
    void whoeverComesWhenThereIsNoRoomIsTurnedAwayUntilSomebodyLeaves() throws Exception {
        Doorways doorways = new Doorways(1, LONG);
        Doorway amina = comesTo(doorways);
        amina.enter();

        assertThatThrownBy(() -> comesTo(doorways)).isInstanceOf(IOException.class);
        assertThat(amina.isOpen()).isTrue();

        amina.close();
        assertThat(comesTo(doorways).isOpen()).isTrue();
    }

    @Test
    void whoeverStandsInTheDoorTooLongMakesWay() throws Exception {
        Doorways doorways = new Doorways(2, Duration.ZERO);
        Doorway amina = comesTo(doorways);
        amina.enter();
        Doorway dana = comesTo(doorways);

        Doorway boris = comesTo(doorways);

        assertThat(dana.isOpen()).isFalse();
        assertThat(amina.isOpen()).isTrue();
        assertThat(boris.isOpen()).isTrue();
    }

    @Test
    void whoeverHasJustComeIsGivenTheTimeToShakeHands() throws Exception {
        Doorways doorways = new Doorways(1, LONG);
        Doorway amina = comesTo(doorways);

        assertThatThrownBy(() -> comesTo(doorways)).isInstanceOf(IOException.class);
        assertThat(amina.isOpen()).isTrue();
    }
}
