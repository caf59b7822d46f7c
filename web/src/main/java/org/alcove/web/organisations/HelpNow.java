package org.alcove.web.organisations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.alcove.organisations.HelpLine;
import org.alcove.organisations.HelpLines;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/**
 * Whom one can call now, by country, as text and without any link to a third party: what the organisation has set, and
 * outside of one, or where it has set nothing, a short neutral list.
 */
@Named
@RequestScoped
public class HelpNow {

    private static final int NEUTRAL_LINES = 6;

    @Inject
    private HttpServletRequest request;

    @Inject
    private HelpLines helpLines;

    private @Nullable List<Line> lines;

    /** A country and what to call there. */
    public record Line(String where, String what) {

        static Line of(HelpLine line) {
            String where = Countries.name(line.country());
            return new Line(Words.say("help.where", where), Words.say("help.what", line.name(), line.how()));
        }

        private static Line neutral(int number) {
            String key = "help.line." + number;
            return new Line(Words.say(key + ".where"), Words.say(key + ".what"));
        }
    }

    public List<Line> getLines() {
        List<Line> known = lines;
        if (known == null) {
            List<Line> ours = PageAddress.slugIn(request).map(this::ours).orElse(List.of());
            known = ours.isEmpty() ? neutral() : ours;
            lines = known;
        }
        return known;
    }

    private List<Line> ours(String slug) {
        return helpLines.all(slug).stream().map(Line::of).toList();
    }

    private static List<Line> neutral() {
        return IntStream.rangeClosed(1, NEUTRAL_LINES).mapToObj(Line::neutral).toList();
    }
}
