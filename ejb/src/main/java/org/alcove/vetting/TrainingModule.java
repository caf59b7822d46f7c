package org.alcove.vetting;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What hosts are trained in. */
public enum TrainingModule {
    /** Noticing when somebody is in danger, and what to do then. */
    SAFEGUARDING(true),
    /** Listening, and leading a room. */
    LISTENING(true),
    /** What one takes home, and what one does not. */
    BOUNDARIES(false),
    /** Being with people who have lost somebody. */
    LOSS(false);

    private static final Set<TrainingModule> REQUIRED = Stream.of(values())
            .filter(TrainingModule::isRequired)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(TrainingModule.class)));

    private final boolean required;

    TrainingModule(boolean required) {
        this.required = required;
    }

    /** Without it, nobody hosts. */
    public boolean isRequired() {
        return required;
    }

    static Set<TrainingModule> required() {
        return EnumSet.copyOf(REQUIRED);
    }
}
