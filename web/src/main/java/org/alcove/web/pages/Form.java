package org.alcove.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.alcove.web.refusal.Answers;
import org.jspecify.annotations.Nullable;

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
        send(act, address, key, null);
    }

    /** The same for a form in which there is one thing to get wrong: the reason stands beside that field. */
    public void send(Runnable act, String address, String key, @Nullable String field) {
        if (tries(act, field)) {
            done(address, key);
        }
    }

    /** Tries, and stays; whether it was done. */
    public boolean tries(Runnable act) {
        return tries(act, null);
    }

    private boolean tries(Runnable act, @Nullable String field) {
        try {
            act.run();
            return true;
        } catch (Refusal refusal) {
            requireMendable(refusal);
            refuse(field, refusal.reason());
            return false;
        }
    }

    /** It is done: goes to the address and says the sentence of this key there. */
    public void done(String address, String key) {
        go(address + "?" + SAID + "=" + key);
    }

    /** What was typed here is wrong, in these words: beside the field, and in the summary. */
    public void wrong(String field, String text) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        faces.getViewRoot().invokeOnComponent(faces, field, (context, input) -> ((UIInput) input).setValid(false));
    }

    /** What was done, to be said on the page one was sent to; empty if nothing was. */
    public String getSaid() {
        String key = external().getRequestParameterMap().getOrDefault(SAID, "");
        return key.matches(KEY) && Words.has("said." + key) ? Words.say("said." + key) : "";
    }

    private static void requireMendable(Refusal refusal) {
        if (refusal.reason() == Reason.NOT_FOUND || refusal.reason() == Reason.NOT_SIGNED_IN) {
            throw refusal; // nothing to mend in a form
        }
    }

    private void refuse(@Nullable String field, Reason reason) {
        String text = Answers.to(reason).text();
        if (field == null) {
            FacesContext.getCurrentInstance()
                    .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
        } else {
            wrong(field, text);
        }
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
