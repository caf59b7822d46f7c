package org.alcove.media.kurento;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.function.Consumer;

/** A connection to something that answers Kurento's protocol, message by message. */
interface Wire {

    /** Sends a message, or hands it over to be sent. Does not wait for an answer. */
    void send(JsonObject message) throws IOException;

    /** Closes the connection. Nothing is heard afterwards. */
    void close();

    /**
     * How to connect, again and again.
     */
    @FunctionalInterface
    interface Dial {

        /**
         * Connects.
         *
         * @param messages told every message that comes; returns at once
         * @param lost told the reason, once, if the connection ends by itself
         * @throws IOException if nobody answers in time
         */
        Wire open(Consumer<JsonObject> messages, Consumer<String> lost) throws IOException;
    }
}
