package org.alcove.rooms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.alcove.people.PersonId;

/**
 * What somebody may ask for at this moment, by the names of the protocol, found by asking the room itself. An act on
 * another participant is named when there is somebody to whom it may be done.
 */
final class OpenActs {

    private static final Map<String, Function<PersonId, Command.Act>> BY_ONESELF = new LinkedHashMap<>();
    private static final Map<String, BiFunction<PersonId, ParticipantId, Command.Act>> ON_ONE = new LinkedHashMap<>();

    static {
        BY_ONESELF.put("open", Command.Open::new);
        BY_ONESELF.put("pause", Command.Pause::new);
        BY_ONESELF.put("resume", Command.Resume::new);
        BY_ONESELF.put("end", Command.End::new);
        BY_ONESELF.put("raiseHand", Command.RaiseHand::new);
        BY_ONESELF.put("lowerHand", Command.LowerHand::new);
        BY_ONESELF.put("acceptInvitation", Command.AcceptInvitation::new);
        BY_ONESELF.put("declineInvitation", Command.DeclineInvitation::new);
        BY_ONESELF.put("stepUp", Command.StepUp::new);
        BY_ONESELF.put("stepDown", Command.StepDown::new);
        BY_ONESELF.put("mute", Command.Mute::new);
        BY_ONESELF.put("unmute", Command.Unmute::new);
        BY_ONESELF.put("leave", Command.Leave::new);
        ON_ONE.put("invite", Command.Invite::new);
        ON_ONE.put("withdrawInvitation", Command.WithdrawInvitation::new);
        ON_ONE.put("moveToGallery", Command.MoveToGallery::new);
        ON_ONE.put("silence", Command.Silence::new);
        ON_ONE.put("liftSilence", Command.LiftSilence::new);
        ON_ONE.put("remove", (by, participant) -> new Command.Remove(by, participant, "."));
    }

    private final Scene scene;

    OpenActs(Scene scene) {
        this.scene = scene;
    }

    List<String> to(Participant self, DeviceId device) {
        PersonId by = self.person();
        Stream<String> own = BY_ONESELF.entrySet().stream()
                .filter(act -> isOpen(act.getValue().apply(by)))
                .map(Map.Entry::getKey);
        Stream<String> sound = Stream.of("takeSound").filter(name -> isOpen(new Command.TakeSound(by, device)));
        Stream<String> others = self.isHost() ? onOthers(by) : Stream.empty();
        return Stream.of(own, sound, others).flatMap(names -> names).toList();
    }

    private Stream<String> onOthers(PersonId by) {
        return ON_ONE.entrySet().stream()
                .filter(act -> scene.roster().stream()
                        .anyMatch(other -> isOpen(act.getValue().apply(by, other.id()))))
                .map(Map.Entry::getKey);
    }

    private boolean isOpen(Command.Act act) {
        return Decision.isOpenTo(act, scene);
    }
}
