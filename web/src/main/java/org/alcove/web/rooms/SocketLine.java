package org.alcove.web.rooms;

import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;

/** A line over a WebSocket. What can block (a ping, a close) is done on the executor, never by whoever asks. */
final class SocketLine implements Line {

    private static final Logger LOG = Logger.getLogger(SocketLine.class.getName());
    private static final long SEND_TIMEOUT_MS = 10_000;
    private static final long FAREWELL_MS = 700;

    private final Session session;
    private final RemoteEndpoint.Async remote;
    private final ScheduledExecutorService executor;

    SocketLine(Session session, ScheduledExecutorService executor) {
        this.session = session;
        this.remote = session.getAsyncRemote();
        this.executor = executor;
        remote.setSendTimeout(SEND_TIMEOUT_MS);
    }

    @Override
    public void send(String message, Runnable sent) {
        try {
            remote.sendText(message, result -> {
                if (!result.isOK()) {
                    broken(result.getException());
                }
                sent.run();
            });
        } catch (IllegalStateException | IllegalArgumentException gone) {
            broken(gone);
        }
    }

    @Override
    public void ping(Runnable sent) {
        aside(() -> {
            try {
                remote.sendPing(ByteBuffer.allocate(0));
                sent.run();
            } catch (IOException | IllegalStateException gone) {
                broken(gone);
            }
        });
    }

    @Override
    public void later(Runnable task) {
        try {
            var unused = executor.schedule(task, FAREWELL_MS, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException goingDown) {
            task.run();
        }
    }

    @Override
    public void close(CloseReason reason) {
        aside(() -> {
            try {
                session.close(reason);
            } catch (IOException | IllegalStateException gone) {
                LOG.log(Level.FINE, "A socket was gone before it was closed", gone);
            }
        });
    }

    private void aside(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException goingDown) {
            task.run();
        }
    }

    private void broken(Throwable cause) {
        LOG.log(Level.FINE, "A socket broke", cause);
        close(new CloseReason(CloseReason.CloseCodes.GOING_AWAY, "broken"));
    }
}
