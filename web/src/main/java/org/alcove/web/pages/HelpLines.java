package org.alcove.web.pages;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.IntStream;

/** Whom one can call, by country: a short neutral list, as text and without any link to a third party. */
@Named
@ApplicationScoped
public class HelpLines {

    private static final int LINES = 6;

    /** A country and what to call there. */
    public record Line(String where, String what) {}

    public List<Line> getAll() {
        return IntStream.rangeClosed(1, LINES)
                .mapToObj(number -> "help.line." + number)
                .map(key -> new Line(Words.say(key + ".where"), Words.say(key + ".what")))
                .toList();
    }
}
