package org.alcove.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Keycloak with the realm of Alcove, on the same PostgreSQL. It is started without its shell script, so that the
 * process we know is the process that runs; the options are that script's.
 */
final class Keycloak implements Part {
    private static final String NAME = "keycloak";
    private static final List<String> JAVA_OPTIONS = List.of(
            "-Xms64m",
            "-Xmx512m",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+ExitOnOutOfMemoryError",
            "-XX:TieredStopAtLevel=4",
            "-Dfile.encoding=UTF-8",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "-Dpicocli.disable.closures=true",
            "-Dquarkus-log-max-startup-records=10000",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");
    private static final List<String> BUILT_WITH = List.of("--db=postgres");

    private final Settings settings;
    private final Secrets secrets;
    private final Path home;
    private final ImportedRealm imported;
    private volatile @Nullable Child child; // set aside from whoever waits for it

    Keycloak(Settings settings, RunFolder folder, Secrets secrets, Database database) {
        this.settings = settings;
        this.secrets = secrets;
        this.home = folder.path(NAME);
        this.imported = new ImportedRealm(folder, database);
    }

    /** Unpacks it and lets it build itself, once for each version: needs no database yet. */
    void prepare(Children children, Progress progress) throws IOException, InterruptedException {
        Path built = home.resolve("built-by-alcove");
        String wanted = settings.keycloak().getFileName() + " " + BUILT_WITH;
        if (Files.exists(built) && Files.readString(built).equals(wanted)) {
            return;
        }
        Archives.delete(home);
        if (!Files.exists(settings.keycloak())) {
            throw new CannotRun(
                    "Keycloak's distribution is missing: " + settings.keycloak(), "Set ALCOVE_KEYCLOAK_ZIP=<zip>");
        }
        progress.tell("Unpacking Keycloak");
        Archives.unzip(settings.keycloak(), home);
        Realm.writeTheme(home.resolve("themes"));
        progress.tell("Keycloak builds itself (only this once, about half a minute)");
        List<String> command = new ArrayList<>(List.of("build"));
        command.addAll(BUILT_WITH);
        Child build = children.start("keycloak-build", new ProcessBuilder(java(command)));
        if (build.await() != 0) {
            throw build.ended();
        }
        Files.writeString(built, wanted);
    }

    /** Starts it without waiting. */
    void start(Children children, Progress progress) throws IOException, SQLException {
        imported.prepare(realm(), progress);
        Archives.delete(home.resolve("data/tmp")); // it keeps packed copies of an earlier theme
        Realm.writeTheme(home.resolve("themes"));
        Realm.write(home.resolve("data/import/alcove-realm.json"), settings.doors());
        ProcessBuilder builder = new ProcessBuilder(java(List.of(
                "start",
                "--optimized",
                "--import-realm",
                "--cache=local",
                "--http-enabled=true",
                "--spi-theme--static-max-age=60",
                "--http-host=127.0.0.1",
                "--http-port=" + settings.ports().keycloak(),
                "--hostname=" + settings.keycloakUrl())));
        builder.environment().putAll(environment());
        builder.environment().putAll(filledIn());
        child = children.start(NAME, builder);
    }

    void stop() {
        running().stop();
    }

    @Override
    public String answer() {
        return "Keycloak answers on port " + settings.ports().keycloak();
    }

    @Override
    public boolean isReady() {
        if (child == null) {
            return false; // it is being unpacked
        }
        if (Answers.isWell("http://127.0.0.1:" + settings.ports().keycloak() + "/realms/alcove")) {
            keepRealm();
            return true;
        }
        running().requireAlive();
        return false;
    }

    @Override
    public CannotRun tooSlow() {
        return running().tooSlow();
    }

    @Override
    public void requireAlive() {
        running().requireAlive();
    }

    private void keepRealm() {
        try {
            imported.keep(realm());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What an import depends on: the file, and what is filled in there that is not a secret, always in one order. */
    private String realm() throws IOException {
        return filledIn() + " " + Realm.text(settings.doors());
    }

    private Map<String, String> filledIn() {
        Map<String, String> all = new TreeMap<>(settings.mail());
        all.put("ALCOVE_MAIL_AUTH", "false");
        all.put("ALCOVE_PUBLIC_URL", settings.publicUrl());
        return all;
    }

    private Child running() {
        Child started = child;
        if (started == null) {
            throw new IllegalStateException("not started");
        }
        return started;
    }

    private List<String> java(List<String> arguments) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(JAVA_OPTIONS);
        command.add("-Dkc.home.dir=" + home);
        command.add("-Djboss.server.config.dir=" + home.resolve("conf"));
        command.addAll(List.of(
                "-cp",
                home.resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint"));
        command.addAll(arguments);
        return command;
    }

    private Map<String, String> environment() {
        return Map.of(
                "KC_DB_URL", "jdbc:postgresql://127.0.0.1:" + settings.ports().database() + "/keycloak",
                "KC_DB_USERNAME", "keycloak",
                "KC_DB_PASSWORD", secrets.word("ALCOVE_DATABASE_KEYCLOAK_PASSWORD"),
                "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD", secrets.word("ALCOVE_KEYCLOAK_ADMIN_PASSWORD"),
                "ALCOVE_OIDC_CLIENT_SECRET", secrets.word("ALCOVE_OIDC_CLIENT_SECRET"),
                "ALCOVE_KEYCLOAK_CLIENT_SECRET", secrets.word("ALCOVE_KEYCLOAK_CLIENT_SECRET"));
    }
}
