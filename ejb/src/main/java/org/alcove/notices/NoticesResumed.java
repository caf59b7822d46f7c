package org.alcove.notices;

/** Notices arrive from now on. Some may have been missed before: whoever depends on them reads again. */
public record NoticesResumed() {}
