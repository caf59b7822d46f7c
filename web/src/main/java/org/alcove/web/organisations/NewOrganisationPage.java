package org.alcove.web.organisations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.alcove.accounts.EmailAddress;
import org.alcove.organisations.Foundations;
import org.alcove.organisations.NewOrganisation;
import org.alcove.organisations.Slug;
import org.alcove.web.pages.Form;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** "Which organisation do you set up?": for founders. */
@Named
@RequestScoped
public class NewOrganisationPage {

    private static final String ADDRESS = "/o/new";

    @Inject
    private Foundations foundations;

    @Inject
    private Form form;

    private String name = "";
    private String slug = "";
    private String timeZone = "UTC";
    private String administrator = "";

    /** Before the page is drawn: refuses who is no founder. */
    public void load() {
        foundations.requireFounder();
    }

    /** Whoever leaves the address empty is shown one that fits the name, and asked whether it is good. */
    public void found() {
        String wanted = slug.strip().toLowerCase(Locale.ROOT);
        if (wanted.isEmpty()) {
            slug = suggestion(name);
            form.wrong("slug", Words.say("newOrganisation.suggested", slug));
        } else if (!Slug.isOne(wanted)) {
            form.wrong("slug", Words.say("newOrganisation.slug.wrong"));
        } else if (!EmailAddress.isOne(administrator)) {
            form.wrong("administrator", Words.say("newOrganisation.administrator.wrong"));
        } else {
            form.tries(() -> found(new Slug(wanted)));
        }
    }

    private void found(Slug wanted) {
        if (foundations.isFree(wanted, name)) {
            foundations.found(new NewOrganisation(wanted, name, ZoneId.of(timeZone), EmailAddress.of(administrator)));
            form.done(ADDRESS, "founded");
        } else {
            form.wrong("slug", Words.say("newOrganisation.slug.taken"));
        }
    }

    /** "Women’s Café North" becomes "women-s-cafe-north". */
    static String suggestion(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        String hyphened = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String fit = hyphened.replaceAll("^[-0-9]+", "");
        String cut = fit.substring(0, Math.min(fit.length(), Slug.LONGEST));
        return cut.replaceAll("-+$", "");
    }

    /** Places that have a time, by name. */
    public List<SelectItem> getTimeZones() {
        return TimeZones.options();
    }

    @NotBlank(message = "{empty}")
    @Size(max = NewOrganisation.LONGEST_NAME, message = "{long}")
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    @Size(max = Slug.LONGEST, message = "{long}")
    public String getSlug() {
        return slug;
    }

    public void setSlug(@Nullable String slug) {
        this.slug = slug == null ? "" : slug;
    }

    public String getTimeZone() {
        return timeZone;
    }

    public void setTimeZone(String timeZone) {
        this.timeZone = timeZone;
    }

    @NotBlank(message = "{empty}")
    @Size(max = EmailAddress.LONGEST, message = "{long}")
    public String getAdministrator() {
        return administrator;
    }

    public void setAdministrator(String administrator) {
        this.administrator = administrator;
    }
}
