package org.alcove.bench.browsers;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.alcove.bench.Results;
import org.alcove.journeys.Person;
import org.alcove.journeys.Stack;
import org.alcove.journeys.Tone;

/**
 * How long a voice takes from one browser's microphone to another browser's ear: through a room of Alcove, where both
 * are on the stage, and over a connection from one to the other, in turn. What the first takes more is Alcove's.
 */
final class MouthToEar {

    private static final int SETTLE_MILLIS = 1_000 * Integer.getInteger("bench.warm", 8);
    private static final int MEASURED_MILLIS = 1_000 * Integer.getInteger("bench.seconds", 25);

    /** The bursts are further apart than that, so that none can be taken for the next. */
    private static final double MOST_MILLIS = 600;

    /** As the room's page asks for it. */
    private static final String MICROPHONE = """
            const {RTCPeerConnection: Connection} = window;
            const stream = await navigator.mediaDevices.getUserMedia(
                {audio: {echoCancellation: true, noiseSuppression: true, autoGainControl: true}});
            const connection = window.direct = new Connection();
            connection.addTrack(stream.getAudioTracks()[0], stream);
            connection.ontrack = ({track}) => {
              window.player = new Audio();
              window.player.srcObject = new MediaStream([track]);
              window.player.play();
            };
            const described = async () => {
              await connection.setLocalDescription();
              while (connection.iceGatheringState !== 'complete') await new Promise(done => setTimeout(done, 20));
              return connection.localDescription.sdp;
            };
            """;

    private static final String OFFER = "async () => {" + MICROPHONE + "return described(); }";
    private static final String ANSWER = "async sdp => {" + MICROPHONE
            + "await connection.setRemoteDescription({type: 'offer', sdp}); return described(); }";
    private static final String ACCEPT = "sdp => window.direct.setRemoteDescription({type: 'answer', sdp})";

    private final Results results = new Results("mouth-to-ear");
    private final Stack stack;
    private final PlainPages plain;
    private final Person speaker;
    private final Person listener;
    private final Instrument mouth;
    private final Instrument ear;

    private MouthToEar(Stack stack, PlainPages plain) {
        this.stack = stack;
        this.plain = plain;
        this.speaker = stack.arrives("amina", "Amina", new Tone(1_000, Tone.Rhythm.BURSTS));
        this.listener = stack.arrives("boris", "Moss", new Tone(1_000, Tone.Rhythm.SILENT));
        this.mouth = Instrument.in(speaker.page());
        this.ear = Instrument.in(listener.page());
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        try (Stack stack = Stack.start();
                PlainPages plain = PlainPages.open()) {
            new MouthToEar(stack, plain).measure(rounds);
        }
    }

    private void measure(int rounds) throws Exception {
        Spread server = new Spread();
        Spread direct = new Spread();
        for (int round = 1; round <= rounds; round++) {
            meetInARoom();
            server.addAll(delays("server", round));
            meetDirectly();
            direct.addAll(delays("direct", round));
        }
        results.add(server.summary("server"));
        results.add(direct.summary("direct"));
        JsonObject more = new JsonObject();
        more.addProperty("summary", "more");
        more.addProperty("medianMillis", server.median() - direct.median());
        results.add(more);
        results.write();
    }

    private void meetInARoom() {
        var room = stack.planRoom("harbour");
        speaker.enters(room).does("open").sees("Everyone can hear you");
        listener.enters(room).does("raiseHand");
        speaker.does("invite");
        listener.sees("You are invited to speak").presses("Accept and speak").sees("Everyone can hear you");
    }

    private void meetDirectly() {
        for (Page page : List.of(speaker.page(), listener.page())) {
            page.navigate(plain.address());
            page.locator("h1").click();
        }
        Object offer = speaker.page().evaluate(OFFER);
        Object answer = listener.page().evaluate(ANSWER, offer);
        speaker.page().evaluate(ACCEPT, answer);
    }

    private List<Double> delays(String way, int round) throws InterruptedException {
        mouth.listen();
        ear.listen();
        Thread.sleep(SETTLE_MILLIS);
        mouth.forget();
        ear.forget();
        Thread.sleep(MEASURED_MILLIS);
        List<Double> heard = ear.ear();
        List<Double> delays = delays(mouth.mouth(), heard);
        JsonObject row = new JsonObject();
        row.addProperty("round", round);
        row.addProperty("way", way);
        row.addProperty("unmatched", heard.size() - delays.size());
        row.addProperty("jitterBufferMillis", ear.jitterBufferMillis());
        row.add("millis", new Gson().toJsonTree(delays));
        results.add(row);
        return delays;
    }

    /** Each sound at the ear comes from the last one at the mouth before it. */
    private static List<Double> delays(List<Double> said, List<Double> heard) {
        List<Double> delays = new ArrayList<>();
        for (double at : heard) {
            said.stream()
                    .filter(from -> from <= at)
                    .reduce((earlier, later) -> later)
                    .map(from -> at - from)
                    .filter(delay -> delay < MOST_MILLIS)
                    .ifPresent(delays::add);
        }
        return delays;
    }
}
