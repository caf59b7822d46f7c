package org.alcove.organisations;

import java.net.URI;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What an organisation decides for itself.
 *
 * @param timeZone in which its times are shown and planned
 * @param quorum how many hosts a room needs: one or two
 * @param writers who may write to a room
 * @param deciders how many people a decision about a volunteer takes: one or two
 * @param leaveTo what takes the place of a page that somebody leaves; null is the installation's own. Begins with https
 */
public record Policy(
        ZoneId timeZone,
        int quorum,
        Writers writers,
        int deciders,
        @Nullable URI leaveTo) {

    private static final int LONGEST_ADDRESS = 200;

    public Policy {
        requireOneOrTwo(quorum, "hosts");
        requireOneOrTwo(deciders, "deciders");
        if (leaveTo != null && !isFit(leaveTo)) {
            throw new Refusal(Reason.MALFORMED, "an address to leave to begins with https:// and is short");
        }
    }

    /** As the audit trail writes it: the address one leaves to is named by its host only. */
    Map<String, String> codes() {
        return Map.of(
                "timeZone", timeZone.getId(),
                "quorum", Integer.toString(quorum),
                "writers", writers.name(),
                "deciders", Integer.toString(deciders),
                "leaveTo", Optional.ofNullable(leaveTo).map(URI::getHost).orElse("default"));
    }

    private static void requireOneOrTwo(int number, String of) {
        if (number != 1 && number != 2) {
            throw new Refusal(Reason.MALFORMED, "one or two " + of);
        }
    }

    private static boolean isFit(URI address) {
        return "https".equals(address.getScheme())
                && address.getHost() != null
                && address.toString().length() <= LONGEST_ADDRESS;
    }
}
