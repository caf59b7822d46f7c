package org.alcove.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.alcove.web.refusal.Answers;

/**
 * What becomes of a form that was sent: done, and the browser is sent to look at the result (so that a reload sends
 * nothing twice), or refused, and everything that was typed is still there beside the reason.
 */
@Named
@RequestScoped
public class Form {

    private static final String SAID = "said";
    private static final String KEY = "[a-zA-Z.]{1,60}";

    /** Tries; when it is done, goes to the address and says the sentence of this key there. */
    public void send(Runnable act, String address, String key) {
        try {
            act.run();
        } catch (Refusal refusal) {
            if (refusal.reason() == Reason.NOT_FOUND || refusal.reason() == Reason.NOT_SIGNED_IN) {
                throw refusal; // nothing to mend in a form
            }
            refuse(refusal.reason());
            return;
        }
        go(address + "?" + SAID + "=" + key);
    }

    /** What was done, to be said on the page one was sent to; empty if nothing was. */
    public String getSaid() {
        String key = external().getRequestParameterMap().getOrDefault(SAID, "");
        return key.matches(KEY) && Words.has("said." + key) ? Words.say("said." + key) : "";
    }

    private static void refuse(Reason reason) {
        String text = Answers.to(reason).text();
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
    }

    private static void go(String address) {
        try {
            external().redirect(address);
            FacesContext.getCurrentInstance().responseComplete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ExternalContext external() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
