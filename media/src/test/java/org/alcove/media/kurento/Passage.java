package org.alcove.media.kurento;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The network between a client and a server on this machine: it passes on what it is given, and it can fail. */
final class Passage implements AutoCloseable {

    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final URI server;
    private ServerSocket entrance;

    Passage(URI server) throws IOException {
        this.server = server;
        this.entrance = open(0);
    }

    private ServerSocket open(int port) throws IOException {
        ServerSocket opened = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
        start(() -> accept(opened));
        return opened;
    }

    /** The server, seen through the passage. */
    URI address() {
        return URI.create("ws://127.0.0.1:" + entrance.getLocalPort() + server.getPath());
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "test-passage");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept(ServerSocket at) {
        try {
            while (true) {
                Socket client = at.accept();
                Socket onwards = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
                sockets.addAll(List.of(client, onwards));
                start(() -> pass(client, onwards));
                start(() -> pass(onwards, client));
            }
        } catch (IOException e) {
            // cut
        }
    }

    private static void pass(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            // cut
        }
    }

    /** Ends every connection without a farewell, and lets no new one through. */
    void cut() {
        try {
            entrance.close();
            for (Socket socket : sockets) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        sockets.clear();
    }

    /** Lets connections through again. */
    void mend() throws IOException {
        entrance = open(entrance.getLocalPort());
    }

    @Override
    public void close() {
        cut();
    }
}
