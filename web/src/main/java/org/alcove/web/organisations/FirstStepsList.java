package org.alcove.web.organisations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.alcove.organisations.FirstStep;
import org.alcove.organisations.FirstSteps;
import org.alcove.organisations.Organisations;
import org.alcove.organisations.Role;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** What to do first, for the administrators of an organisation, until all of it is done. */
@Named("firstSteps")
@RequestScoped
public class FirstStepsList {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Organisations organisations;

    @Inject
    private FirstSteps steps;

    private @Nullable List<Step> known;

    /** One of them; its link leads to where it is done. */
    public record Step(String name, String meaning, String address, boolean done) {}

    /** Empty for whoever has nothing to do with it, and once all is done. */
    public List<Step> getSteps() {
        List<Step> list = known;
        if (list == null) {
            list = list();
            known = list;
        }
        return list;
    }

    private List<Step> list() {
        String slug = PageAddress.in(request).requireSlug();
        if (!organisations.requireMember(slug).roles().contains(Role.ADMINISTRATOR)) {
            return List.of();
        }
        Set<FirstStep> done = steps.done(slug);
        return done.size() == FirstStep.values().length
                ? List.of()
                : Stream.of(FirstStep.values())
                        .map(step -> step(step, slug, done.contains(step)))
                        .toList();
    }

    private static Step step(FirstStep step, String slug, boolean done) {
        return new Step(
                Words.say("firstSteps." + step),
                Words.say("firstSteps.meaning." + step),
                "/o/" + slug + "/" + path(step),
                done);
    }

    private static String path(FirstStep step) {
        return switch (step) {
            case HELP_LINES -> "help-lines";
            case AGREEMENT -> "agreement";
            case PEOPLE -> "invitations";
            case CIRCLES -> "circles";
            case HOSTS -> "volunteers";
        };
    }
}
