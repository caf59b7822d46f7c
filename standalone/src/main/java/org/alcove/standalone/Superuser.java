package org.alcove.standalone;

import java.io.IOException;
import java.util.List;

/** PostgreSQL refuses to run as root; in a user namespace of its own it runs as nobody, with the same files. */
final class Superuser {
    private static final List<String> NAMESPACE = List.of("unshare", "--user");

    private Superuser() {}

    /** What to put in front of a command so that root does not run it as root. */
    static List<String> asSomebodyElse() throws IOException, InterruptedException {
        if (!"root".equals(System.getProperty("user.name"))) {
            return List.of();
        }
        if (!works(NAMESPACE)) {
            throw new CannotRun(
                    "PostgreSQL does not run as root, and this machine offers root no user namespace (unshare --user).",
                    "Start Alcove as an ordinary user.");
        }
        return NAMESPACE;
    }

    private static boolean works(List<String> prefix) throws InterruptedException {
        try {
            return new ProcessBuilder(prefix.get(0), prefix.get(1), "true")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
