package org.alcove.web.vetting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Set;
import org.alcove.vetting.Standing;
import org.alcove.vetting.Vetting;
import org.alcove.vetting.VettingState;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** On the members' first page: that something about hosting waits for the person, if something does. */
@Named
@RequestScoped
public class VettingCard {

    private static final Set<VettingState> WAITS = EnumSet.of(
            VettingState.DRAFT, VettingState.RENEWAL_ASKED, VettingState.TRAINING_EXPIRED, VettingState.SUSPENDED);

    @Inject
    private HttpServletRequest request;

    @Inject
    private Vetting vetting;

    private @Nullable String text;

    /** What waits, in a sentence; empty when nothing does. */
    public String getText() {
        String known = text;
        if (known == null) {
            known = vetting.mine(slug())
                    .map(Standing::state)
                    .filter(WAITS::contains)
                    .map(state -> Words.say("hosting.card." + state.word()))
                    .orElse("");
            text = known;
        }
        return known;
    }

    public String getAddress() {
        return "/o/" + slug() + "/hosting";
    }

    private String slug() {
        return PageAddress.in(request).requireSlug();
    }
}
