package org.alcove.vetting;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.alcove.vetting.Dossier.Term;

/**
 * A volunteer on the way to hosting, and for as long as they host: it is written and saved as a <em>draft</em>,
 * <em>sent</em>, its checks are recorded, and it is <em>declined</em> or approved. From the approval on it is an
 * <em>appointment</em> with an end: the person is asked whether they would like to go on, wishes it, and is appointed
 * again. It is interrupted while a required training has expired or an administrator has suspended it, and it is over
 * when it is withdrawn or has lapsed. Until the decision the applicant may take it back.
 *
 * <p>Plain Java: no I/O, no clock. A command is looked at whole before anything changes; a refused one changes nothing.
 * What every command does in every state stands in {@code life-of-a-volunteer.txt}, which a test reads aloud.
 */
final class VettingApplication {

    /** A draft that nobody goes on with is deleted. */
    static final Duration DRAFT_KEPT = Duration.ofDays(90);

    /** How long before the end the person is asked for the first time, and may wish to go on. */
    static final Duration ASKED_BEFORE = Duration.ofDays(60);

    static final Duration ASKED_AGAIN_BEFORE = Duration.ofDays(14);

    private final Evidence evidence;
    private Dossier dossier;

    /** As it was stored. */
    VettingApplication(Dossier dossier, Evidence evidence) {
        this.dossier = dossier;
        this.evidence = evidence;
    }

    /** Does what is asked, or refuses and changes nothing. Empty when nothing happens. */
    Optional<VettingEvent> apply(VettingCommand command, Instant now) {
        if (command instanceof VettingCommand.ByAdministrator asked
                && asked.by().equals(dossier.person())) {
            throw new Refusal(Reason.ANOTHER_PERSON, "nobody decides about themselves");
        }
        if (command instanceof VettingCommand.TimePassed) {
            return passTime(now);
        }
        return Optional.of(act(command, now));
    }

    private VettingEvent act(VettingCommand command, Instant now) {
        if (command instanceof VettingCommand.Save save) {
            return save(save.text(), now);
        }
        if (command instanceof VettingCommand.Send send) {
            return send(send.text(), now);
        }
        if (command instanceof VettingCommand.TakeBack) {
            return takeBack();
        }
        if (command instanceof VettingCommand.WishToGoOn) {
            return wishToGoOn(now);
        }
        if (command instanceof VettingCommand.RecordCheck check) {
            return record(check.check());
        }
        if (command instanceof VettingCommand.RecordTraining training) {
            return record(training.training(), now);
        }
        return decide(command, now);
    }

    private VettingEvent decide(VettingCommand command, Instant now) {
        if (command instanceof VettingCommand.Approve approve) {
            return approve(approve, now);
        }
        if (command instanceof VettingCommand.Decline decline) {
            return decline(decline, now);
        }
        if (command instanceof VettingCommand.Renew renew) {
            return renew(renew, now);
        }
        if (command instanceof VettingCommand.Suspend suspend) {
            return suspend(suspend);
        }
        if (command instanceof VettingCommand.Reinstate) {
            return reinstate(now);
        }
        if (command instanceof VettingCommand.Withdraw withdraw) {
            return withdraw(withdraw);
        }
        throw new IllegalStateException("A command that nobody knows: " + command.getClass());
    }

    private VettingEvent save(ApplicationText text, Instant now) {
        require(state() == VettingState.DRAFT);
        dossier = dossier.with(text).saved(now);
        return VettingEvent.SAVED;
    }

    private VettingEvent send(ApplicationText text, Instant now) {
        require(state() == VettingState.DRAFT);
        if (!text.isComplete()) {
            throw new Refusal(Reason.MALFORMED, "something that has to be said is missing");
        }
        dossier = dossier.with(text).saved(now).sent(now).in(VettingState.SUBMITTED);
        return VettingEvent.SENT;
    }

    private VettingEvent takeBack() {
        require(state().isUndecided());
        end(VettingState.TAKEN_BACK);
        return VettingEvent.TAKEN_BACK;
    }

    private VettingEvent record(CheckRecord check) {
        require(state() == VettingState.SUBMITTED);
        require(!check.check().isReferenceRead() || evidence.has(check.check().receipt()));
        evidence.put(check);
        return VettingEvent.CHECK_RECORDED;
    }

    /** Also moves the end of an appointment: nobody hosts longer than they are trained. */
    private VettingEvent record(Training training, Instant now) {
        require(state() == VettingState.SUBMITTED || state().isAppointment());
        Optional<Instant> before = hostUntil();
        evidence.put(training);
        boolean again = state() == VettingState.TRAINING_EXPIRED
                && evidence.trainedUntil().isAfter(now);
        if (again || (state() == VettingState.RENEWAL_ASKED && !hostUntil().equals(before))) {
            dossier = dossier.in(VettingState.APPOINTED).asked(0);
        }
        return VettingEvent.TRAINING_RECORDED;
    }

    private VettingEvent approve(VettingCommand.Approve by, Instant now) {
        require(state() == VettingState.SUBMITTED);
        requireAnotherPerson(by.by(), by.deciders());
        require(evidence.isComplete(now));
        dossier = dossier.with(ApplicationText.NONE)
                .decided(by.by(), now)
                .until(by.length().from(now, by.zone()))
                .in(VettingState.APPOINTED);
        return VettingEvent.APPROVED;
    }

