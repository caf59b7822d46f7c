package org.alcove.bench;

import com.google.gson.JsonObject;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import org.alcove.bench.crowd.Crowd;
import org.alcove.bench.crowd.Ear;
import org.alcove.bench.crowd.Member;
import org.alcove.bench.servers.AlcoveServer;
import org.alcove.bench.servers.AudioServer;
import org.alcove.bench.servers.JanusServer;

/**
 * How many people one core carries: what a room of a given size takes of the processor's time, Alcove's engine and
 * Janus's AudioBridge in turn, by the same people over DTLS and SRTP (AES-128-GCM).
 */
final class PeoplePerCore {

    private static final int WARM_UP_SECONDS = Integer.getInteger("bench.warm", 90);
    private static final int SETTLE_SECONDS = 6;
    private static final int MEASURED_SECONDS = Integer.getInteger("bench.seconds", 15);
    private static final int CONNECT_SECONDS = 60;

    private PeoplePerCore() {}

    /**
     * A room.
     *
     * @param people how many there are in it
     * @param onStage how many of them have an open microphone
     * @param speaking how many speak at any time: one after another, or all at once, which no room bears for long
     */
    private record Scenario(int people, int onStage, int speaking) {

        Member member(int number, Crowd crowd) {
            if (number >= onStage) {
                return crowd.listener();
            }
            return speaking == onStage ? crowd.speaker(0, 1) : crowd.speaker(number, onStage);
        }
    }

    private static final Scenario EVERYBODY_AT_ONCE = new Scenario(30, 8, 8);

    private static final List<Scenario> SCENARIOS = List.of(
            new Scenario(30, 3, 1),
            new Scenario(30, 8, 1),
            new Scenario(30, 3, 3),
            EVERYBODY_AT_ONCE,
            new Scenario(200, 3, 1),
            new Scenario(200, 8, 1));

    public static void main(String[] arguments) throws Exception {
        InetAddress address = InetAddress.getByName(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        Results results = new Results("people-per-core");
        try (AudioServer alcove = new AlcoveServer(address);
                AudioServer janus = new JanusServer(address)) {
            warmUp(alcove, address);
            for (int round = 1; round <= rounds; round++) {
                for (Scenario scenario : SCENARIOS) {
                    results.add(measure(alcove, address, scenario, round));
                    results.add(measure(janus, address, scenario, round));
                }
            }
        }
        results.write();
    }

    /** A server runs for weeks, and a JVM that has run for a minute is not done with compiling. */
    private static void warmUp(AudioServer alcove, InetAddress address) throws Exception {
        try (Crowd crowd = new Crowd(address)) {
            List<Member> members = join(alcove, crowd, EVERYBODY_AT_ONCE);
            Thread.sleep(WARM_UP_SECONDS * 1_000L);
            leave(alcove, members);
        }
    }

    private static JsonObject measure(AudioServer server, InetAddress address, Scenario scenario, int round)
            throws Exception {
        try (Crowd crowd = new Crowd(address)) {
            List<Member> members = join(server, crowd, scenario);
            Thread.sleep(SETTLE_SECONDS * 1_000L);
            Ear gallery = members.get(scenario.people() - 1).listen();
            Ear stage = members.get(0).listen();
            long packets = packets(members);
            Usage before = Usage.of(server.pid());
            long begun = System.nanoTime();
            Thread.sleep(MEASURED_SECONDS * 1_000L);
            double seconds = (System.nanoTime() - begun) / 1e9;
            Usage after = Usage.of(server.pid());
            double cores = (after.cpuSeconds() - before.cpuSeconds()) / seconds;
            JsonObject result = new JsonObject();
            result.addProperty("round", round);
            result.addProperty("server", server.name());
            result.addProperty("people", scenario.people());
            result.addProperty("onStage", scenario.onStage());
            result.addProperty("speaking", scenario.speaking());
            result.addProperty("cores", cores);
            result.addProperty("peoplePerCore", scenario.people() / cores);
            result.addProperty("packetsPerPersonAndSecond", (packets(members) - packets) / seconds / members.size());
            result.addProperty("audibleInGallery", gallery.audibleShare());
            result.addProperty("audibleOnStage", stage.audibleShare());
            result.addProperty("threads", after.threads());
            leave(server, members);
            return result;
        }
    }

    private static List<Member> join(AudioServer server, Crowd crowd, Scenario scenario) throws Exception {
        List<Member> members = new ArrayList<>();
        for (int i = 0; i < scenario.people(); i++) {
            boolean onStage = i < scenario.onStage();
            Member member = scenario.member(i, crowd);
            server.join(member, onStage);
            members.add(member);
        }
        Patience.until(
                CONNECT_SECONDS,
                () -> members.stream().allMatch(Member::isConnected),
                () -> members.stream().filter(Member::isConnected).count() + " of " + members.size()
                        + " are connected to " + server.name());
        return members;
    }

    private static void leave(AudioServer server, List<Member> members) throws Exception {
        for (Member member : members) {
            server.leave(member);
        }
    }

    private static long packets(List<Member> members) {
        return members.stream().mapToLong(Member::packets).sum();
    }
}
