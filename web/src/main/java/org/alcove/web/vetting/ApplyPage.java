package org.alcove.web.vetting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import org.alcove.organisations.Organisations;
import org.alcove.vetting.ApplicationText;
import org.alcove.vetting.Referee;
import org.alcove.vetting.Standing;
import org.alcove.vetting.Vetting;
import org.alcove.vetting.VettingState;
import org.alcove.web.pages.Form;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Times;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** "Would you like to host?": an application, written without hurry. */
@Named
@RequestScoped
public class ApplyPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Organisations organisations;

    @Inject
    private Vetting vetting;

    @Inject
    private Form form;

    private String motivation = "";
    private String experience = "";
    private String firstName = "";
    private String firstContact = "";
    private String secondName = "";
    private String secondContact = "";
    private boolean consented;
    private boolean open = true;
    private String saved = "";

    /** Before the page is drawn: what was kept, unless something was typed since. */
    public void load() {
        Optional<Standing> mine = vetting.mine(slug());
        open = mine.map(Standing::state)
                .map(state -> state == VettingState.DRAFT || state.isOver())
                .orElse(true);
        mine.filter(standing -> standing.state() == VettingState.DRAFT).ifPresent(this::show);
    }

    private void show(Standing draft) {
        var zone = organisations.card(organisations.requireMember(slug())).timeZone();
        saved = Words.say("apply.saved", Times.day(draft.savedAt(), zone));
        if (FacesContext.getCurrentInstance().isPostback()) {
            return;
        }
        ApplicationText text = draft.text();
        motivation = text.motivation();
        experience = text.experience();
        firstName = text.first().name();
        firstContact = text.first().contact();
        secondName = text.second().name();
        secondContact = text.second().contact();
        consented = text.consented();
    }

    public void save() {
        String slug = slug();
        form.send(() -> vetting.save(slug, typed()), "/o/" + slug + "/hosting/apply", "application.saved");
    }

    public void send() {
        if (isComplete()) {
            String slug = slug();
            form.send(() -> vetting.send(slug, typed()), "/o/" + slug + "/hosting", "application.sent");
        }
    }

    /** Looks at everything, so that everything that is missing is said at once. */
    private boolean isComplete() {
        boolean complete = Wrong.unless(!motivation.isBlank(), "motivation", "apply.motivation.missing");
        complete &= Wrong.unless(!firstName.isBlank(), "firstName", "apply.name.missing");
        complete &= Wrong.unless(!firstContact.isBlank(), "firstContact", "apply.contact.missing");
        complete &= Wrong.unless(!secondName.isBlank(), "secondName", "apply.name.missing");
        complete &= Wrong.unless(!secondContact.isBlank(), "secondContact", "apply.contact.missing");
        complete &= Wrong.unless(consented, "consented", "apply.consent.missing");
        return complete;
    }

    private ApplicationText typed() {
        return new ApplicationText(
                motivation,
                experience,
                new Referee(firstName, firstContact),
                new Referee(secondName, secondContact),
                consented);
    }

    private String slug() {
        return PageAddress.in(request).requireSlug();
    }

    public String getSlug() {
        return slug();
    }

    /** Nothing was sent yet. */
    public boolean isOpen() {
        return open;
    }

    /** When it was saved last; empty if it never was. */
    public String getSaved() {
        return saved;
    }

    @Size(max = ApplicationText.LONGEST, message = "{long}")
    public String getMotivation() {
        return motivation;
    }

    public void setMotivation(@Nullable String motivation) {
        this.motivation = orEmpty(motivation);
    }

    @Size(max = ApplicationText.LONGEST, message = "{long}")
    public String getExperience() {
        return experience;
    }

    public void setExperience(@Nullable String experience) {
        this.experience = orEmpty(experience);
    }

    @Size(max = Referee.LONGEST_NAME, message = "{long}")
    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(@Nullable String firstName) {
        this.firstName = orEmpty(firstName);
    }

    @Size(max = Referee.LONGEST_CONTACT, message = "{long}")
    public String getFirstContact() {
        return firstContact;
    }

    public void setFirstContact(@Nullable String firstContact) {
        this.firstContact = orEmpty(firstContact);
    }

    @Size(max = Referee.LONGEST_NAME, message = "{long}")
    public String getSecondName() {
        return secondName;
    }

    public void setSecondName(@Nullable String secondName) {
        this.secondName = orEmpty(secondName);
    }

    @Size(max = Referee.LONGEST_CONTACT, message = "{long}")
    public String getSecondContact() {
        return secondContact;
    }

    public void setSecondContact(@Nullable String secondContact) {
        this.secondContact = orEmpty(secondContact);
    }

    public boolean isConsented() {
        return consented;
    }

    public void setConsented(boolean consented) {
        this.consented = consented;
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }
}
