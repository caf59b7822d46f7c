package org.alcove.standalone;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Waits until everything answers that all is well. The first that fails ends the waiting for all. */
final class Answers {
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int ASK_AGAIN_MILLIS = 200;
    private static final int ANSWER_WITHIN_MILLIS = 3_000;

    private Answers() {}

    /** Between two questions it looks whether what goes on meanwhile has failed. */
    static void await(List<Part> parts, Progress progress, Runnable meanwhile) throws InterruptedException {
        List<Part> silent = new ArrayList<>(parts);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!silent.isEmpty()) {
            meanwhile.run();
            for (Part part : List.copyOf(silent)) {
                if (part.isReady()) {
                    progress.tell(part.answer());
                    silent.remove(part);
                } else if (System.nanoTime() > end) {
                    throw part.tooSlow();
                }
            }
            TimeUnit.MILLISECONDS.sleep(ASK_AGAIN_MILLIS);
        }
    }

    static boolean isWell(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection(java.net.Proxy.NO_PROXY);
            connection.setConnectTimeout(ANSWER_WITHIN_MILLIS);
            connection.setReadTimeout(ANSWER_WITHIN_MILLIS);
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
