package org.alcove.web.review;

import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.alcove.audit.Action;
import org.alcove.audit.Outcome;
import org.alcove.review.TrailNames.Place;

/** What one can choose to look for in the trail, and what was. */
public final class TrailChoices {

    private final TrailQuery query;
    private final StaffNames.Known staff;
    private final List<Place> circles;
    private final List<Place> rooms;
    private final ZoneId zone;

    TrailChoices(TrailQuery query, StaffNames.Known staff, List<Place> circles, List<Place> rooms, ZoneId zone) {
        this.query = query;
        this.staff = staff;
        this.circles = circles;
        this.rooms = rooms;
        this.zone = zone;
    }

    /** One of several. */
    public record Option(String value, String name, boolean chosen) {}

    public List<Option> getActions() {
        return Stream.of(Action.values())
                .map(each ->
                        new Option(each.name(), Sentences.of(each), each.name().equals(query.action())))
                .sorted(Comparator.comparing(Option::name))
                .toList();
    }

    public List<Option> getOutcomes() {
        return Stream.of(Outcome.values())
                .map(each -> new Option(
                        each.name(),
                        Sentences.say("outcome." + each),
                        each.name().equals(query.outcome())))
                .toList();
    }

    /** Staff by name. */
    public List<Option> getStaff() {
        return staff.byKey().entrySet().stream()
                .map(each ->
                        new Option(each.getKey(), each.getValue(), each.getKey().equals(query.key())))
                .sorted(Comparator.comparing(Option::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    public List<Option> getCircles() {
        return circles.stream()
                .map(each -> new Option(
                        each.id().toString(), each.name(), each.id().toString().equals(query.circle())))
                .toList();
    }

    /** Of the circle that was chosen; none before one is. */
    public List<Option> getRooms() {
        return rooms.stream()
                .map(each -> new Option(
                        each.id().toString(),
                        Places.name(each, zone),
                        each.id().toString().equals(query.on())))
                .toList();
    }

    boolean hasStaff(String key) {
        return staff.byKey().containsKey(key);
    }

    boolean hasRoom(String id) {
        return rooms.stream().anyMatch(room -> room.id().toString().equals(id));
    }
}
