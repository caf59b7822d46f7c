package org.alcove.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.alcove.outgoing.Pauses;
import org.alcove.outgoing.Standstill;
import org.alcove.outgoing.Waiting;
import org.alcove.people.PersonId;
import org.eclipse.microprofile.faulttolerance.exceptions.FaultToleranceException;

/**
 * Brings about at Keycloak what {@link Mirror} has kept. A target is claimed, Keycloak is asked while no transaction is
 * open, and the target is forgotten if nobody has asked for it since. What is so is looked at at that moment and once more
 * afterwards: two servers, or two organisations of one person, may be at it at once, and whoever comes last has then seen
 * what is so last. Nothing is given up. The first silence of Keycloak ends a round, and the next one waits.
 */
@ApplicationScoped
class MirrorRound {

    private static final Logger LOG = System.getLogger(MirrorRound.class.getName());

    private static final int AT_ONCE = 100;
    private static final int LOOKS = 3;

    /** Of one target. */
    private final Pauses pauses = new Pauses(Duration.ofSeconds(2), Duration.ofMinutes(5));

    private final Standstill standstill = new Standstill(new Pauses(Duration.ofSeconds(2), Duration.ofSeconds(30)));
    private final Waiting waiting = new Waiting("mirror");

    private boolean greeted;

    @Inject
    private Targets targets;

    @Inject
    private RealmMirror keycloak;

    Waiting waiting() {
        return waiting;
    }

    /** One thread at a time. */
    void go() {
        if (standstill.isOver() && (greeted || greet())) {
            for (Target target : targets.due(AT_ONCE)) {
                Optional<Claim> claim = targets.claim(target);
                if (claim.isPresent() && !bringAbout(claim.get())) {
                    break;
                }
            }
        }
        targets.count(waiting);
    }

    private boolean greet() {
        try {
            keycloak.greet();
            greeted = true;
            return true;
        } catch (NoAnswer | FaultToleranceException silence) {
            standstill.goesOn();
            return false;
        }
    }

    /** Whether Keycloak answered, whatever it said. */
    private boolean bringAbout(Claim claim) {
        try {
            if (reach(claim)) {
                targets.done(claim);
            } else {
                targets.later(claim, pauses.after(1));
            }
            standstill.ends();
            return true;
        } catch (WebApplicationException refused) {
            tell(claim, "status " + refused.getResponse().getStatus());
            targets.later(claim, pauses.after(claim.attempts()));
            standstill.ends();
            return true;
        } catch (NoAnswer | FaultToleranceException silence) {
            tell(claim, NoAnswer.why(silence));
            targets.later(claim, pauses.after(claim.attempts()));
            standstill.goesOn();
            return false;
        }
    }

    private boolean reach(Claim claim) {
        PersonId person = claim.target().person();
        UUID organisation = claim.target().organisation();
        return switch (claim.target().what()) {
            case HOST_ROLE -> follow(() -> targets.isHost(person), is -> keycloak.hostRole(person, is));
            case MEMBERSHIP ->
                follow(
                        () -> targets.isMember(organisation, person),
                        is -> keycloak.membership(organisation, person, is));
            case SESSIONS -> {
                keycloak.endSessions(person, claim.since());
                yield true;
            }
        };
    }

    /** Makes it there as it is here; whether it still was so here when it was done. */
    static boolean follow(BooleanSupplier here, Consumer<Boolean> makeThere) {
        boolean is = here.getAsBoolean();
        for (int look = 0; look < LOOKS; look++) {
            makeThere.accept(is);
            boolean then = is;
            is = here.getAsBoolean();
            if (is == then) {
                return true;
            }
        }
        return false;
    }

    /** Ids would name a person. */
    private static void tell(Claim claim, String why) {
        LOG.log(
                Level.WARNING,
                "Keycloak is not told yet: {0}, attempt {1}: {2}",
                claim.target().what(),
                claim.attempts(),
                why);
    }
}
