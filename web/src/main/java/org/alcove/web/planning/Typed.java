package org.alcove.web.planning;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.UUID;
import org.alcove.planning.Obstacle;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jspecify.annotations.Nullable;

/** What somebody typed in a form of plans, read; and what is wrong with it, said beside the field. */
final class Typed {

    private Typed() {}

    static Optional<LocalDate> day(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(String::strip).map(LocalDate::parse);
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    static Optional<LocalTime> time(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(String::strip).map(LocalTime::parse);
        } catch (DateTimeException notATime) {
            return Optional.empty();
        }
    }

    /** What is no id names nothing. */
    static UUID id(@Nullable String text) {
        try {
            return UUID.fromString(String.valueOf(text));
        } catch (IllegalArgumentException notAnId) {
            throw new Refusal(Reason.NOT_FOUND, "no such id");
        }
    }

    /** Says beside the field it is about what stands in the way, and what would be possible instead. */
    static void say(Obstacle obstacle) {
        String field =
                switch (obstacle.kind()) {
                    case PAST, TOO_FAR -> "day";
                    case NO_SUCH_TIME, CLASH -> "start";
                    case NOT_A_HOST -> "lead";
                    case NO_HELP_LINE, TOO_MANY -> "";
                };
        say(field, PlanWords.obstacle(obstacle));
    }

    /** Says what is wrong; about the whole where no field is named. */
    static void say(String field, String sentence) {
        FacesContext faces = FacesContext.getCurrentInstance();
        boolean isThere = faces.getViewRoot().findComponent(field.isEmpty() ? "none" : field) instanceof UIInput;
        if (isThere) {
            ((UIInput) faces.getViewRoot().findComponent(field)).setValid(false);
        }
        faces.addMessage(isThere ? field : null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }
}
