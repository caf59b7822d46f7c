package org.alcove.circles;

/** A circle, as the people in it see it in a list. */
public record CircleCard(CircleId id, String name, CircleRole role) {}
