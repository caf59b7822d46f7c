package org.alcove.media.process;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.alcove.media.engine.Engine;
import org.alcove.media.engine.EngineConnection;
import org.java_websocket.WebSocket;
import org.java_websocket.WebSocketImpl;
import org.java_websocket.drafts.Draft;
import org.java_websocket.drafts.Draft_6455;
import org.java_websocket.exceptions.InvalidDataException;
import org.java_websocket.exceptions.WebsocketNotConnectedException;
import org.java_websocket.framing.CloseFrame;
import org.java_websocket.handshake.ClientHandshake;
import org.java_websocket.handshake.ServerHandshakeBuilder;
import org.java_websocket.server.WebSocketServer;
import org.jspecify.annotations.Nullable;

/**
 * The engine's WebSocket (RFC 6455). There is nothing to sign in with, as on a Kurento Media Server, so pages in a browser
 * are turned away by their origin. Whoever says what is no request, says too much or does not listen is dropped.
 */
final class ProtocolSocket extends WebSocketServer implements AutoCloseable {

    static final String PATH = "/kurento";

    /** An offer may have 64 K characters; written as JSON some of them take several bytes. */
    static final int MAX_MESSAGE_BYTES = 262_144;

    private static final Logger LOG = Logger.getLogger(ProtocolSocket.class.getName());
    private static final TypeAdapter<JsonObject> REQUESTS = new Gson().getAdapter(JsonObject.class);
    private static final int MAX_CONNECTIONS = 100;
    private static final Duration HANDSHAKE = Duration.ofSeconds(5);
    private static final int MAX_UNSENT = 1_000;
    private static final int READERS = 2;
    private static final int REMIND_MILLIS = 20;
    private static final int START_SECONDS = 10;
    private static final int CLOSE_MILLIS = 1_000;

    private final Engine engine;
    private final Runnable broken;
    private final CompletableFuture<Integer> listening = new CompletableFuture<>();
    private final ScheduledExecutorService reminder = Executors.newSingleThreadScheduledExecutor(
            work -> new Thread(null, work, "alcove-engine-reminder", 0, false));

    private ProtocolSocket(InetSocketAddress address, Engine engine, Runnable broken) {
        super(address, READERS, List.of(new Draft_6455(List.of(), MAX_MESSAGE_BYTES)));
        this.engine = engine;
        this.broken = broken;
        setWebSocketFactory(new Doorways(MAX_CONNECTIONS, HANDSHAKE));
        setReuseAddr(true);
        setTcpNoDelay(true);
    }

    /**
     * Listens.
     *
     * @param broken told if the socket ends by itself
     * @throws IOException if the address cannot be used
     */
    static ProtocolSocket open(InetSocketAddress address, Engine engine, Runnable broken) throws IOException {
        ProtocolSocket socket = new ProtocolSocket(address, engine, broken);
        socket.start();
        try {
            socket.listening.get(START_SECONDS, TimeUnit.SECONDS);
            return socket;
        } catch (ExecutionException | TimeoutException e) {
            socket.close();
            throw new IOException("TCP port " + address.getPort() + " cannot be used", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            socket.close();
            throw new IOException("Interrupted", e);
        }
    }

    @Override
    public void onStart() {
        var unused = reminder.scheduleWithFixedDelay(this::remind, REMIND_MILLIS, REMIND_MILLIS, TimeUnit.MILLISECONDS);
        listening.complete(getPort());
    }

    /**
     * The library's own thread, when it has sent all there was, says that it does not want to send any more, and does not
     * look whether something came meanwhile. That would then wait for the next thing to be sent, perhaps for ever.
     */
    private void remind() {
        try {
            getConnections().stream().filter(WebSocket::hasBufferedData).forEach(this::onWriteDemand);
        } catch (RuntimeException e) {
            LOG.log(Level.FINE, "A client went while it was told something", e);
        }
    }

    @Override
    public ServerHandshakeBuilder onWebsocketHandshakeReceivedAsServer(
            WebSocket client, Draft draft, ClientHandshake request) throws InvalidDataException {
        if (!request.getResourceDescriptor().equals(PATH) || !isOfAProgram(request.getFieldValue("Origin"))) {
            throw new InvalidDataException(CloseFrame.REFUSE, "not for you");
        }
        return super.onWebsocketHandshakeReceivedAsServer(client, draft, request);
    }

    /** Programs name no origin, or, as kurento-client does, the server itself. A page names where it came from. */
    private boolean isOfAProgram(String origin) {
        Set<String> own = Set.of("localhost", getAddress().getAddress().getHostAddress());
        return origin.isEmpty() || own.stream().anyMatch(host -> origin.equals("http://" + host + ":" + getPort()));
    }

    @Override
    public void onOpen(WebSocket client, ClientHandshake request) {
        if (client instanceof WebSocketImpl open && open.getChannel() instanceof Doorway doorway) {
            doorway.enter();
        }
        client.setAttachment(engine.connect(event -> send(client, event)));
    }

    @Override
    public void onMessage(WebSocket client, String text) {
        EngineConnection connection = client.getAttachment();
        try {
            send(client, connection.request(request(text)));
        } catch (IOException | JsonParseException e) {
            drop(client, "said what is no request");
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "A request could not be answered", e);
            drop(client, "could not be answered");
        }
    }

    private static JsonObject request(String text) throws IOException {
        try (JsonReader reader = new JsonReader(new StringReader(text))) {
            JsonObject request = REQUESTS.read(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new IOException("more than one request");
            }
            return request;
        }
    }

    @Override
    public void onMessage(WebSocket client, ByteBuffer bytes) {
        drop(client, "sent bytes");
    }

    private static void send(WebSocket client, JsonObject message) {
        if (!client.isOpen()) {
            return;
        }
        if (client instanceof WebSocketImpl open && open.outQueue.size() >= MAX_UNSENT) {
            drop(client, "does not listen");
            return;
        }
        try {
            client.send(message.toString());
        } catch (WebsocketNotConnectedException e) {
            LOG.log(Level.FINE, "A client was gone before it was told something", e);
        }
    }

    /** Without a farewell, as Kurento does it. */
    private static void drop(WebSocket client, String because) {
        LOG.log(Level.WARNING, "A client is dropped: it {0}", because);
        if (client instanceof WebSocketImpl open) {
            open.closeConnection(CloseFrame.POLICY_VALIDATION, because);
        }
    }

    @Override
    public void onClose(WebSocket client, int code, String reason, boolean remote) {
        EngineConnection connection = client.getAttachment();
        if (connection != null) {
            connection.close();
        }
    }

    @Override
    public void onError(@Nullable WebSocket client, Exception failure) {
        if (client != null) {
            LOG.log(Level.FINE, "A client's connection failed", failure);
        } else if (!listening.completeExceptionally(failure)) {
            LOG.log(Level.SEVERE, "The engine's socket failed", failure);
            broken.run();
        }
    }

    /** Ends every connection and waits for the threads to end. */
    @Override
    public void close() {
        reminder.shutdownNow();
        try {
            stop(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
