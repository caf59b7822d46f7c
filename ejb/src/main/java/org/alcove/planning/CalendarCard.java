package org.alcove.planning;

import java.time.Instant;

/**
 * A person's private calendar. Its address is not here: only whoever made it has seen it.
 *
 * @param word what every entry in it is called
 */
public record CalendarCard(String word, Instant madeAt) {}
