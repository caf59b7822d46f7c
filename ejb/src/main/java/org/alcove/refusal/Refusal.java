package org.alcove.refusal;

import jakarta.ejb.ApplicationException;

/**
 * Somebody asked for what cannot be: expected, answered, never a fault. Rolls the transaction back, so that a refused
 * request changes nothing.
 *
 * <p>The message is a short technical note for tests and logs: it never holds personal data. What people read comes
 * from a bundle, by {@link #reason()}.
 */
@ApplicationException(rollback = true)
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    public Refusal(Reason reason, String note) {
        super(reason + ": " + note, null, false, false);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
