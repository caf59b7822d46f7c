package org.alcove.organisations;

import org.jspecify.annotations.Nullable;

/**
 * Which people of an organisation one looks for.
 *
 * @param role only those who have it now; null for everybody
 * @param ended those whose membership has ended, instead of those who belong now
 */
public record MemberFilter(@Nullable Role role, boolean ended) {

    /** Everybody who belongs now. */
    public static final MemberFilter EVERYBODY = new MemberFilter(null, false);
}
