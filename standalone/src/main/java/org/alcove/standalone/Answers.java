package org.alcove.standalone;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits until an address answers that all is well. */
final class Answers {
    private static final int ASK_AGAIN_MILLIS = 200;
    private static final int PATIENCE_MILLIS = 3_000;

    private Answers() {}

    /** Returns when it does; gives up when the process behind it ends, or takes longer than anyone would wait. */
    static void await(String address, Child child, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!isWell(address)) {
            if (!child.isAlive() || System.nanoTime() > end) {
                throw child.notReady();
            }
            TimeUnit.MILLISECONDS.sleep(ASK_AGAIN_MILLIS);
        }
    }

    private static boolean isWell(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection(java.net.Proxy.NO_PROXY);
            connection.setConnectTimeout(PATIENCE_MILLIS);
            connection.setReadTimeout(PATIENCE_MILLIS);
            try {
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } finally {
                connection.disconnect();
            }
        } catch (IOException e) {
            return false;
        }
    }
}
