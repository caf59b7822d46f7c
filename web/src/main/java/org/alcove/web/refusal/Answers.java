package org.alcove.web.refusal;

import jakarta.ejb.AccessLocalException;
import jakarta.ejb.EJBAccessException;
import jakarta.validation.ValidationException;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** The one place that knows how each refusal is answered. */
public final class Answers {

    private static final int DEEPEST_CAUSE = 20;

    private Answers() {}

    /** The answer to a refusal, in English until there is another bundle. */
    public static Answer to(Reason reason) {
        return answer(status(reason), reason.name(), null);
    }

    /** The answer to anything that was thrown. What is not a refusal is reported, once, as an incident. */
    public static Answer to(Throwable thrown) {
        return refusalIn(thrown).map(Answers::to).orElseGet(() -> fault(Incidents.report(thrown)));
    }

    /** The answer to a fault that was reported already. */
    public static Answer fault(String incident) {
        return answer(500, "FAULT", incident);
    }

    /** The answer to a status that the server itself came to: no such path, a body it cannot read. */
    static Answer toStatus(int status) {
        if (status >= 500) {
            return fault(Incidents.report(new IllegalStateException("The server answered " + status)));
        }
        Reason nearest = nearest(status);
        Answer answer = to(nearest);
        return new Answer(status, answer.reason(), answer.title(), answer.text(), null);
    }

    private static Reason nearest(int status) {
        return switch (status) {
            case 401 -> Reason.NOT_SIGNED_IN;
            case 403 -> Reason.NOT_ALLOWED;
            case 404 -> Reason.NOT_FOUND;
            case 409 -> Reason.NOT_NOW;
            case 413 -> Reason.TOO_LARGE;
            case 429 -> Reason.TOO_FAST;
            default -> Reason.MALFORMED;
        };
    }

    /** The refusal inside what a container may have wrapped around it; empty for a fault. */
    public static Optional<Reason> refusalIn(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++, cause = cause.getCause()) {
            Reason reason = reasonOf(cause);
            if (reason != null) {
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    private static @Nullable Reason reasonOf(Throwable thrown) {
        if (thrown instanceof Refusal refusal) {
            return refusal.reason();
        }
        if (thrown instanceof ValidationException) {
            return Reason.MALFORMED;
        }
        boolean denied = thrown instanceof EJBAccessException || thrown instanceof AccessLocalException;
        return denied ? Reason.NOT_ALLOWED : null;
    }

    /** Without a default: a new reason does not compile until it has an answer. */
    private static int status(Reason reason) {
        return switch (reason) {
            case MALFORMED -> 400;
            case NOT_SIGNED_IN -> 401;
            case NOT_ALLOWED, ANOTHER_PERSON, REMOVED, SILENCED -> 403;
            case NOT_FOUND -> 404;
            case NOT_NOW, LIMIT_REACHED, AGREEMENT_NEEDED, NAME_NEEDED -> 409;
            case NAME_TAKEN, NAME_TELLS, NAME_UNCHECKED, NAME_STAYS -> 409;
            case TOO_LARGE -> 413;
            case TOO_FAST -> 429;
        };
    }

    private static Answer answer(int status, String reason, @Nullable String incident) {
        ResourceBundle words = ResourceBundle.getBundle("org.alcove.web.refusals", Locale.ROOT);
        return new Answer(
                status, reason, words.getString(reason + ".title"), words.getString(reason + ".text"), incident);
    }
}
