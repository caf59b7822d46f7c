package org.alcove.bench.servers;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alcove.bench.crowd.Member;

/**
 * Debian's Janus with its AudioBridge: a mixer of sound in C, with libopus, libsrtp and OpenSSL, ICE-lite as ours. The
 * room is set up as Alcove's are: 48 kHz, 40 kbit/s, error correction for 5 % of loss, no levels in the packets. How hard
 * its encoder tries is left as it comes (complexity 4; ours is 5).
 */
public final class JanusServer implements AudioServer {

    private static final long ROOM = 1;
    private static final int PORT = 18_188;

    private final Path folder;
    private final Child child;
    private final JanusSocket socket;
    private final Map<Member, Long> handles = new HashMap<>();

    public JanusServer(InetAddress address) throws Exception {
        folder = Files.createTempDirectory("alcove-bench-janus");
        configure(folder, address);
        child = Child.start(
                List.of("janus", "--configs-folder=" + folder, "--debug-level=3", "--disable-colors"),
                Map.of(),
                Redirect.to(folder.resolve("log").toFile()));
        socket = JanusSocket.open(PORT, child::isAlive);
        long manager = socket.attach();
        JsonObject create = request("create");
        create.addProperty("room", ROOM);
        create.addProperty("sampling_rate", 48_000);
        create.addProperty("default_bitrate", 40_000);
        create.addProperty("default_expectedloss", 5);
        create.addProperty("audiolevel_ext", false);
        socket.message(manager, create, null);
    }

    private static void configure(Path folder, InetAddress address) throws IOException {
        Files.writeString(folder.resolve("janus.jcfg"), """
                general: {
                  session_timeout = 0
                  plugins_folder = "/usr/lib/x86_64-linux-gnu/janus/plugins"
                  transports_folder = "/usr/lib/x86_64-linux-gnu/janus/transports"
                }
                nat: {
                  ice_lite = true
                  ice_enforce_list = "%s"
                }
                plugins: {
                  disable = "libjanus_duktape.so,libjanus_echotest.so,libjanus_lua.so,libjanus_nosip.so,libjanus_recordplay.so,libjanus_sip.so,libjanus_streaming.so,libjanus_textroom.so,libjanus_videocall.so,libjanus_videoroom.so,libjanus_voicemail.so"
                }
                transports: {
                  disable = "libjanus_http.so,libjanus_mqtt.so,libjanus_nanomsg.so,libjanus_pfunix.so,libjanus_rabbitmq.so"
                }
                """.formatted(address.getHostAddress()));
        Files.writeString(folder.resolve("janus.transport.websockets.jcfg"), """
                general: {
                  ws = true
                  ws_port = %d
                  ws_ip = "127.0.0.1"
                }
                """.formatted(PORT));
        Files.writeString(folder.resolve("janus.plugin.audiobridge.jcfg"), "general: {\n}\n");
    }

    private static JsonObject request(String name) {
        JsonObject request = new JsonObject();
        request.addProperty("request", name);
        return request;
    }

    @Override
    public String name() {
        return "Janus";
    }

    @Override
    public long pid() {
        return child.pid();
    }

    @Override
    public void join(Member member, boolean onStage) throws Exception {
        long handle = socket.attach();
        handles.put(member, handle);
        JsonObject join = request("join");
        join.addProperty("room", ROOM);
        join.addProperty("muted", !onStage);
        socket.message(handle, join, null);
        JsonObject configure = request("configure");
        configure.addProperty("muted", !onStage);
        member.accept(socket.message(handle, configure, member.offer("active")));
    }

    @Override
    public void leave(Member member) throws Exception {
        Long handle = handles.remove(member);
        if (handle != null) {
            socket.detach(handle);
        }
        member.close();
    }

    @Override
    public void close() throws Exception {
        socket.close();
        child.close();
    }
}
