package org.alcove.journeys;

import java.util.Map;

/** Somebody in a room, whatever they came with: sounds like one tone, and can be asked which tones they hear. */
public interface Attendee {

    Tone tone();

    /** The loudest level of each tone here within the next {@code millis}. */
    Map<Tone, Double> levels(int millis, Tone... tones);
}
