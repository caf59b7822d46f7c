package org.alcove.web.circles;

import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Collectors;
import org.alcove.circles.HostProfile;
import org.alcove.vetting.TrainingModule;
import org.alcove.web.pages.Times;
import org.alcove.web.pages.Words;

/** A host, as a page shows them. */
public record HostLine(String name, String brings, String since, String held, String trained) {

    static HostLine of(HostProfile profile, ZoneId zone) {
        return new HostLine(
                name(profile),
                profile.brings(),
                Words.say("host.since", Times.day(profile.since(), zone)),
                held(profile.roomsHeld()),
                trained(profile.trainedIn()));
    }

    /** In what, by the names that trainings have on screen; empty while no training counts. */
    private static String trained(Set<TrainingModule> modules) {
        return modules.isEmpty()
                ? ""
                : Words.say(
                        "host.trained",
                        modules.stream()
                                .sorted()
                                .map(module -> Words.say("vetting.module." + module))
                                .collect(Collectors.joining("; ")));
    }

    /** In the circle; a host who is new may not have chosen one. */
    static String name(HostProfile profile) {
        String name = profile.name();
        return name == null ? Words.say("host.nameless") : name;
    }

    private static String held(int rooms) {
        return switch (rooms) {
            case 0 -> Words.say("host.held.none");
            case 1 -> Words.say("host.held.one");
            default -> Words.say("host.held", rooms);
        };
    }
}
