package org.alcove.web.circles;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alcove.circles.Charter;
import org.alcove.circles.CircleView;
import org.alcove.circles.Openness;
import org.alcove.circles.Places;
import org.alcove.circles.Standing;
import org.alcove.web.pages.Words;

/** What pages say of a circle. */
final class CircleWords {

    private CircleWords() {}

    /** How the person stands to it, in a word or two; empty when there is nothing to say. */
    static String standing(CircleView view) {
        return switch (view.standing()) {
            case INSIDE -> Words.say("circle.role." + view.role());
            case ASKED, RESTING -> Words.say("circle.standing." + view.standing());
            case OUTSIDE, DECLINED -> "";
        };
    }

    /** When it meets, in which languages, and how one comes in. */
    static String inShort(CircleView view) {
        Charter charter = view.charter();
        return Stream.of(charter.meets(), Languages.names(charter.languages()), comingIn(view))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** How one comes in, and whether there is a place: in words, since nobody counts people here. */
    static String comingIn(CircleView view) {
        if (view.standing() == Standing.INSIDE) {
            return "";
        }
        Openness openness = view.charter().openness();
        String how = Words.say("circle.openness." + openness);
        boolean noneMatters = openness == Openness.NOBODY_NEW || view.places() == Places.ENOUGH;
        return noneMatters ? how : how + " · " + Words.say("circle.places." + view.places());
    }
}
