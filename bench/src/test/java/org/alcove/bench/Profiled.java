package org.alcove.bench;

import java.net.InetAddress;
import java.util.List;
import org.alcove.bench.crowd.Crowd;
import org.alcove.bench.crowd.Member;
import org.alcove.bench.servers.AlcoveServer;

/** One room of Alcove's for as long as asked, with options for its JVM: for profilers. */
final class Profiled {

    private Profiled() {}

    public static void main(String[] arguments) throws Exception {
        InetAddress address = InetAddress.getByName(arguments[0]);
        int people = Integer.parseInt(arguments[1]);
        int onStage = Integer.parseInt(arguments[2]);
        int seconds = Integer.parseInt(arguments[3]);
        List<String> options = List.of(arguments).subList(4, arguments.length);
        try (AlcoveServer server = new AlcoveServer(address, options);
                Crowd crowd = new Crowd(address)) {
            for (int i = 0; i < people; i++) {
                Member member = i < onStage ? crowd.speaker(i, onStage) : crowd.listener();
                server.join(member, i < onStage);
            }
            Usage before = Usage.of(server.pid());
            for (int i = 0; i < seconds; i += 5) {
                Thread.sleep(5_000);
                Usage now = Usage.of(server.pid());
                System.out.printf("%d s: %.3f cores%n", i + 5, (now.cpuSeconds() - before.cpuSeconds()) / 5);
                before = now;
            }
        }
    }
}
