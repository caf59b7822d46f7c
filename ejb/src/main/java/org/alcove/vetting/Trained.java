package org.alcove.vetting;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What members may know of a host's vetting.
 *
 * @param in the modules in which their training is current
 * @param hostingSince when they were first appointed; null if they never were
 */
public record Trained(Set<TrainingModule> in, @Nullable Instant hostingSince) {

    public Trained {
        in = Set.copyOf(in);
    }
}
