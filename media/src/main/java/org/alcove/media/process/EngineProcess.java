package org.alcove.media.process;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.alcove.media.engine.Engine;

/**
 * The media engine on its own, to be started with {@code java -jar}. It says on one line where it answers once it does,
 * and ends, leaving nothing behind, when it is told to ({@code SIGTERM}) or, if asked to, when its standard input ends.
 */
public final class EngineProcess implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EngineProcess.class.getName());
    private static final int CANNOT_START = 2;

    /** Held here so that its level is kept: what matters of its failures is said by {@link ProtocolSocket}. */
    private static final Logger LIBRARY = Logger.getLogger("org.java_websocket");

    private final Engine engine;
    private final ProtocolSocket socket;
    private boolean closed;

    private EngineProcess(ProcessSettings settings) throws IOException {
        this.engine = Engine.start(settings.engine());
        try {
            this.socket = ProtocolSocket.open(settings.address(), engine, () -> start("alcove-end", this::close));
        } catch (IOException e) {
            engine.close();
            throw e;
        }
    }

    /** Starts the engine and prints where it answers; what keeps it from starting is one sentence, and exit code 2. */
    public static void main(String[] arguments) {
        LIBRARY.setLevel(Level.OFF);
        try {
            run(ProcessSettings.here());
        } catch (UnusableSetting | IOException | UncheckedIOException e) {
            System.err.println("The media engine cannot start. " + e.getMessage());
            System.exit(CANNOT_START);
        }
    }

    private static void run(ProcessSettings settings) throws IOException {
        EngineProcess process = new EngineProcess(settings);
        Runtime.getRuntime().addShutdownHook(new Thread(process::close, "alcove-end"));
        if (!settings.address().getAddress().isLoopbackAddress()) {
            LOG.log(Level.WARNING, "Whoever reaches {0} can hear every room: keep it on a closed network", process);
        }
        if (settings.endsWithInput()) {
            start("alcove-input", () -> process.closeAfter(System.in));
        }
        System.out.println(process);
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(null, work, name, 0, false);
        thread.setDaemon(true);
        thread.start();
    }

    private void closeAfter(InputStream input) {
        try {
            input.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The standard input cannot be read", e);
        }
        close();
    }

    /** Ends every connection; nothing keeps the JVM alive afterwards. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            socket.close();
            engine.close();
        }
    }

    @Override
    public String toString() {
        return "The media engine answers at ws://"
                + authority(socket.getAddress().getAddress(), socket.getPort())
                + ProtocolSocket.PATH + " and takes sound at "
                + authority(engine.address());
    }

    private static String authority(InetSocketAddress address) {
        return authority(address.getAddress(), address.getPort());
    }

    private static String authority(InetAddress host, int port) {
        String literal = host.getHostAddress();
        return (literal.contains(":") ? "[" + literal + "]" : literal) + ":" + port;
    }
}
