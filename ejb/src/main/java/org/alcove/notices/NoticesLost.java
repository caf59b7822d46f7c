package org.alcove.notices;

/** Notices no longer arrive, until {@link NoticesResumed}. */
public record NoticesLost() {}
