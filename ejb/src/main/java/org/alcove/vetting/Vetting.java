package org.alcove.vetting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.alcove.audit.Actor;
import org.alcove.audit.Attempt;
import org.alcove.audit.ReadOnly;
import org.alcove.audit.Unrecorded;
import org.alcove.organisations.Membership;
import org.alcove.organisations.Organisations;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;

/**
 * Asking to host, for the person who asks. Every member may; nobody sees anything of somebody else's. One application of
 * a person goes on at a time in an organisation.
 */
@Stateless
public class Vetting {

    @Inject
    Organisations organisations;

    @Inject
    Attempt attempt;

    @Inject
    VettingRows rows;

    @Inject
    VettingChanges changes;

    /** Where the person's own application stands: the one that goes on, or else the last; empty if they never began. */
    @ReadOnly
    public Optional<Standing> mine(String slug) {
        Membership member = require(slug);
        return rows.newestOf(member.person())
                .flatMap(id -> rows.find(id).map(found -> Standing.of(id, found, rows.now())));
    }

    /** Keeps what was written for later; begins an application where none goes on. Refuses when it was sent already. */
    @Unrecorded("a draft is its writer's alone until it is sent, and that is recorded")
    public void save(String slug, ApplicationText text) {
        Membership member = require(slug);
        rows.begin(member);
        changes.keep(own(member), text);
    }

    /**
     * Sends it to the administrators. Refuses with {@link Reason#MALFORMED} while something is missing, and with
     * {@link Reason#NOT_NOW} when it was sent already.
     */
    public void send(String slug, ApplicationText text) {
        Membership member = require(slug);
        rows.begin(member);
        changes.apply(asker(member), own(member), new VettingCommand.Send(text));
    }

    /** Takes it back, as long as nothing is decided. What was written is deleted. */
    public void takeBack(String slug) {
        Membership member = require(slug);
        changes.apply(asker(member), own(member), new VettingCommand.TakeBack());
    }

    /** Says that one would like to go on. Refuses with {@link Reason#NOT_NOW} earlier than 60 days before the end. */
    public void wishToGoOn(String slug) {
        Membership member = require(slug);
        changes.apply(asker(member), own(member), new VettingCommand.WishToGoOn());
    }

    private Membership require(String slug) {
        Membership member = organisations.requireMember(slug);
        attempt.by(actor(member));
        return member;
    }

    private UUID own(Membership member) {
        return rows.newestOf(member.person())
                .orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "no application of this person"));
    }

    private VettingChanges.Asker asker(Membership member) {
        return new VettingChanges.Asker(organisations.card(member), actor(member));
    }

    private static Actor actor(Membership member) {
        return Actor.staff(member.person().value(), VettingChanges.APPLICANT);
    }
}
