package org.alcove.media.faults;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.alcove.media.Scene;
import org.alcove.media.Seat;
import org.alcove.media.Wiring;
import org.alcove.media.engine.SyntheticPeer;
import org.jspecify.annotations.Nullable;

/**
 * One room with its people, and what is written down of its sound: who keeps it, in which epoch it is and where. Whoever
 * keeps it is told whenever something changes, and to build it anew when it is lost; whoever no longer does is not
 * listened to.
 */
final class Room implements Browser.Offers, Browser.Ears {

    private static final long FIRST_PAUSE_MILLIS = 1_000;
    private static final Duration SILENT = Duration.ofMillis(700);

    private record Asked(Browser browser, SyntheticPeer line) {}

    private final List<Seat> everybody = Tones.ALL.stream()
            .map(tone -> new Seat(new UUID(0, Tones.number(tone) + 1)))
            .toList();
    private final Ledger ledger = new Ledger();
    private final Map<Long, Asked> asked = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Scene scene;
    private final List<Browser> browsers;
    private final Random random;
    private @Nullable OwnerChild owner;
    private String place = "";
    private boolean there;
    private long epoch;
    private long version;
    private long lastOffer;
    private long confirmed;
    private int failures;
    private Wiring wired = Wiring.NOBODY;

    Room(Clock clock, Random random) {
        this.clock = clock;
        this.random = random;
        this.scene = new Scene(everybody, random);
        this.browsers = IntStream.range(0, everybody.size())
                .mapToObj(number ->
                        new Browser(everybody.get(number), number, this, this, clock, new Random(random.nextLong())))
                .toList();
        ledger.says(version, scene.wiring());
    }

    /** From now on somebody else keeps its sound, and builds it anew. */
    synchronized void keptBy(OwnerChild next) {
        owner = next;
        failures = 0;
        lost();
        build();
    }

    synchronized @Nullable OwnerChild owner() {
        return owner;
    }

    /** The name under which a media server has it; nobody has it under an empty one. */
    synchronized String place() {
        return place;
    }

    private void build() {
        JsonObject about = new JsonObject();
        about.addProperty("epoch", ++epoch);
        about.addProperty("left", place);
        tell("build", about);
    }

    private void buildAgain() {
        OwnerChild then = owner;
        long pause = FIRST_PAUSE_MILLIS << Math.min(4, failures++);
        clock.after(pause, () -> buildAgain(then));
    }

    private synchronized void buildAgain(@Nullable OwnerChild then) {
        if (owner == then && !there) {
            build();
        }
    }

    private void tell(String what, JsonObject about) {
        OwnerChild now = owner;
        if (now != null) {
            now.tell(what, about);
        }
    }

    private void lost() {
        there = false;
        asked.clear();
        follow();
    }

    private void follow() {
        for (Browser browser : browsers) {
            boolean line = there && scene.has(browser.seat());
            browser.told(line ? new Browser.Wanted(epoch, scene.visits(browser.seat())) : null);
        }
    }

    /** Something changes, or somebody's network does. */
    synchronized void change() {
        if (random.nextInt(10) == 0) {
            browsers.get(random.nextInt(browsers.size())).changeNetwork();
        } else {
            scene.change();
            says();
        }
    }

    /** Nothing changes any more, with somebody to be heard. */
    synchronized void settle() {
        scene.settle();
        says();
    }

    private void says() {
        ledger.says(++version, scene.wiring());
        follow();
        aim();
    }

    private void aim() {
        if (there) {
            JsonObject about = new JsonObject();
            about.addProperty("version", version);
            about.add("wiring", Words.of(scene.wiring()));
            tell("aim", about);
        }
    }

    @Override
    public synchronized void offer(Browser browser, SyntheticPeer line, long itsEpoch) {
        if (!there || itsEpoch != epoch || !scene.has(browser.seat())) {
            clock.after(0, () -> browser.refused(line));
            return;
        }
        asked.put(++lastOffer, new Asked(browser, line));
        JsonObject about = new JsonObject();
        about.addProperty("offer", lastOffer);
        about.addProperty("seat", browser.seat().toString());
        about.addProperty("sdp", line.offer());
        tell("offer", about);
    }

    /** Hears what an owner says. */
    void heard(OwnerChild from, JsonObject said) {
        String what = said.get("said").getAsString();
        if (what.equals("answered") || what.equals("refused")) {
            answered(from, said);
        } else {
            noted(from, what, said);
        }
    }

    private synchronized void noted(OwnerChild from, String what, JsonObject said) {
        if (from != owner) {
            return;
        }
        boolean now = said.has("epoch") && said.get("epoch").getAsLong() == epoch;
        if (what.equals("built") && now) {
            built(said.get("room").getAsString());
        } else if (what.equals("lost") && now) {
            lost();
            buildAgain();
        } else if (what.equals("wired") && said.get("room").getAsString().equals(place)) {
            confirmed = said.get("version").getAsLong();
            wired = Words.wiring(said.getAsJsonObject("wiring"));
            ledger.confirms(confirmed);
        }
    }

    private void built(String itsPlace) {
        place = itsPlace;
        there = true;
        failures = 0;
        wired = Wiring.NOBODY;
        follow();
        aim();
    }

    private void answered(OwnerChild from, JsonObject said) {
        Asked question = from == owner() ? asked.remove(said.get("offer").getAsLong()) : null;
        if (question != null && said.has("sdp")) {
            question.browser.answered(question.line, said.get("sdp").getAsString());
        } else if (question != null) {
            question.browser.refused(question.line);
        }
        synchronized (this) {
            if (from == owner) {
                aim();
            }
        }
    }

    @Override
    public void heard(Seat listener, double tone, double level, long atNanos) {
        ledger.heard(listener, everybody.get(Tones.number(tone)), level, atNanos);
    }

    void listen() {
        browsers.forEach(Browser::listen);
    }

    Ledger ledger() {
        return ledger;
    }

    /** What is not yet as the room says; empty once everything is, by what is wired and by what is heard. */
    List<String> amiss() {
        Wiring wanted = wanted();
        List<String> amiss = new ArrayList<>(unconfirmed());
        for (Browser browser : browsers) {
            List<Integer> voices =
                    Tones.numbers(tone -> Scene.hears(wanted, browser.seat(), everybody.get(Tones.number(tone))));
            List<Integer> heard = browser.hears();
            if (!heard.equals(voices) || !browser.heardOnly(voices, SILENT)) {
                amiss.add(browser + " hears " + heard + " and not only " + voices);
            }
        }
        return amiss;
    }

    private synchronized Wiring wanted() {
        return scene.wiring();
    }

    private synchronized List<String> unconfirmed() {
        boolean done = there && confirmed == version && wired.equals(scene.wiring());
        return done
                ? List.of()
                : List.of("version " + confirmed + " of " + version + " is wired in epoch " + epoch
                        + (there ? "" : ", which is not there") + ": " + Words.of(wired) + " instead of "
                        + Words.of(scene.wiring()));
    }

    synchronized void close() {
        browsers.forEach(browser -> browser.told(null));
        tell("abandon", new JsonObject());
        owner = null;
    }
}
