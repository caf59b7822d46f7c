package org.alcove.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The application server: the one that the build has made, writing only into this run's folder. */
public final class Liberty implements Part {
    private final String name;
    private final Settings settings;
    private final RunFolder folder;
    private final Secrets secrets;
    private final Database database;
    private final Children children;
    private @Nullable Child child;

    Liberty(Settings settings, RunFolder folder, Secrets secrets, Database database, Children children) {
        this.name = "liberty";
        this.settings = settings;
        this.folder = folder;
        this.secrets = secrets;
        this.database = database;
        this.children = children;
    }

    private Liberty(String name, Settings settings, Liberty like) {
        this.name = name;
        this.settings = settings;
        this.folder = like.folder;
        this.secrets = like.secrets;
        this.database = like.database;
        this.children = like.children;
    }

    /** One more on the same database, with a folder and a log of its own. */
    Liberty another(String itsName, Settings itsSettings) {
        return new Liberty(itsName, itsSettings, this);
    }

    /** Starts it without waiting; see {@link #awaitReady}. */
    public void start() {
        Path script = settings.liberty().toAbsolutePath().resolve("bin/server");
        if (!Files.exists(script)) {
            throw new CannotRun(
                    "The application has not been built: " + script + " is missing.", "Build and run it: ./mvnw -Prun");
        }
        // this script replaces itself by the server, whose process is then ours
        ProcessBuilder builder = new ProcessBuilder("sh", script.toString(), "run", "alcove");
        builder.environment().putAll(environment());
        builder.environment().putAll(database.environment());
        builder.environment().putAll(settings.mail());
        builder.environment().putAll(settings.application());
        child = children.start(name, builder);
    }

    /** Returns when the application says that it is ready for people. */
    public void awaitReady() throws InterruptedException {
        Answers.await(List.of(this), Progress.untold(), () -> {});
    }

    @Override
    public String answer() {
        return "The application answers on port " + settings.ports().http();
    }

    @Override
    public boolean isReady() {
        if (Answers.isWell("http://127.0.0.1:" + settings.ports().http() + "/health/ready")) {
            return true;
        }
        running().requireAlive();
        new LibertyLog(folder.log(name)).requireHope();
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

    /** Ends it as a power cut would: for tests of what must survive one. */
    public void kill() {
        running().kill();
    }

    public void stop() {
        running().stop();
    }

    private Child running() {
        if (child == null) {
            throw new IllegalStateException("not started");
        }
        return child;
    }

    private Map<String, String> environment() {
        return Map.ofEntries(
                Map.entry("JAVA_HOME", System.getProperty("java.home")),
                Map.entry("WLP_OUTPUT_DIR", folder.path(name).toString()),
                Map.entry("ALCOVE_DEMO", "true"),
                Map.entry("ALCOVE_PUBLIC_URL", settings.publicUrl()),
                Map.entry("ALCOVE_HTTP_PORT", Integer.toString(settings.ports().http())),
                Map.entry("ALCOVE_HTTPS_REQUIRED", "false"),
                Map.entry("ALCOVE_COOKIES_SECURE", "false"),
                Map.entry("ALCOVE_METRICS_AUTHENTICATION", "false"),
                Map.entry(
                        "ALCOVE_KEYCLOAK_PORT",
                        Integer.toString(settings.ports().keycloak())),
                Map.entry("ALCOVE_KEYCLOAK_URL", settings.keycloakUrl()),
                Map.entry("ALCOVE_KEYCLOAK_CLIENT_SECRET", secrets.word("ALCOVE_KEYCLOAK_CLIENT_SECRET")),
                Map.entry("ALCOVE_OIDC_CLIENT_SECRET", secrets.word("ALCOVE_OIDC_CLIENT_SECRET")),
                Map.entry("ALCOVE_KEYSTORE_PASSWORD", secrets.word("ALCOVE_KEYSTORE_PASSWORD")),
                Map.entry("ALCOVE_LTPA_PASSWORD", secrets.word("ALCOVE_LTPA_PASSWORD")),
                Map.entry("ALCOVE_SEALING_KEY", secrets.get("ALCOVE_SEALING_KEY")),
                Map.entry("ALCOVE_MEDIA_PORT", Integer.toString(settings.ports().media())),
                Map.entry("ALCOVE_MEDIA_BIND", "127.0.0.1"),
                Map.entry("ALCOVE_MEDIA_ADDRESS", "127.0.0.1"));
    }
}
