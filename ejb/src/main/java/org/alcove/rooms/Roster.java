package org.alcove.rooms;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.alcove.people.PersonId;

/** Everybody in the room, in the order they came. Whoever or whatever has sound here stands on it. */
final class Roster {

    private final Map<ParticipantId, Participant> participants = new LinkedHashMap<>();

    Roster copy() {
        Roster copy = new Roster();
        participants.values().forEach(participant -> copy.add(participant.copy()));
        return copy;
    }

    Collection<Participant> all() {
        return participants.values();
    }

    Stream<Participant> stream() {
        return participants.values().stream();
    }

    int size() {
        return participants.size();
    }

    void add(Participant participant) {
        participants.put(participant.id(), participant);
    }

    void drop(Participant participant) {
        participants.remove(participant.id());
    }

    void clear() {
        participants.clear();
    }

    Optional<Participant> find(ParticipantId id) {
        return Optional.ofNullable(participants.get(id));
    }

    Optional<Participant> of(PersonId person) {
        return stream().filter(p -> p.person().equals(person)).findFirst();
    }

    Optional<Participant> with(DeviceId device) {
        return stream().filter(p -> p.has(device)).findFirst();
    }

    List<Participant> onStage() {
        return stream().filter(p -> p.isOn(Place.STAGE)).toList();
    }
}
