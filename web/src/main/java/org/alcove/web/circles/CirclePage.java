package org.alcove.web.circles;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import org.alcove.circles.Charter;
import org.alcove.circles.CircleDirectory;
import org.alcove.circles.CircleView;
import org.alcove.circles.Joining;
import org.alcove.circles.JoiningRequest;
import org.alcove.circles.Openness;
import org.alcove.circles.Places;
import org.alcove.circles.Standing;
import org.alcove.web.pages.Form;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** "What is this circle?": what it is for, how one comes in, and the way out again. */
@Named
@RequestScoped
public class CirclePage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private CircleDirectory directory;

    @Inject
    private Joining joining;

    @Inject
    private Form form;

    private @Nullable CircleView view;
    private @Nullable String said;
    private boolean firstTime;

    /** Before the page is drawn: refuses with NOT_FOUND what is not this person's to see. What was typed stays. */
    public void load() {
        view();
    }

    public void join() {
        send(() -> joining.join(slug(), view().id()), "circle.joined");
    }

    public void ask() {
        String words = Objects.requireNonNullElse(said, "");
        send(() -> joining.ask(slug(), view().id(), words, firstTime), "circle.asked");
    }

    public void withdraw() {
        send(() -> joining.withdraw(slug(), view().id()), "circle.withdrawn");
    }

    public void leave() {
        send(() -> joining.leave(slug(), view().id()), "circle.left");
    }

    private void send(Runnable act, String key) {
        form.send(act, CircleAddress.in(request).path(), key);
        view = null; // refused: what it is now may be another thing than what was seen
    }

    /** What to offer: {@code join}, {@code full}, {@code ask}, {@code closed}, or how the person stands to it. */
    public String getStep() {
        Standing standing = view().standing();
        if (standing != Standing.OUTSIDE) {
            return standing.name();
        }
        Openness openness = view().charter().openness();
        return openness == Openness.OPEN && view().places() == Places.NONE ? "FULL" : openness.name();
    }

    /** What leaving means for this person, as what they are here. */
    public String getLeaving() {
        return Words.say("circle.leave.sure." + Objects.requireNonNullElse(view().role(), "RESTING"));
    }

    public String getStanding() {
        return CircleWords.standing(view());
    }

    public String getComingIn() {
        return CircleWords.comingIn(view());
    }

    public Charter getCharter() {
        return view().charter();
    }

    public String getLanguages() {
        return Languages.names(view().charter().languages());
    }

    public String getTopics() {
        return String.join(", ", view().charter().topics());
    }

    private String slug() {
        return CircleAddress.in(request).slug();
    }

    private CircleView view() {
        CircleView known = view;
        if (known == null) {
            CircleAddress address = CircleAddress.in(request);
            known = directory.circle(address.slug(), address.circle());
            view = known;
        }
        return known;
    }

    @Size(max = JoiningRequest.LONGEST, message = "{long}")
    public @Nullable String getSaid() {
        return said;
    }

    public void setSaid(@Nullable String said) {
        this.said = said;
    }

    public boolean isFirstTime() {
        return firstTime;
    }

    public void setFirstTime(boolean firstTime) {
        this.firstTime = firstTime;
    }
}
