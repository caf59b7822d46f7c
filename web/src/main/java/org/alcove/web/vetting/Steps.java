package org.alcove.web.vetting;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.alcove.vetting.Check;
import org.alcove.vetting.Standing;
import org.alcove.web.pages.Times;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** The way to a decision, step by step, as the applicant sees it: what was done and when, not what it came to. */
final class Steps {

    private Steps() {}

    /** One of them. */
    public record Step(String name, String state, boolean done) {}

    static List<Step> of(Standing mine, ZoneId zone) {
        List<Step> steps = new ArrayList<>();
        steps.add(done("sent", Objects.requireNonNull(mine.sentAt()), zone));
        steps.add(reference("first", mine, Check.FIRST_REFERENCE_RECEIVED, Check.FIRST_REFERENCE_READ, zone));
        steps.add(reference("second", mine, Check.SECOND_REFERENCE_RECEIVED, Check.SECOND_REFERENCE_READ, zone));
        steps.add(check("background", mine.recorded().get(Check.BACKGROUND_CHECK), zone));
        steps.add(check("interview", mine.recorded().get(Check.INTERVIEW), zone));
        steps.add(
                mine.missing().isEmpty()
                        ? new Step(name("training"), Words.say("step.done"), true)
                        : new Step(name("training"), Words.say("step.open"), false));
        steps.add(new Step(name("decision"), Words.say("step.decision.state"), false));
        return steps;
    }

    private static Step reference(String which, Standing mine, Check received, Check read, ZoneId zone) {
        @Nullable Instant came = mine.recorded().get(received);
        if (mine.recorded().containsKey(read) || came == null) {
            return check(which, mine.recorded().get(read), zone);
        }
        return new Step(name(which), Words.say("step.received", Times.day(came, zone)), false);
    }

    private static Step check(String which, @Nullable Instant done, ZoneId zone) {
        return done == null ? new Step(name(which), Words.say("step.open"), false) : done(which, done, zone);
    }

    private static Step done(String which, Instant at, ZoneId zone) {
        return new Step(name(which), Words.say("step.doneOn", Times.day(at, zone)), true);
    }

    private static String name(String which) {
        return Words.say("step." + which);
    }
}
