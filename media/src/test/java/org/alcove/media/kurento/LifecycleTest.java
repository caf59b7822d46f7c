package org.alcove.media.kurento;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An application server starts and stops the application in one JVM, as often as somebody deploys it. */
@Timeout(240)
class LifecycleTest {

    /** System property with the port that every life uses, so that a socket left open stops the next one. */
    static final String PORT = "alcove.test.media.port";

    private static final int LIVES = 20;
    private static final Duration BOUND = Duration.ofSeconds(30);
    private static final Path OPEN_FILES = Path.of("/proc/self/fd");

    @Test
    void twentyStartsAndStopsLeaveNoThreadNoSocketAndNoClassLoader() throws Exception {
        System.setProperty(PORT, Integer.toString(freePort()));
        liveOnce();
        Set<String> threadsBefore = threads();
        long socketsBefore = sockets();

        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        for (int life = 0; life < LIVES; life++) {
            loaders.add(liveOnce());
        }

        Eventually.within(BOUND, () -> "threads left: " + left(threadsBefore), () -> left(threadsBefore)
                .isEmpty());
        displaceTheLastRecordComparedInTheJdk();
        Eventually.within(BOUND, () -> "class loaders left: " + count(loaders), () -> {
            System.gc();
            return count(loaders) == 0;
        });
        assertThat(sockets()).isLessThanOrEqualTo(socketsBefore);
    }

    private static WeakReference<ClassLoader> liveOnce() throws Exception {
        return inALoaderOfItsOwn(
                Lifetime.class, answer -> assertThat(answer).asString().contains("a=candidate:"));
    }

    /**
     * The JDK remembers the component type of the last record that it made methods for, and so that type's loader: Java
     * 17 strongly, Java 25 softly and apart from types of the class path. It is one loader at most, and the next
     * application's takes its place; here another one does.
     */
    private static void displaceTheLastRecordComparedInTheJdk() throws Exception {
        inALoaderOfItsOwn(Displacing.class, compared -> assertThat(compared).isEqualTo("Displacing[inner=null]"));
    }

    private static WeakReference<ClassLoader> inALoaderOfItsOwn(
            Class<? extends Callable<?>> type, Consumer<Object> afterwards) throws Exception {
        Thread current = Thread.currentThread();
        ClassLoader mine = current.getContextClassLoader();
        URLClassLoader loader = new URLClassLoader("one life", classPath(), ClassLoader.getPlatformClassLoader());
        try (loader) {
            current.setContextClassLoader(loader);
            Callable<?> life = (Callable<?>)
                    loader.loadClass(type.getName()).getDeclaredConstructor().newInstance();
            afterwards.accept(life.call());
        } finally {
            current.setContextClassLoader(mine);
        }
        return new WeakReference<>(loader);
    }

    private static URL[] classPath() throws MalformedURLException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<URL> urls = new ArrayList<>();
        for (String entry : path.split(File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    private static Set<String> left(Set<String> before) {
        Set<String> left = threads();
        left.removeAll(before);
        return left;
    }

    private static Set<String> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(thread -> thread.getName() + " (" + thread.getId() + ")")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long count(List<WeakReference<ClassLoader>> loaders) {
        return loaders.stream().filter(loader -> !loader.refersTo(null)).count();
    }

    /** Where the operating system can be asked. */
    private static long sockets() throws IOException {
        if (!Files.isDirectory(OPEN_FILES)) {
            return 0;
        }
        try (Stream<Path> files = Files.list(OPEN_FILES)) {
            return files.filter(LifecycleTest::isSocket).count();
        }
    }

    private static boolean isSocket(Path file) {
        try {
            return Files.readSymbolicLink(file).toString().startsWith("socket:");
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
