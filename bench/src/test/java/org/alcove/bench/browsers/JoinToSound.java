package org.alcove.bench.browsers;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.alcove.bench.Results;
import org.alcove.journeys.Person;
import org.alcove.journeys.RoomOfTest;
import org.alcove.journeys.Stack;
import org.alcove.journeys.Tone;

/**
 * How long it takes from the press that enters a room, in which somebody is speaking, to the first sound of them; beside
 * two connections within one page of the same browser, from the press that makes them to the first sound, in turn.
 */
final class JoinToSound {

    private static final int WARM_UP = Integer.getInteger("bench.warm", 10);

    /** Nobody may enter a room more often than ten times a minute. */
    private static final int APART_MILLIS = 7_000;

    /** Never pauses: no browser's suppression of noise is in its way. */
    private static final String TONE = """
            window.tone = () => {
              const context = new AudioContext(), out = context.createMediaStreamDestination();
              const oscillator = new OscillatorNode(context, {frequency: 523});
              oscillator.connect(new GainNode(context, {gain: 0.4})).connect(out);
              oscillator.start();
              return out.stream;
            };
            """;

    private static final String SPEAK_A_TONE =
            TONE + "navigator.mediaDevices.getUserMedia = async () => window.tone();";

    private static final String CALL_ONESELF = "() => {" + TONE + """
              const stream = window.tone();
              document.querySelector('button').onclick = async () => {
                const here = new RTCPeerConnection(), there = new RTCPeerConnection();
                here.onicecandidate = ({candidate}) => candidate && there.addIceCandidate(candidate);
                there.onicecandidate = ({candidate}) => candidate && here.addIceCandidate(candidate);
                there.ontrack = ({track}) => {
                  window.player = new Audio();
                  window.player.srcObject = new MediaStream([track]);
                  window.player.play();
                };
                here.addTrack(stream.getAudioTracks()[0], stream);
                await here.setLocalDescription();
                await there.setRemoteDescription(here.localDescription);
                await there.setLocalDescription();
                await here.setRemoteDescription(there.localDescription);
              };
            }
            """;

    private final Results results = new Results("join-to-sound");
    private final PlainPages plain;
    private final Person listener;
    private final Instrument ear;
    private final RoomOfTest room;

    private JoinToSound(Stack stack, PlainPages plain) {
        this.plain = plain;
        this.listener = stack.arrives("boris", "Moss", new Tone(733));
        this.ear = Instrument.in(listener.page());
        this.room = stack.planRoom("harbour");
        Person host = stack.arrives("amina", "Amina", new Tone(523));
        host.page().context().addInitScript(SPEAK_A_TONE);
        host.enters(room).does("open").sees("Everyone can hear you");
    }

    public static void main(String[] arguments) throws Exception {
        int times = Integer.parseInt(arguments[0]);
        try (Stack stack = Stack.start();
                PlainPages plain = PlainPages.open()) {
            new JoinToSound(stack, plain).measure(times);
        }
    }

    private void measure(int times) throws Exception {
        warmUp();
        Spread join = new Spread();
        Spread call = new Spread();
        for (int time = 1; time <= times; time++) {
            Thread.sleep(APART_MILLIS);
            join.add(join(time));
            call.add(call(time));
        }
        results.add(join.summary("join"));
        results.add(call.summary("call"));
        JsonObject ratio = new JsonObject();
        ratio.addProperty("summary", "ratio");
        ratio.addProperty("median", join.median() / call.median());
        ratio.addProperty("p95", join.percentile(95) / call.percentile(95));
        results.add(ratio);
        results.write();
    }

    /** A server that has only just started is slower; and what is asked at the door is asked once. */
    private void warmUp() throws InterruptedException {
        for (int time = 1; time <= WARM_UP; time++) {
            listener.enters(room).sees("You are listening.");
            Thread.sleep(APART_MILLIS);
            listener.does("leave");
        }
    }

    private double join(int time) {
        listener.goesTo(room.path());
        double took = pressToSound("join", time, listener.button("Enter the room"));
        listener.does("leave").sees("You have left");
        return took;
    }

    private double call(int time) {
        listener.page().navigate(plain.address());
        listener.page().evaluate(CALL_ONESELF);
        return pressToSound("call", time, listener.button("Call"));
    }

    private double pressToSound(String way, int time, Locator button) {
        Page page = listener.page();
        page.locator("h1").first().click();
        ear.listen();
        button.click();
        page.waitForFunction(
                "window.bench.ear.length", null, new Page.WaitForFunctionOptions().setPollingInterval(100));
        double took = ear.ear().get(0) - ear.pressed();
        JsonObject row = new JsonObject();
        row.addProperty("time", time);
        row.addProperty("way", way);
        row.addProperty("millis", took);
        row.add("marks", ear.marks());
        results.add(row);
        return took;
    }
}
