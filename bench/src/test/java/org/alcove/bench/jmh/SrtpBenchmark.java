package org.alcove.bench.jmh;

import java.security.SecureRandom;
import java.util.concurrent.TimeUnit;
import org.alcove.media.engine.rtp.RtpHeader;
import org.alcove.media.engine.rtp.RtpStream;
import org.alcove.media.engine.srtp.SrtpKeys;
import org.alcove.media.engine.srtp.SrtpProfile;
import org.alcove.media.engine.srtp.SrtpReceiver;
import org.alcove.media.engine.srtp.SrtpSender;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A packet of sound protected, and protected and opened. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@SuppressWarnings("NullAway.Init") // set up by JMH
public class SrtpBenchmark {

    private static final int OPUS = 111;
    private static final byte[] PAYLOAD = new byte[100];

    @Param
    private SrtpProfile profile;

    private RtpStream stream;
    private SrtpSender sender;
    private SrtpReceiver receiver;
    private long samples;

    @Setup
    public void agree() {
        SecureRandom random = new SecureRandom();
        byte[] keys = new byte[profile.exportedBytes()];
        random.nextBytes(keys);
        stream = new RtpStream(1, OPUS, random);
        sender = new SrtpSender(SrtpKeys.ofServer(profile, keys));
        receiver = new SrtpReceiver(SrtpKeys.ofServer(profile, keys));
    }

    private byte[] packet() {
        return stream.packet(PAYLOAD, samples += 960, false, SrtpSender.OVERHEAD);
    }

    @Benchmark
    public int seal() {
        byte[] packet = packet();
        return sender.seal(packet, RtpStream.HEADER, packet.length - SrtpSender.OVERHEAD);
    }

    @Benchmark
    public int sealAndOpen() {
        byte[] packet = packet();
        int length = sender.seal(packet, RtpStream.HEADER, packet.length - SrtpSender.OVERHEAD);
        RtpHeader header = RtpHeader.read(packet, length);
        int opened = header == null ? -1 : receiver.open(packet, header, length);
        if (opened < 0) {
            throw new IllegalStateException("not opened");
        }
        return opened;
    }
}
