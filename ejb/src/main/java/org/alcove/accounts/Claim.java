package org.alcove.accounts;

import java.time.Instant;

/**
 * A target that this server has for a while.
 *
 * @param asked how often it had been asked for by then: more often later, and it has to be looked at again
 * @param since when it was asked for; of sessions, the last time
 * @param attempts with this one
 */
record Claim(Target target, long asked, Instant since, int attempts) {}
