package org.alcove.journeys;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** Carries datagrams between browsers and the port where the server takes sound, along a {@link Cable}. */
final class SoundPath implements AutoCloseable {

    private static final int LARGEST = 2_048;

    private final Cable cable;
    private final Executor threads;
    private final InetSocketAddress server;
    private final DatagramSocket front = loopback();
    private final Map<SocketAddress, DatagramSocket> backs = new ConcurrentHashMap<>();

    private interface Passing {
        void on(DatagramPacket packet) throws IOException;
    }

    SoundPath(Cable cable, Executor threads, int serverPort) throws IOException {
        this.cable = cable;
        this.threads = threads;
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), serverPort);
        threads.execute(() -> carry(front, this::toServer));
    }

    int port() {
        return front.getLocalPort();
    }

    private void toServer(DatagramPacket packet) throws IOException {
        DatagramSocket back = backs.get(packet.getSocketAddress());
        if (back == null) {
            back = backFor(packet.getSocketAddress());
        }
        packet.setSocketAddress(server);
        back.send(packet);
    }

    /** The server tells browsers apart by the address they send from. */
    private DatagramSocket backFor(SocketAddress browser) throws IOException {
        DatagramSocket back = loopback();
        backs.put(browser, back);
        threads.execute(() -> carry(back, packet -> {
            packet.setSocketAddress(browser);
            front.send(packet);
        }));
        return back;
    }

    private void carry(DatagramSocket from, Passing passing) {
        DatagramPacket packet = new DatagramPacket(new byte[LARGEST], LARGEST);
        while (!from.isClosed()) {
            try {
                packet.setLength(LARGEST);
                from.receive(packet);
                if (cable.isWhole()) {
                    passing.on(packet);
                }
            } catch (IOException lost) {
                // as datagrams are, or the journey is over
            }
        }
    }

    private static DatagramSocket loopback() throws IOException {
        return new DatagramSocket(0, InetAddress.getLoopbackAddress());
    }

    @Override
    public void close() {
        front.close();
        backs.values().forEach(DatagramSocket::close);
    }
}
