package org.alcove.bench;

import com.google.gson.JsonObject;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.alcove.bench.crowd.Crowd;
import org.alcove.bench.crowd.Member;
import org.alcove.bench.servers.AlcoveServer;
import org.alcove.bench.servers.AudioServer;
import org.alcove.bench.servers.JanusServer;

/**
 * What people cost in memory while they are there, and what is left when 2,000 have come and gone: live heap, threads and
 * open files, beside what there was before. Janus is asked for the same, as far as can be seen of it from outside.
 */
final class JoinsAndLeaves {

    private static final int PEOPLE = 200;
    private static final int AT_ONCE = 20;
    private static final int WARM_UP = 200;
    private static final int JOINS = Integer.getInteger("bench.joins", 2_000);
    private static final int CONNECT_SECONDS = 60;
    private static final long SETTLE_MILLIS = 12_000;

    /** Otherwise what a collection leaves uncollected for being little is counted as reachable: 10 MB, now and then. */
    private static final List<String> COMPACTING = List.of("-XX:MarkSweepDeadRatio=0");

    private JoinsAndLeaves() {}

    public static void main(String[] arguments) throws Exception {
        InetAddress address = InetAddress.getByName(arguments[0]);
        Results results = new Results("joins-and-leaves");
        try (AudioServer alcove = new AlcoveServer(address, COMPACTING)) {
            measure(alcove, address, results);
        }
        try (AudioServer janus = new JanusServer(address)) {
            measure(janus, address, results);
        }
        results.write();
    }

    private static void measure(AudioServer server, InetAddress address, Results results) throws Exception {
        try (Crowd crowd = new Crowd(address)) {
            comeAndGo(server, crowd, WARM_UP);
            results.add(state(server, "before", 0));
            List<Member> members = come(server, crowd, PEOPLE);
            results.add(state(server, "with " + PEOPLE + " people", PEOPLE));
            go(server, members);
            comeAndGo(server, crowd, JOINS);
            results.add(state(server, "after " + JOINS + " joins and leaves", 0));
        }
    }

    private static void comeAndGo(AudioServer server, Crowd crowd, int joins) throws Exception {
        for (int i = 0; i < joins; i += AT_ONCE) {
            go(server, come(server, crowd, AT_ONCE));
        }
    }

    private static List<Member> come(AudioServer server, Crowd crowd, int people) throws Exception {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            Member member = i == 0 ? crowd.speaker(0, 1) : crowd.listener();
            server.join(member, i == 0);
            members.add(member);
        }
        Patience.until(
                CONNECT_SECONDS,
                () -> members.stream().allMatch(Member::isConnected),
                () -> "not everybody is connected to " + server.name());
        return members;
    }

    private static void go(AudioServer server, List<Member> members) throws Exception {
        for (Member member : members) {
            server.leave(member);
        }
    }

    private static JsonObject state(AudioServer server, String when, int people) throws Exception {
        Thread.sleep(SETTLE_MILLIS);
        JsonObject row = new JsonObject();
        row.addProperty("server", server.name());
        row.addProperty("when", when);
        row.addProperty("people", people);
        if (server instanceof AlcoveServer) {
            row.addProperty("liveHeapKilobytes", liveHeapKilobytes(server.pid()));
        }
        Usage usage = Usage.of(server.pid());
        row.addProperty("residentKilobytes", usage.residentKilobytes());
        row.addProperty("threads", usage.threads());
        row.addProperty("files", usage.files());
        return row;
    }

    /** What is reachable: the histogram of classes is made after a full collection, and ends in a line of totals. */
    private static long liveHeapKilobytes(long pid) throws Exception {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, Long.toString(pid), "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String total = text.lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("jcmd says: " + text));
        return Long.parseLong(total.strip().split("\\s+", -1)[2]) / 1_024;
    }
}
