package org.alcove.web.planning;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.alcove.organisations.Organisations;
import org.alcove.planning.CalendarCard;
import org.alcove.planning.CalendarFeed;
import org.alcove.planning.CalendarToken;
import org.alcove.planning.Calendars;
import org.alcove.planning.Intentions;
import org.alcove.planning.ReminderChoice;
import org.alcove.web.identity.Addresses;
import org.alcove.web.pages.Form;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Times;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** "How do I remember?": a private calendar, and letters before what one plans to come to. */
@Named
@RequestScoped
public class CalendarPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Organisations organisations;

    @Inject
    private Calendars calendars;

    @Inject
    private Intentions intentions;

    @Inject
    private Addresses addresses;

    @Inject
    private Form form;

    private @Nullable String word;
    private @Nullable ReminderChoice reminder;
    private @Nullable CalendarToken made;

    /** Before the page is drawn: refuses who does not belong here. What was typed stays. */
    public void load() {
        Optional<CalendarCard> card = calendars.mine(slug());
        if (word == null) {
            word = card.map(CalendarCard::word).orElse(CalendarFeed.WORD);
        }
        if (reminder == null) {
            reminder = intentions.reminder(slug());
        }
    }

    /** The address is on the page that answers and nowhere else: nobody is sent on, and a reload makes another one. */
    public void make() {
        made = calendars.make(slug(), String.valueOf(word));
    }

    public void revoke() {
        form.send(() -> calendars.revoke(slug()), address(), "calendar.revoked");
    }

    public void remind() {
        ReminderChoice choice = reminder == null ? ReminderChoice.NONE : reminder;
        form.send(() -> intentions.remind(slug(), choice), address(), "reminder");
    }

    /** Empty unless it has just been made. */
    public String getMade() {
        CalendarToken token = made;
        return token == null ? "" : addresses.page("/calendar/" + token.text() + ".ics");
    }

    /** The same for programs that take a calendar by its own scheme. */
    public String getWebcal() {
        return getMade().replaceFirst("^https?", "webcal");
    }

    /** Since when there is one; empty if there is none. */
    public String getSince() {
        var zone = organisations.card(organisations.requireMember(slug())).timeZone();
        return calendars
                .mine(slug())
                .map(card -> Words.say("calendar.since", Times.day(card.madeAt(), zone), card.word()))
                .orElse("");
    }

    public List<SelectItem> getReminders() {
        return Stream.of(ReminderChoice.values())
                .map(each -> new SelectItem(each, Words.say("reminder." + each)))
                .toList();
    }

    @NotBlank(message = "{empty}")
    @Size(max = Calendars.LONGEST_WORD, message = "{long}")
    public @Nullable String getWord() {
        return word;
    }

    public void setWord(@Nullable String word) {
        this.word = word;
    }

    public @Nullable ReminderChoice getReminder() {
        return reminder;
    }

    public void setReminder(@Nullable ReminderChoice reminder) {
        this.reminder = reminder;
    }

    private String address() {
        return PageAddress.in(request).path();
    }

    private String slug() {
        return PageAddress.in(request).requireSlug();
    }
}
