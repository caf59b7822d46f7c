package org.alcove.circles;

import java.time.Instant;
import java.util.Set;
import org.alcove.vetting.TrainingModule;
import org.jspecify.annotations.Nullable;

/**
 * A host as the people of an organisation see them in one circle: never their account, and nothing that leads to another
 * circle.
 *
 * @param name in this circle; null until they have chosen one
 * @param brings what they bring, in their own words; may be empty
 * @param since when they first hosted in this organisation
 * @param roomsHeld how many rooms of this circle they have led
 * @param trainedIn the modules in which their training counts at this moment
 */
public record HostProfile(
        @Nullable String name, String brings, Instant since, int roomsHeld, Set<TrainingModule> trainedIn) {

    public HostProfile {
        trainedIn = Set.copyOf(trainedIn);
    }
}
