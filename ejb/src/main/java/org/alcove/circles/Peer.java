package org.alcove.circles;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in a circle, for its hosts: under which name, and never who it is.
 *
 * @param name null until they have chosen one
 */
public record Peer(@Nullable String name, CircleRole role) {}
