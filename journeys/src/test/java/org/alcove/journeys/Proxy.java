package org.alcove.journeys;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** A SOCKS 5 proxy (RFC 1928) to this machine and nowhere else, along a {@link Cable}. */
final class Proxy implements AutoCloseable {

    private static final byte VERSION = 5;
    private static final int IPV4 = 1;
    private static final int NAME = 3;
    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;
    private static final byte[] NO_PASSWORD = {VERSION, 0};
    private static final byte[] CONNECTED = {VERSION, 0, 0, IPV4, 127, 0, 0, 1, 0, 0};

    private final Cable cable;
    private final Executor threads;
    private final ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    private interface Work {
        void run() throws IOException, InterruptedException;
    }

    Proxy(Cable cable, Executor threads) throws IOException {
        this.cable = cable;
        this.threads = threads;
        threads.execute(() -> untilTheEnd(this::accept));
    }

    int port() {
        return door.getLocalPort();
    }

    private void accept() throws IOException {
        while (true) {
            Socket browser = keep(door.accept());
            threads.execute(() -> untilTheEnd(() -> connect(browser)));
        }
    }

    private void connect(Socket browser) throws IOException, InterruptedException {
        cable.awaitWhole();
        DataInputStream in = new DataInputStream(browser.getInputStream());
        in.readByte();
        in.skipNBytes(in.readUnsignedByte());
        browser.getOutputStream().write(NO_PASSWORD);
        Socket server = keep(new Socket(InetAddress.getLoopbackAddress(), wantedPort(in)));
        browser.getOutputStream().write(CONNECTED);
        threads.execute(() -> untilTheEnd(() -> carry(server, browser)));
        carry(browser, server);
    }

    /** Whatever host is asked for, it is this one. */
    private static int wantedPort(DataInputStream in) throws IOException {
        in.skipNBytes(3);
        int kind = in.readUnsignedByte();
        in.skipNBytes(
                switch (kind) {
                    case NAME -> in.readUnsignedByte();
                    case IPV4 -> IPV4_BYTES;
                    default -> IPV6_BYTES;
                });
        return in.readUnsignedShort();
    }

    private void carry(Socket from, Socket to) throws IOException, InterruptedException {
        byte[] bytes = new byte[16_384];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(bytes); read >= 0; read = in.read(bytes)) {
                cable.awaitWhole();
                out.write(bytes, 0, read);
            }
            cable.awaitWhole();
        } finally {
            open.remove(from);
        }
    }

    private Socket keep(Socket socket) throws IOException {
        socket.setTcpNoDelay(true);
        open.add(socket);
        return socket;
    }

    private static void untilTheEnd(Work work) {
        try {
            work.run();
        } catch (IOException closed) {
            // one end has closed, or the journey is over
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        untilTheEnd(door::close);
        open.forEach(each -> untilTheEnd(each::close));
    }
}
