package org.alcove.web.vetting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.alcove.organisations.Organisations;
import org.alcove.vetting.Standing;
import org.alcove.vetting.Vetting;
import org.alcove.vetting.VettingState;
import org.alcove.web.pages.Form;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Times;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** "Where does my application stand?": what was done, what is next, and why; for the person themselves. */
@Named
@RequestScoped
public class HostingPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Organisations organisations;

    @Inject
    private Vetting vetting;

    @Inject
    private Form form;

    private @Nullable Standing standing;
    private ZoneId zone = ZoneId.of("UTC");
    private boolean loaded;

    /** Before the page is drawn. */
    public void load() {
        String slug = getSlug();
        zone = organisations.card(organisations.requireMember(slug)).timeZone();
        standing = vetting.mine(slug).orElse(null);
        loaded = true;
    }

    public void takeBack() {
        send(() -> vetting.takeBack(getSlug()), "application.takenBack");
    }

    public void wishToGoOn() {
        send(() -> vetting.wishToGoOn(getSlug()), "application.wished");
    }

    private void send(Runnable act, String key) {
        form.send(act, "/o/" + getSlug() + "/hosting", key);
    }

    public String getSlug() {
        return PageAddress.in(request).requireSlug();
    }

    /** The question this page answers. */
    public String getTitle() {
        if (isBeginning()) {
            return Words.say("apply.title");
        }
        return Words.say(is(VettingState::isAppointment) ? "hosting.title.host" : "hosting.title");
    }

    /** The state in a sentence; empty if the person never asked to host. */
    public String getState() {
        return mine().map(this::sentence).orElse("");
    }

    private String sentence(Standing mine) {
        return Words.say("hosting.is." + mine.state().word(), day(mine));
    }

    private String day(Standing mine) {
        return Optional.ofNullable(
                        switch (mine.state()) {
                            case DRAFT, TAKEN_BACK -> mine.savedAt();
                            case SUBMITTED -> mine.sentAt();
                            case APPOINTED, RENEWAL_ASKED, RENEWAL_WISHED -> mine.hostUntil();
                            case TRAINING_EXPIRED, SUSPENDED, LAPSED -> mine.agreedUntil();
                            case DECLINED, WITHDRAWN -> mine.decidedAt();
                        })
                .map(moment -> Times.day(moment, zone))
                .orElse("");
    }

    /** What comes next, in a sentence. */
    public String getNext() {
        return mine().map(mine -> Words.say("hosting.next." + nextOf(mine), modules(mine)))
                .orElse("");
    }

    private static String nextOf(Standing mine) {
        boolean trainingEndsIt = mine.state().isHosting()
                && mine.hostUntil() != null
                && !mine.hostUntil().equals(mine.agreedUntil());
        return trainingEndsIt ? "training" : mine.state().word();
    }

    private static String modules(Standing mine) {
        return mine.missing().stream()
                .sorted()
                .map(module -> Words.say("vetting.module." + module))
                .collect(Collectors.joining(", "));
    }

    /** Why it was decided so; empty where there is no reason to tell. */
    public String getReason() {
        return mine().map(Standing::reason)
                .map(reason -> reason == null ? "" : reason)
                .orElse("");
    }

    public List<Steps.Step> getSteps() {
        return mine().filter(each -> each.state() == VettingState.SUBMITTED)
                .map(each -> Steps.of(each, zone))
                .orElse(List.of());
    }

    public List<String> getTrainings() {
        return mine().filter(each -> each.state().isAppointment()).map(Standing::trainings).orElse(List.of()).stream()
                .map(each -> Words.say(
                        "hosting.training", Words.say("vetting.module." + each.module()), Times.date(each.expiresOn())))
                .toList();
    }

    /** Nothing goes on: the page says what hosting is. */
    public boolean isBeginning() {
        return mine().map(Standing::state)
                .filter(state -> state != VettingState.DRAFT && !state.isOver())
                .isEmpty();
    }

    public boolean isDraft() {
        return is(state -> state == VettingState.DRAFT);
    }

    public boolean isSubmitted() {
        return is(state -> state == VettingState.SUBMITTED);
    }

    public boolean isAsked() {
        return mine().map(Standing::mayWish).orElse(false);
    }

    public boolean isWarm() {
        return is(state -> state == VettingState.TRAINING_EXPIRED || state == VettingState.SUSPENDED);
    }

    private boolean is(java.util.function.Predicate<VettingState> such) {
        return mine().map(Standing::state).filter(such).isPresent();
    }

    /** Also before the page is drawn: which button was pressed is looked for among those that are there. */
    private Optional<Standing> mine() {
        if (!loaded) {
            load();
        }
        return Optional.ofNullable(standing);
    }
}
