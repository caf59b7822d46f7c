package org.alcove.rooms;

import static org.alcove.rooms.Evening.AMINA;
import static org.alcove.rooms.Evening.BORIS;
import static org.alcove.rooms.Evening.CARLA;
import static org.alcove.rooms.Evening.FERN;
import static org.alcove.rooms.Evening.MIRA;
import static org.alcove.rooms.Evening.PAVEL;
import static org.alcove.rooms.Evening.TOMAS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.alcove.people.PersonId;

/** What people might do next, and what might happen to them: anything. */
final class Whims {

    static final List<PersonId> PEOPLE = List.of(AMINA, PAVEL, BORIS, MIRA, TOMAS, FERN, CARLA);

    private static final List<ServerId> SERVERS = List.of(Evening.SERVER, new ServerId(new UUID(0x5, 2)));

    private final Evening evening;
    private final Random random;
    private final List<DeviceId> devices = new ArrayList<>();
    private final int pace;

    Whims(Evening evening, Random random) {
        this.evening = evening;
        this.random = random;
        this.pace = random.nextInt(6) == 0 ? 300 : 4;
    }

    /** How long nothing happens: mostly seconds, on some evenings minutes. */
    Duration pause() {
        int seconds = random.nextInt(20) == 0 ? random.nextInt(60) : random.nextInt(pace);
        return Duration.ofMillis(seconds * 1000L + random.nextInt(1000));
    }

    /** People try what they may not, but not as a rule: without that few evenings would get beyond their doors. */
    Command something() {
        Scene scene = RoomReader.read(evening.room.write(), HistoryTest.TIGHT);
        Command tried = anything();
        for (int i = 0; i < 4 && tried instanceof Command.Act act && !Decision.isOpenTo(act, scene); i++) {
            tried = anything();
        }
        return tried;
    }

    private Command anything() {
        PersonId by = one(PEOPLE);
        ParticipantId other = evening.id(one(PEOPLE));
        return switch (random.nextInt(30)) {
            case 0, 1, 2 -> enters(random.nextInt(3) == 0 ? AMINA : by);
            case 3, 4 -> new Command.RaiseHand(by);
            case 5 -> new Command.LowerHand(by);
            case 6, 7, 8, 9 -> new Command.AcceptInvitation(by);
            case 10 -> new Command.DeclineInvitation(by);
            case 11, 12 -> new Command.StepUp(by);
            case 13 -> new Command.StepDown(by);
            case 14 -> new Command.Mute(by);
            case 15, 16 -> new Command.Unmute(by);
            case 17 -> new Command.TakeSound(by, anyDevice());
            case 18, 19 -> new Command.Open(by);
            case 20 -> random.nextInt(3) == 0 ? new Command.Pause(by) : new Command.Resume(by);
            case 21, 22, 23 -> new Command.Invite(by, other);
            case 24 -> new Command.WithdrawInvitation(by, other);
            case 25 -> new Command.MoveToGallery(by, other);
            case 26 -> new Command.Silence(by, other);
            case 27 -> new Command.LiftSilence(by, other);
            case 28 -> random.nextInt(3) == 0 ? new Command.ConnectionLost(anyDevice(), lastSeen()) : enters(by);
            default -> rarely(by, other);
        };
    }

    private Command rarely(PersonId by, ParticipantId other) {
        return switch (random.nextInt(24)) {
            case 0, 1, 2 -> new Command.ServerLost(one(SERVERS), lastSeen());
            case 3 -> new Command.AppointmentEnded(by);
            case 4 -> new Command.MembershipEnded(by);
            case 5 -> random.nextInt(4) == 0 ? new Command.Cancel(null) : new Command.TimePassed();
            case 6 -> new Command.End(by);
            case 7, 8, 9 -> new Command.Remove(by, other, "unkind");
            case 10, 11, 12 -> new Command.Leave(by);
            case 13, 14 -> new Command.AppointmentRenewed(by, evening.appointmentsEnd.plusSeconds(random.nextInt(600)));
            default -> new Command.TimePassed();
        };
    }

    private Command enters(PersonId person) {
        Command.Enter enter = evening.atTheDoor(person);
        devices.add(enter.device());
        UUID page = (random.nextInt(3) == 0 ? anyDevice() : enter.device()).value();
        Attempt attempt = new Attempt(page, 1 + random.nextInt(4), random.nextBoolean());
        return new Command.Enter(enter.access(), enter.device(), one(SERVERS), enter.ifNew(), attempt);
    }

    /** Noticed after 6 s, as a rule; at times later, since a server was busy or gone. */
    private Instant lastSeen() {
        return evening.now.minusMillis(random.nextInt(random.nextInt(5) == 0 ? 40_000 : 6_000));
    }

    /** Mostly one that is there. */
    DeviceId anyDevice() {
        List<DeviceId> here = new ArrayList<>(evening.room.devices());
        here.sort(Comparator.comparing(DeviceId::toString));
        List<DeviceId> some = here.isEmpty() || random.nextInt(5) == 0 ? devices : here;
        return some.isEmpty() ? evening.device(AMINA) : one(some);
    }

    private <T> T one(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }
}
