package org.alcove.audit;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.InvocationContext;
import java.util.Arrays;
import java.util.UUID;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/**
 * Stands around every facade (see ejb-jar.xml) and sees each refusal on its way out, once: the facade that was called
 * first is the one that was refused. Nothing is recorded of what was malformed, of nobody, or where no organisation was
 * reached: there is no trail it would belong to.
 */
public class Boundary {

    private static final ThreadLocal<Boolean> INSIDE = ThreadLocal.withInitial(() -> false);

    @Inject
    Attempt attempt;

    @Inject
    RefusedAttempts refusedAttempts;

    @AroundInvoke
    Object pass(InvocationContext call) throws Exception {
        if (INSIDE.get()) {
            return call.proceed();
        }
        INSIDE.set(true);
        try {
            return call.proceed();
        } catch (Refusal refusal) {
            note(call, refusal.reason());
            throw refusal;
        } finally {
            INSIDE.remove();
        }
    }

    private void note(InvocationContext call, Reason reason) {
        Actor actor = attempt.actor();
        UUID organisation = attempt.organisation();
        if (actor == null || organisation == null || reason == Reason.MALFORMED) {
            return;
        }
        Arguments arguments = new Arguments(call.getMethod(), Arrays.asList(call.getParameters()));
        Entry.Subject on = arguments.actedOn().orElse(new Entry.Subject("organisation", organisation));
        refusedAttempts.note(new Refused(organisation, actor, arguments.attempted(), reason, on));
    }
}
