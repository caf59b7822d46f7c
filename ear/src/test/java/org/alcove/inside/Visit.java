package org.alcove.inside;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.RequestContextController;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.alcove.people.CurrentPerson;
import org.alcove.people.PersonId;

/** Does something as somebody: in a request of its own, as the web's door would. */
@ApplicationScoped
class Visit {

    @Resource
    ManagedExecutorService threads;

    @Inject
    CurrentPerson currentPerson;

    @Inject
    Instance<RequestContextController> requests;

    <T> T as(PersonId person, Callable<T> act) throws Exception {
        return inARequest(() -> {
            currentPerson.become(person, null);
            return act.call();
        });
    }

    <T> T asNobody(Callable<T> act) throws Exception {
        return inARequest(act);
    }

    /** The same, without waiting for it: for what several people do at once. */
    <T> Future<T> beginsAs(PersonId person, Callable<T> act) {
        return begin(() -> {
            currentPerson.become(person, null);
            return act.call();
        });
    }

    private <T> Future<T> begin(Callable<T> act) {
        return threads.submit(() -> {
            RequestContextController request = requests.get();
            boolean begun = request.activate();
            try {
                return act.call();
            } finally {
                if (begun) {
                    request.deactivate();
                }
            }
        });
    }

    private <T> T inARequest(Callable<T> act) throws Exception {
        try {
            return begin(act).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        }
    }
}
