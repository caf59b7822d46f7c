package org.alcove.web.vetting;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.context.FacesContext;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** Says beside a field what has to be mended in it, where that is known only once the button is. */
final class Wrong {

    private Wrong() {}

    /** Whether it is fit; where not, the sentence of this key stands beside the field. */
    static boolean unless(boolean fit, String field, String key) {
        if (!fit) {
            FacesContext context = FacesContext.getCurrentInstance();
            String text = Words.say(key);
            context.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
            @Nullable UIComponent found = context.getViewRoot().findComponent(field);
            if (found instanceof UIInput input) {
                input.setValid(false);
            }
        }
        return fit;
    }
}