    private VettingEvent decline(VettingCommand.Decline by, Instant now) {
        require(state() == VettingState.SUBMITTED);
        requireAnotherPerson(by.by(), by.deciders());
        dossier = dossier.decided(by.by(), now).because(by.reason());
        end(VettingState.DECLINED);
        return VettingEvent.DECLINED;
    }

    private void requireAnotherPerson(PersonId decider, int deciders) {
        if (!evidence.mayBeDecidedBy(decider, deciders)) {
            throw new Refusal(Reason.ANOTHER_PERSON, "two are asked for: one records, another decides");
        }
    }

    private VettingEvent wishToGoOn(Instant now) {
        require(mayWish(now));
        dossier = dossier.in(VettingState.RENEWAL_WISHED);
        return VettingEvent.RENEWAL_WISHED;
    }

    /** Before the end that was agreed, as long as the person has not said so yet. */
    boolean mayWish(Instant now) {
        return (state() == VettingState.APPOINTED || state() == VettingState.RENEWAL_ASKED)
                && !now.isBefore(term().until().minus(ASKED_BEFORE));
    }

    /** Goes on where the appointment would have ended. */
    private VettingEvent renew(VettingCommand.Renew by, Instant now) {
        require(state() == VettingState.RENEWAL_WISHED);
        dossier = dossier.decided(by.by(), now)
                .until(by.length().from(term().until(), by.zone()))
                .in(VettingState.APPOINTED);
        return VettingEvent.RENEWED;
    }

    private VettingEvent suspend(VettingCommand.Suspend by) {
        require(state().isHosting() || state() == VettingState.TRAINING_EXPIRED);
        dossier = dossier.because(by.reason()).in(VettingState.SUSPENDED);
        return VettingEvent.SUSPENDED;
    }

    private VettingEvent reinstate(Instant now) {
        require(state() == VettingState.SUSPENDED);
        require(evidence.trainedUntil().isAfter(now) && term().until().isAfter(now));
        dossier = dossier.because(null).asked(0).in(VettingState.APPOINTED);
        return VettingEvent.REINSTATED;
    }

    private VettingEvent withdraw(VettingCommand.Withdraw by) {
        require(state().isAppointment());
        dossier = dossier.because(by.reason());
        end(VettingState.WITHDRAWN);
        return VettingEvent.WITHDRAWN;
    }

    private Optional<VettingEvent> passTime(Instant now) {
        if (state() == VettingState.DRAFT) {
            return now.isBefore(dossier.moments().saved().plus(DRAFT_KEPT)) ? Optional.empty() : Optional.of(forget());
        }
        if (!state().isAppointment()) {
            return Optional.empty();
        }
        if (!now.isBefore(term().until())) {
            end(VettingState.LAPSED);
            return Optional.of(VettingEvent.LAPSED);
        }
        return state().isHosting() ? passTimeOfAHost(now) : Optional.empty();
    }

    private Optional<VettingEvent> passTimeOfAHost(Instant now) {
        if (!now.isBefore(end())) {
            dossier = dossier.in(VettingState.TRAINING_EXPIRED);
            return Optional.of(VettingEvent.TRAINING_EXPIRED);
        }
        int times = Stream.of(ASKED_BEFORE, ASKED_AGAIN_BEFORE)
                .mapToInt(before -> now.isBefore(end().minus(before)) ? 0 : 1)
                .sum();
        boolean ask = state() != VettingState.RENEWAL_WISHED && times > term().asked();
        return ask ? Optional.of(ask(times)) : Optional.empty();
    }

    private VettingEvent forget() {
        end(VettingState.TAKEN_BACK);
        return VettingEvent.DRAFT_FORGOTTEN;
    }

    private VettingEvent ask(int times) {
        dossier = dossier.asked(times).in(VettingState.RENEWAL_ASKED);
        return VettingEvent.RENEWAL_ASKED;
    }

    /** What was written is not needed any more. */
    private void end(VettingState over) {
        dossier = dossier.with(ApplicationText.NONE).in(over);
    }

    /** When to let time pass next; empty when it changes nothing any more. */
    Optional<Instant> nextDeadline() {
        return switch (state()) {
            case DRAFT -> Optional.of(dossier.moments().saved().plus(DRAFT_KEPT));
            case APPOINTED, RENEWAL_ASKED -> Optional.of(end().minus(nextAsking()));
            case RENEWAL_WISHED -> Optional.of(end());
            case TRAINING_EXPIRED, SUSPENDED -> Optional.of(term().until());
            case SUBMITTED, TAKEN_BACK, DECLINED, WITHDRAWN, LAPSED -> Optional.empty();
        };
    }

    private Duration nextAsking() {
        return switch (term().asked()) {
            case 0 -> ASKED_BEFORE;
            case 1 -> ASKED_AGAIN_BEFORE;
            default -> Duration.ZERO;
        };
    }

    /** Until when the person may host; empty when they may not. */
    Optional<Instant> hostUntil() {
        return state().isHosting() ? Optional.of(end()) : Optional.empty();
    }

    private Instant end() {
        Instant agreed = term().until();
        Instant trained = evidence.trainedUntil();
        return trained.isBefore(agreed) ? trained : agreed;
    }

    private Term term() {
        return Optional.ofNullable(dossier.term()).orElseThrow(() -> new IllegalStateException("no appointment"));
    }

    private void require(boolean fits) {
        if (!fits) {
            throw new Refusal(Reason.NOT_NOW, "the application is " + state().word());
        }
    }

    VettingState state() {
        return dossier.state();
    }

    Dossier dossier() {
        return dossier;
    }

    Evidence evidence() {
        return evidence;
    }
}
