package org.alcove.standalone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real PostgreSQL: durable (fsync and synchronous commit on), with passwords, on loopback only, its data in a folder
 * that outlasts the run. It runs in a session of its own, so that Ctrl-C ends those who use it first.
 */
public final class Database implements AutoCloseable {
    private static final String SUPERUSER = "postgres";
    private static final String NAME = "alcove";
    private static final List<String> OPTIONS = List.of(
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "password_encryption=scram-sha-256",
            "max_connections=150",
            "shared_buffers=96MB",
            "timezone=UTC",
            "log_timezone=UTC");

    private final RunFolder folder;
    private final Secrets secrets;
    private final int port;
    private final Path home;
    private final Path data;
    private Optional<ProcessHandle> server;

    private Database(RunFolder folder, Secrets secrets, int port) {
        this.folder = folder;
        this.secrets = secrets;
        this.port = port;
        this.home = folder.path("postgresql");
        this.data = folder.path("data");
        this.server = Optional.empty();
    }

    static Database at(RunFolder folder, Secrets secrets, int port) {
        return new Database(folder, secrets, port);
    }

    /** Ends the server of a launcher that was killed, if it still runs from this folder. */
    void endLeftover(Progress progress) throws IOException, InterruptedException {
        Path record = data.resolve("postmaster.pid");
        if (!Files.exists(record)) {
            return;
        }
        Optional<ProcessHandle> left = recorded(record);
        if (left.isEmpty()) {
            return; // PostgreSQL notices by itself that this file is out of date
        }
        if (isOurs(left.get())) {
            progress.tell("An earlier run was cut off: ending its PostgreSQL (process "
                    + left.get().pid() + ")");
            close();
        } else {
            Files.delete(record); // the number belongs to somebody else by now
        }
    }

    private static Optional<ProcessHandle> recorded(Path record) throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(record).get(0).strip()));
    }

    void start(Progress progress) throws IOException, InterruptedException, SQLException {
        unpack(progress);
        boolean first = !Files.exists(data.resolve("PG_VERSION"));
        if (first) {
            initialise(progress);
        }
        control("start", "-w", "-t", "60", "-l", folder.log("postgresql").toString(), "-o", options());
        server = recorded(data.resolve("postmaster.pid"));
        progress.tell("PostgreSQL answers on port " + port);
        DatabaseRoles.prepare(this, secrets);
    }

    void requireAlive() {
        if (server.filter(ProcessHandle::isAlive).isEmpty()) {
            Path log = folder.log("postgresql");
            throw new CannotRun("PostgreSQL has ended. It said last:\n" + Child.tail(log), "All of it: " + log);
        }
    }

    /** Runs a script as the role that owns the schema. */
    void runAsOwner(String script) throws SQLException {
        try (Connection connection = connect(NAME, "alcove_owner", secrets.word("ALCOVE_DATABASE_OWNER_PASSWORD"));
                Statement statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    Connection superuser(String database) throws SQLException {
        return connect(database, SUPERUSER, secrets.word("ALCOVE_DATABASE_SUPERUSER_PASSWORD"));
    }

    public String url() {
        return url(NAME);
    }

    String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** What the application server has to know to reach it. */
    public Map<String, String> environment() {
        return Map.of(
                "ALCOVE_DATABASE_HOST", "127.0.0.1",
                "ALCOVE_DATABASE_PORT", Integer.toString(port),
                "ALCOVE_DATABASE_NAME", NAME,
                "ALCOVE_DATABASE_SSLMODE", "disable",
                "ALCOVE_DATABASE_OWNER_PASSWORD", secrets.word("ALCOVE_DATABASE_OWNER_PASSWORD"),
                "ALCOVE_DATABASE_APP_PASSWORD", secrets.word("ALCOVE_DATABASE_APP_PASSWORD"),
                "ALCOVE_DATABASE_JOBS_PASSWORD", secrets.word("ALCOVE_DATABASE_JOBS_PASSWORD"),
                "ALCOVE_DATABASE_SESSIONS_PASSWORD", secrets.word("ALCOVE_DATABASE_SESSIONS_PASSWORD"));
    }

    @Override
    public void close() {
        try {
            Path record = data.resolve("postmaster.pid");
            if (Files.exists(record) && recorded(record).filter(this::isOurs).isPresent()) {
                control("stop", "-w", "-t", "20", "-m", "fast");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Connection connect(String database, String user, String password) throws SQLException {
        // not by DriverManager, which finds no driver where Maven's class loaders are in between
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url(database));
        return source.getConnection(user, password);
    }

    private void unpack(Progress progress) throws IOException {
        if (Files.exists(home)) {
            return;
        }
        progress.tell("Unpacking PostgreSQL");
        String archive = archive();
        try (InputStream in = Database.class.getResourceAsStream(archive)) {
            if (in == null) {
                throw new CannotRun(
                        "There is no PostgreSQL for this machine in this build (" + archive + ").",
                        "Alcove runs on Linux (x64, arm64) and macOS; on Windows use WSL.");
            }
            Archives.untarXz(in, home);
        }
    }

    private static String archive() {
        boolean mac = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");
        boolean arm = "aarch64".equals(System.getProperty("os.arch"));
        String processor = arm ? "arm_64" : "x86_64";
        return "/postgres-" + (mac ? "darwin-" : "linux-") + processor + ".txz";
    }

    /** Beside its place, and moved there when complete: data that is there is whole. */
    private void initialise(Progress progress) throws IOException, InterruptedException {
        progress.tell("Creating the database in " + data);
        Path part = folder.path("data.part");
        Archives.delete(part);
        Archives.delete(data);
        Path password = folder.path("superuser.password");
        try {
            Files.writeString(password, secrets.word("ALCOVE_DATABASE_SUPERUSER_PASSWORD"));
            call(
                    "initdb",
                    List.of(
                            "-D",
                            part.toString(),
                            "-U",
                            SUPERUSER,
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C"));
        } finally {
            Files.delete(password);
        }
        Files.move(part, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private String options() {
        StringBuilder options = new StringBuilder("-p ").append(port);
        OPTIONS.forEach(option -> options.append(" -c ").append(option));
        return options.toString();
    }

    private void control(String action, String... more) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of(action, "-D", data.toString()));
        arguments.addAll(List.of(more));
        call("pg_ctl", arguments);
    }

    private void call(String program, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(Superuser.asSomebodyElse());
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        Path log = folder.log(program);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("TZ", "UTC");
        if (Child.start(program, builder, folder).await() != 0) {
            throw new CannotRun(
                    "PostgreSQL's " + program + " failed. It said last:\n" + Child.tail(log) + "\n"
                            + Child.tail(folder.log("postgresql")),
                    "All of it: " + log + " and " + folder.log("postgresql"));
        }
    }

    private boolean isOurs(ProcessHandle handle) {
        return handle.info()
                .command()
                .map(home.resolve("bin/postgres").toString()::equals)
                .orElse(false);
    }

    static String resource(String name) throws IOException {
        try (InputStream in = Database.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("missing from the class path: " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
