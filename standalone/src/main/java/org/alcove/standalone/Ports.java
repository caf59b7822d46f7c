package org.alcove.standalone;

import java.io.IOException;
import java.net.BindException;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Set;

/**
 * The ports of one run, all on loopback.
 *
 * @param http pages, API and sockets
 * @param keycloak sign-in
 * @param database PostgreSQL
 * @param media sound (UDP)
 * @param mail letters are caught here, and shown on the port after it
 */
public record Ports(int http, int keycloak, int database, int media, int mail) {
    private static final int HIGHEST = 65_535;

    public Ports {
        if (mail >= HIGHEST) {
            throw new CannotRun(
                    "ALCOVE_MAIL_PORT is " + mail + ", and the page of letters needs the port after it.",
                    "Set it to a number from 1 to " + (HIGHEST - 1) + ".");
        }
    }

    /** Six neighbours, beginning with this one. */
    public static Ports from(int first) {
        return new Ports(first, first + 1, first + 2, first + 3, first + 4);
    }

    /** Where caught letters are read. */
    public int mailPage() {
        return mail + 1;
    }

    /** Refuses before anything has started, and names the setting that helps. */
    void requireFree() {
        requireDifferent();
        requireFree(http, "ALCOVE_HTTP_PORT", "pages");
        requireFree(keycloak, "ALCOVE_KEYCLOAK_PORT", "sign-in");
        requireFree(database, "ALCOVE_DATABASE_PORT", "database");
        requireFree(mail, "ALCOVE_MAIL_PORT", "letters");
        requireFree(mailPage(), "ALCOVE_MAIL_PORT", "page of letters, which is the port after that of letters");
        try (DatagramSocket ignored = new DatagramSocket(new InetSocketAddress(loopback(), media))) {
            // free
        } catch (IOException e) {
            throw inUse(media, "ALCOVE_MEDIA_PORT", "sound (UDP)", e);
        }
    }

    /** Sound may have the number of another one: it travels by UDP. */
    private void requireDifferent() {
        List<Integer> all = List.of(http, keycloak, database, mail, mailPage());
        if (Set.copyOf(all).size() < all.size()) {
            throw new CannotRun(
                    "Alcove needs different ports for its pages (" + http + "), its sign-in (" + keycloak
                            + "), its database (" + database + "), its letters (" + mail + ") and their page ("
                            + mailPage() + ").",
                    "Change one of ALCOVE_HTTP_PORT, ALCOVE_KEYCLOAK_PORT, ALCOVE_DATABASE_PORT and ALCOVE_MAIL_PORT.");
        }
    }

    static void requireFree(int port, String setting, String purpose) {
        try (ServerSocket ignored = new ServerSocket(port, 1, loopback())) {
            // free
        } catch (IOException e) {
            throw inUse(port, setting, purpose, e);
        }
    }

    private static CannotRun inUse(int port, String setting, String purpose, IOException e) {
        String cause = e instanceof BindException
                ? "Port " + port + " is in use by another program; Alcove needs it for its " + purpose + "."
                : "Port " + port + " cannot be opened for Alcove's " + purpose + ": " + e.getMessage();
        return new CannotRun(cause, "Stop that program, or choose another port: " + setting + "=<port>", e);
    }

    private static InetAddress loopback() {
        return InetAddress.getLoopbackAddress();
    }
}
