package org.alcove.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as the audit trail knows them. The trail never stores the person, only a key that depends on where they
 * act: a member has one key per circle, so that two circles cannot be linked, and everything done in a role has one
 * key per person.
 *
 * @param person nobody for what the system does by itself
 * @param scope where the key is valid
 * @param role the role acted in, as one word
 * @param vetting the state of the person's vetting at that moment, as one word
 */
public record Actor(
        @Nullable UUID person,
        String scope,
        String role,
        @Nullable String vetting) {

    static final String STAFF = "staff";

    public Actor {
        Codes.require(scope);
        Codes.require(role);
        Codes.requireOrNothing(vetting);
    }

    /** Somebody who acts in a role: a host, a supervisor, an administrator, an auditor. */
    public static Actor staff(UUID person, String role) {
        return new Actor(person, STAFF, role, null);
    }

    /** A member, in one circle. */
    public static Actor member(UUID person, UUID circle) {
        return new Actor(person, "circle:" + circle, "member", null);
    }

    /** Somebody signed in who, as far as is known, has no place where they tried to act. */
    public static Actor outsider(UUID person) {
        return new Actor(person, "outside", "outsider", null);
    }

    /** Time passed, or a connection was lost: nobody acted. */
    public static Actor system() {
        return new Actor(null, "system", "system", null);
    }

    /** The same actor, with the state of their vetting: "appointed" for a host with a current appointment. */
    public Actor vetted(String state) {
        return new Actor(person, scope, role, state);
    }
}
