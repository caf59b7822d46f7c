package org.alcove.vetting;

import java.time.Instant;
import org.alcove.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What is stored of an application, beside its checks and the person's trainings.
 *
 * @param reason why it was declined, or the appointment suspended or withdrawn
 * @param term of the appointment, once there is one
 */
record Dossier(
        PersonId person,
        VettingState state,
        ApplicationText text,
        Moments moments,
        @Nullable String reason,
        @Nullable Term term) {

    /**
     * When what happened.
     *
     * @param decidedBy who decided it
     */
    record Moments(
            Instant saved,
            @Nullable Instant sent,
            @Nullable Instant decided,
            @Nullable PersonId decidedBy) {}

    /**
     * What was agreed.
     *
     * @param asked how often the person was asked whether they would like to go on, before the end it has now
     */
    record Term(Instant until, int asked) {}

    static Dossier begun(PersonId person, Instant now) {
        Moments moments = new Moments(now, null, null, null);
        return new Dossier(person, VettingState.DRAFT, ApplicationText.NONE, moments, null, null);
    }

    Dossier in(VettingState next) {
        return new Dossier(person, next, text, moments, reason, term);
    }

    Dossier with(ApplicationText written) {
        return new Dossier(person, state, written, moments, reason, term);
    }

    Dossier saved(Instant now) {
        Moments at = new Moments(now, moments.sent(), moments.decided(), moments.decidedBy());
        return new Dossier(person, state, text, at, reason, term);
    }

    Dossier sent(Instant now) {
        Moments at = new Moments(moments.saved(), now, moments.decided(), moments.decidedBy());
        return new Dossier(person, state, text, at, reason, term);
    }

    Dossier decided(PersonId by, Instant now) {
        Moments at = new Moments(moments.saved(), moments.sent(), now, by);
        return new Dossier(person, state, text, at, reason, term);
    }

    Dossier because(@Nullable VettingReason why) {
        return new Dossier(person, state, text, moments, why == null ? null : why.text(), term);
    }

    Dossier until(Instant end) {
        return new Dossier(person, state, text, moments, reason, new Term(end, 0));
    }

    Dossier asked(int times) {
        return term == null ? this : new Dossier(person, state, text, moments, reason, new Term(term.until(), times));
    }

    @Override
    public String toString() {
        return "Dossier " + state;
    }
}
