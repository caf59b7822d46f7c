package org.alcove.bench.browsers;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

/** Pages with a button and nothing else, at an address that browsers give a microphone to. */
final class PlainPages implements AutoCloseable {

    private static final byte[] PAGE =
            "<!doctype html><title>Plain</title><h1>Plain</h1><button>Call</button>".getBytes(StandardCharsets.UTF_8);

    private final HttpServer server;

    private PlainPages(HttpServer server) {
        this.server = server;
    }

    static PlainPages open() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, PAGE.length);
            exchange.getResponseBody().write(PAGE);
            exchange.close();
        });
        server.start();
        return new PlainPages(server);
    }

    String address() {
        return "http://localhost:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
