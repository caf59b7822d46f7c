package org.alcove.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/**
 * A running Alcove: PostgreSQL, Keycloak and the application on this machine. What does not need each other starts side
 * by side. Closing it, at any moment and from any thread, ends everything it started, users of the database first.
 */
public final class Standalone implements AutoCloseable {
    private static final String DEMO = "/demo.sql";
    private static final String DEMO_ROOMS = "/demo-rooms.sql";
    private static final int RENEW_ROOMS_SECONDS = 60;

    private final Settings settings;
    private final Progress progress;
    private final RunFolder folder;
    private final Secrets secrets;
    private final Children children;
    private final MailCatcher letters;
    private final Database database;
    private final Keycloak keycloak;
    private final Liberty liberty;
    private volatile boolean closed;

    private Standalone(Settings settings, Progress progress) {
        this.settings = settings;
        this.progress = progress;
        this.folder = RunFolder.open(settings.folder());
        this.secrets = Secrets.in(folder);
        this.children = new Children(folder);
        this.letters = new MailCatcher(settings.ports(), progress);
        this.database = Database.at(folder, secrets, settings.ports().database());
        this.keycloak = new Keycloak(settings, folder, secrets, database);
        this.liberty = new Liberty(settings, folder, secrets, database, children);
    }

    /** Everything, ready for people. */
    public static Standalone start(Settings settings, Progress progress) {
        Standalone standalone = prepare(settings, progress);
        try {
            standalone.startAll();
            return standalone;
        } catch (Throwable e) {
            standalone.close();
            throw e;
        }
    }

    /** Nothing started yet, but the folder is ours, nothing of an earlier run is left, and the ports are free. */
    static Standalone prepare(Settings settings, Progress progress) {
        Standalone standalone = new Standalone(settings, progress);
        Runtime.getRuntime().addShutdownHook(new Thread(standalone::close));
        try {
            Child.endLeftovers(standalone.folder, progress);
            standalone.database.endLeftover(progress);
            settings.ports().requireFree();
            return standalone;
        } catch (IOException e) {
            standalone.close();
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            standalone.close();
            throw interrupted(e);
        } catch (RuntimeException e) {
            standalone.close();
            throw e;
        }
    }

    /** Letters have somewhere to go from the first one on. PostgreSQL next; then Keycloak and the application side by side; last the people of the demonstration. */
    void startAll() {
        CompletableFuture<Void> unpacked = aside(() -> keycloak.prepare(children, progress));
        step(letters::start);
        step(() -> database.start(progress));
        progress.tell("Starting Keycloak and the application");
        step(liberty::start);
        CompletableFuture<Void> signIn = unpacked.thenRun(() -> step(() -> keycloak.start(children, progress)));
        step(() -> Answers.await(List.of(liberty, keycloak), progress, () -> requireUnfailed(signIn)));
        step(() -> database.runAsOwner(Database.resource(DEMO)));
        step(() -> database.runAsOwner(Database.resource(DEMO_ROOMS)));
    }

    /** Keeps a room in the demonstration. Throws when a server that everything needs has ended; returns never. */
    void stay() throws InterruptedException {
        for (int seconds = 1; ; seconds++) {
            TimeUnit.SECONDS.sleep(1);
            requireAlive();
            if (seconds % RENEW_ROOMS_SECONDS == 0) {
                renewRooms();
            }
        }
    }

    private void requireAlive() throws InterruptedException {
        try {
            List.of(liberty, keycloak).forEach(Part::requireAlive);
            database.requireAlive();
        } catch (CannotRun e) {
            TimeUnit.SECONDS.sleep(1); // Ctrl-C reaches the servers too, perhaps before it reaches us
            throw e;
        }
    }

    private void renewRooms() {
        try {
            database.runAsOwner(Database.resource(DEMO_ROOMS));
        } catch (SQLException | IOException e) {
            progress.tell("The demonstration has got no new room: " + e.getMessage());
        }
    }

    /** Ends Keycloak and nothing else: for tests of what goes on without it. */
    public void stopKeycloak() {
        keycloak.stop();
    }

    /** And lets it come back. */
    public void startKeycloak() {
        step(() -> {
            keycloak.start(children, progress);
            Answers.await(List.of(keycloak), Progress.untold(), () -> {});
        });
    }

    /**
     * One more application server on the same database, not started yet: for tests of what several do, and must not.
     *
     * @param name its folder and its log
     * @param its ports of its own, and what else sets it apart
     */
    public Liberty another(String name, Settings its) {
        return liberty.another(name, its);
    }

    public Settings settings() {
        return settings;
    }

    public Liberty liberty() {
        return liberty;
    }

    public Database database() {
        return database;
    }

    /** What Alcove and Keycloak have sent by e-mail. */
    public MailCatcher letters() {
        return letters;
    }

    /** What a person can do about it, when it is the disk. */
    String fullDisk() {
        return folder.fullDisk();
    }

    boolean isClosed() {
        return closed;
    }

    /** Whoever calls this while another thread is closing waits until that is done: the end of the JVM, for one. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            progress.tell("Stopping");
            children.close();
            database.close();
            letters.close();
            folder.close();
            progress.tell("Stopped; nothing is left running");
        }
    }

    private interface Step {
        void run() throws IOException, SQLException, InterruptedException;
    }

    private static CompletableFuture<Void> aside(Step step) {
        return CompletableFuture.runAsync(() -> step(step));
    }

    /** What went wrong aside is told as if it had gone wrong here. */
    private static void requireUnfailed(CompletableFuture<Void> future) {
        try {
            future.getNow(null);
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException why) {
                throw why;
            }
            throw e;
        }
    }

    private static void step(Step step) {
        try {
            step.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static CompletionException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new CompletionException(e);
    }
}
