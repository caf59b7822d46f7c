package org.alcove.vetting;

import java.util.Optional;
import org.alcove.audit.Action;
import org.jspecify.annotations.Nullable;

/** What has happened to an application, and what it is called in the register of actions. */
enum VettingEvent {
    /** What the applicant has not sent yet is theirs alone. */
    SAVED(null),
    SENT(Action.APPLICATION_SENT),
    TAKEN_BACK(Action.APPLICATION_TAKEN_BACK),
    DRAFT_FORGOTTEN(Action.APPLICATION_DRAFT_FORGOTTEN),
    CHECK_RECORDED(Action.CHECK_RECORDED),
    TRAINING_RECORDED(Action.TRAINING_RECORDED),
    APPROVED(Action.APPLICATION_APPROVED),
    DECLINED(Action.APPLICATION_DECLINED),
    RENEWAL_ASKED(Action.RENEWAL_ASKED),
    RENEWAL_WISHED(Action.RENEWAL_WISHED),
    RENEWED(Action.APPOINTMENT_RENEWED),
    SUSPENDED(Action.APPOINTMENT_SUSPENDED),
    REINSTATED(Action.APPOINTMENT_REINSTATED),
    WITHDRAWN(Action.APPOINTMENT_WITHDRAWN),
    TRAINING_EXPIRED(Action.REQUIRED_TRAINING_EXPIRED),
    LAPSED(Action.APPOINTMENT_LAPSED);

    private final @Nullable Action action;

    VettingEvent(@Nullable Action action) {
        this.action = action;
    }

    Optional<Action> action() {
        return Optional.ofNullable(action);
    }
}
