package org.alcove.media.faults;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.alcove.media.engine.Await;
import org.jspecify.annotations.Nullable;

/**
 * Two media servers, and two owners of which one keeps the room's sound and the other is there to take over. What a fault
 * begins is brought to its end by the time the house is {@link #makeReady ready} again.
 */
final class House implements AutoCloseable {

    private static final Duration READY_LIMIT = Duration.ofSeconds(60);
    private static final Duration ANSWER_LIMIT = Duration.ofSeconds(5);
    private static final long PAUSE_NANOS = Duration.ofMillis(300).toNanos();

    /** What an owner began to build when it was killed is known to nobody, and goes only by being collected. */
    private static final Duration NOTHING_LEFT_LIMIT = Duration.ofSeconds(70);

    private final ScheduledExecutorService clock = Executors.newScheduledThreadPool(4, House::daemon);
    private final List<Future<?>> underWay = new ArrayList<>();
    private final Map<Long, Long> reached = new ConcurrentHashMap<>();
    private final List<OwnerChild> owners = new CopyOnWriteArrayList<>();
    private final List<Machine> machines;
    private final Room room;
    private final Path log;
    private final Random random;
    private volatile OwnerChild standby;
    private long lastQuestion;

    /** @param log where the owners write what they log */
    House(Room room, Path log, Random random) throws IOException, InterruptedException {
        this.room = room;
        this.log = log;
        this.random = random;
        this.machines = List.of(new Machine(), new Machine());
        OwnerChild first = newOwner();
        this.standby = newOwner();
        room.keptBy(first);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "test-house");
        thread.setDaemon(true);
        return thread;
    }

    private OwnerChild newOwner() throws IOException, InterruptedException {
        List<URI> servers = machines.stream().map(Machine::address).toList();
        OwnerChild owner = OwnerChild.start(servers, log, this::heard);
        owners.add(owner);
        return owner;
    }

    private void heard(OwnerChild from, JsonObject said) {
        switch (said.get("said").getAsString()) {
            case "ready" -> {}
            case "reaches" ->
                reached.put(
                        said.get("question").getAsLong(), said.get("reached").getAsLong());
            default -> room.heard(from, said);
        }
    }

    /** The machine that has the room now. */
    Machine holder() {
        return machines.stream()
                .filter(machine -> machine.rooms().contains(room.place()))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No media server has " + room.place()));
    }

    /** Lets it happen, with all that follows from it by itself. */
    void strike(Fault fault, Machine holder) throws Exception {
        switch (fault) {
            case SERVER_KILLED -> {
                holder.kill();
                after(0, 1_500, holder::restart);
            }
            case SERVER_FROZEN_BRIEFLY -> freeze(holder, 300, 4_500);
            case SERVER_FROZEN -> freeze(holder, 4_500, 8_000);
            case SERVER_FROZEN_FOR_GOOD -> {
                freeze(holder);
                after(6_500, 8_500, () -> {
                    holder.kill();
                    holder.restart();
                });
            }
            default -> strikeOwner(fault);
        }
    }

    private void freeze(Machine holder, int least, int most) throws Exception {
        freeze(holder);
        after(least, most, () -> {
            holder.thaw();
            room.ledger().goesOn();
        });
    }

    private void freeze(Machine holder) throws Exception {
        room.ledger().stops();
        holder.freeze();
    }

    private void strikeOwner(Fault fault) throws Exception {
        OwnerChild keeper = keeper();
        OwnerChild next = standby;
        if (fault == Fault.OWNER_KILLED) {
            keeper.kill();
        } else {
            keeper.freeze();
        }
        if (fault == Fault.OWNER_FROZEN_BRIEFLY) {
            after(100, 3_000, keeper::thaw);
            return;
        }
        after(0, 3_000, () -> {
            room.keptBy(next);
            after(0, 4_000, () -> standby = fault == Fault.OWNER_FROZEN ? deposed(keeper) : instead(keeper));
        });
    }

    private OwnerChild keeper() {
        OwnerChild keeper = room.owner();
        if (keeper == null) {
            throw new AssertionError("Nobody keeps the room");
        }
        return keeper;
    }

    /** It goes on where it was, and finds out only after a while that it is owner no longer. */
    private OwnerChild deposed(OwnerChild owner) throws Exception {
        owner.thaw();
        after(0, 1_000, () -> owner.tell("abandon", new JsonObject()));
        return owner;
    }

    private OwnerChild instead(OwnerChild owner) throws Exception {
        owner.kill();
        return newOwner();
    }

    /** Something of which only what comes of it is of interest. */
    private interface Step {
        void take() throws Exception;
    }

    private synchronized void after(int leastMillis, int mostMillis, Step step) {
        Callable<Void> task = () -> {
            step.take();
            return null;
        };
        underWay.add(
                clock.schedule(task, leastMillis + random.nextInt(mostMillis - leastMillis), TimeUnit.MILLISECONDS));
    }

    /** Waits until every process is there and every owner reaches every media server. */
    void makeReady() throws Exception {
        for (Future<?> next = nextUnderWay(); next != null; next = nextUnderWay()) {
            finish(next);
        }
        for (OwnerChild owner : List.of(keeper(), standby)) {
            if (!comesAbout(READY_LIMIT, () -> reaches(owner) == machines.size())) {
                throw new AssertionError("An owner reaches " + reaches(owner) + " media servers");
            }
        }
    }

    private synchronized @Nullable Future<?> nextUnderWay() {
        return underWay.isEmpty() ? null : underWay.remove(0);
    }

    private static void finish(Future<?> step) throws InterruptedException, ExecutionException, TimeoutException {
        step.get(READY_LIMIT.toSeconds(), TimeUnit.SECONDS);
    }

    private long reaches(OwnerChild owner) {
        long question = ++lastQuestion;
        JsonObject about = new JsonObject();
        about.addProperty("question", question);
        owner.tell("reach", about);
        Await.holds(ANSWER_LIMIT, () -> reached.containsKey(question));
        Long answer = reached.remove(question);
        return answer == null ? 0 : answer;
    }

    /** What is left on the media servers, once there has been time for it to go. */
    List<String> whatIsLeft() {
        comesAbout(NOTHING_LEFT_LIMIT, () -> rooms().isEmpty());
        return rooms();
    }

    /** Asks now and then: each question takes something from those that are asked. */
    private static boolean comesAbout(Duration limit, BooleanSupplier condition) {
        long endNanos = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > endNanos) {
                return false;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return true;
    }

    /** The rooms of sound that there are, on both media servers. */
    List<String> rooms() {
        return machines.stream().flatMap(machine -> machine.rooms().stream()).toList();
    }

    /** Ends every process, whichever state it is in. */
    @Override
    public void close() throws InterruptedException {
        clock.shutdownNow();
        for (OwnerChild owner : owners) {
            owner.kill();
        }
        for (Machine machine : machines) {
            machine.kill();
        }
    }
}
