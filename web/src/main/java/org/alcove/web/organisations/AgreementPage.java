package org.alcove.web.organisations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.alcove.organisations.Agreement;
import org.alcove.organisations.Agreements;
import org.alcove.organisations.Policies;
import org.alcove.web.pages.Form;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Times;
import org.alcove.web.pages.Words;

/** "What does everybody agree to?": the agreement of an organisation's circles, version by version. */
@Named
@RequestScoped
public class AgreementPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Policies policies;

    @Inject
    private Agreements agreements;

    @Inject
    private Form form;

    private int seen = -1;
    private String text = "";
    private String state = "";

    /** Before the page is drawn: refuses who may not change it. What was typed stays. */
    public void load() {
        var zone = policies.policy(slug()).policy().timeZone();
        Optional<Agreement> newest = agreements.newest(slug());
        state = newest.map(one -> Words.say("agreement.version", one.version(), Times.day(one.since(), zone)))
                .orElseGet(() -> Words.say("agreement.none"));
        if (seen < 0) {
            seen = newest.map(Agreement::version).orElse(0);
            text = newest.map(Agreement::text).orElseGet(() -> Words.say("agreement.suggestion"));
        }
    }

    public void publish() {
        String slug = slug();
        form.send(() -> agreements.publish(slug, text, seen), "/o/" + slug + "/agreement", "agreement");
    }

    private String slug() {
        return PageAddress.in(request).requireSlug();
    }

    /** Which version stands now. */
    public String getState() {
        return state;
    }

    public int getSeen() {
        return seen;
    }

    public void setSeen(int seen) {
        this.seen = seen;
    }

    @NotBlank(message = "{agreement.text}")
    @Size(max = Agreement.LONGEST, message = "{long}")
    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
