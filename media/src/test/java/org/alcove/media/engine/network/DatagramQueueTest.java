package org.alcove.media.engine.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

/** Datagrams that nobody reads. */
class DatagramQueueTest {

    private final DatagramQueue queue = new DatagramQueue(packet -> {}, Runnable::run);

    private int read(byte[] buffer) throws IOException {
        return queue.receive(buffer, 0, buffer.length, 0);
    }

    @Test
    void aFewWaitAndTheRestIsLost() throws IOException {
        for (int i = 0; i < 1_000; i++) {
            queue.put(new byte[100], 100);
        }
        int waiting = 0;
        while (read(new byte[200]) >= 0) {
            waiting++;
        }

        assertThat(waiting).isEqualTo(32);
    }

    @Test
    void whatIsLongerThanTheReadersBufferIsCutOff() throws IOException {
        queue.put(new byte[2_000], 2_000);

        assertThat(read(new byte[100])).isEqualTo(100);
        assertThat(read(new byte[100])).isNegative();
    }
}
