package org.alcove.bench.jmh;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What the machine costs anyway: a datagram of sound out and one in, over loopback. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class UdpBenchmark {

    /** A packet of 20 ms at 40 kbit/s with the headers and the tag of SRTP. */
    static final int BYTES = 130;

    private DatagramChannel from;
    private DatagramChannel to;
    private InetSocketAddress address;
    private final ByteBuffer out = ByteBuffer.allocate(BYTES);
    private final ByteBuffer in = ByteBuffer.allocate(2_048);

    @Setup
    public void open() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        from = DatagramChannel.open().bind(new InetSocketAddress(loopback, 0));
        to = DatagramChannel.open().bind(new InetSocketAddress(loopback, 0));
        address = (InetSocketAddress) to.getLocalAddress();
    }

    @TearDown
    public void close() throws IOException {
        from.close();
        to.close();
    }

    @Benchmark
    public int sendAndReceive() throws IOException {
        out.clear();
        in.clear();
        from.send(out, address);
        to.receive(in);
        return in.position();
    }
}
