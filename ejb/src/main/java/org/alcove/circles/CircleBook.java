package org.alcove.circles;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import org.alcove.audit.Action;
import org.alcove.audit.AuditTrail;
import org.alcove.audit.Entry;
import org.alcove.audit.ReadOnly;
import org.alcove.organisations.Membership;
import org.alcove.organisations.Organisations;
import org.alcove.organisations.Role;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/** The circles that an organisation has: made, changed and closed by its administrators. */
@Stateless
public class CircleBook {

    /** Of one organisation, those that are closed not counted. */
    public static final int MOST = 200;

    @Inject
    Organisations organisations;

    @Inject
    CircleRows rows;

    @Inject
    AuditTrail trail;

    @Inject
    Event<CircleClosed> closed;

    /** For those who may make a circle: refuses everybody else. */
    @ReadOnly
    public void requireMaker(String slug) {
        organisations.require(slug, Role.ADMINISTRATOR);
    }

    /** What is decided of a circle, to be changed. */
    @ReadOnly
    public CharterView charter(String slug, CircleId circle) {
        return rows.require(organisations.require(slug, Role.ADMINISTRATOR), circle)
                .view();
    }

    /** Makes a circle; its id is given. Refuses with {@link Reason#LIMIT_REACHED} when there are {@link #MOST}. */
    public void make(String slug, CircleId circle, Charter charter) {
        Membership administrator = organisations.require(slug, Role.ADMINISTRATOR);
        rows.lockAll(administrator);
        if (rows.all(administrator).size() >= MOST) {
            throw new Refusal(Reason.LIMIT_REACHED, MOST + " circles");
        }
        rows.insert(administrator, circle, charter);
        trail.append(entry(Action.CIRCLE_MADE, administrator, circle).after(charter.codes()));
    }

    /**
     * Changes a circle. Refuses with {@link Reason#NOT_NOW} when somebody else has changed it since the version that was
     * seen. Whoever is in it stays in it, also when it becomes smaller.
     */
    public void change(String slug, CircleId circle, Charter charter, long seen) {
        Membership administrator = organisations.require(slug, Role.ADMINISTRATOR);
        CharterView now = rows.lock(administrator, circle).view();
        if (now.version() != seen) {
            throw new Refusal(Reason.NOT_NOW, "changed since version " + seen);
        }
        if (now.charter().equals(charter)) {
            return;
        }
        rows.update(circle, charter);
        trail.append(entry(Action.CIRCLE_CHANGED, administrator, circle)
                .before(now.charter().codes())
                .after(change(now.charter(), charter)));
    }

    /**
     * Closes a circle for good: it is shown to nobody, nobody joins it, no room is planned in it, and whoever waited to
     * join does not any more. A room that is going on may go on to its end. {@link CircleClosed} tells whoever keeps what
     * was planned.
     */
    public void close(String slug, CircleId circle) {
        Membership administrator = organisations.require(slug, Role.ADMINISTRATOR);
        rows.lock(administrator, circle);
        rows.close(circle);
        trail.append(entry(Action.CIRCLE_CLOSED, administrator, circle));
        closed.fire(new CircleClosed(administrator.organisation(), circle, administrator.as(Role.ADMINISTRATOR)));
    }

    private static Entry entry(Action action, Membership administrator, CircleId circle) {
        return Entry.of(action, administrator.organisation().value())
                .by(administrator.as(Role.ADMINISTRATOR))
                .on("circle", circle.value());
    }

    /** That its texts became others is said; what they say is not. */
    private static Map<String, String> change(Charter before, Charter after) {
        Map<String, String> codes = new TreeMap<>(after.codes());
        if (!before.hasTextsOf(after)) {
            codes.put("texts", "changed");
        }
        return codes;
    }
}
