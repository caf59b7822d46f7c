package org.alcove.organisations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has to agree to before they next enter a room.
 *
 * @param agreedBefore when they agreed to an earlier version, which this one has replaced; null if they never did
 */
public record AgreementAsked(Agreement agreement, @Nullable Instant agreedBefore) {}
