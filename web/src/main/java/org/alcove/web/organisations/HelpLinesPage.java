package org.alcove.web.organisations;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.alcove.organisations.HelpLine;
import org.alcove.organisations.HelpLines;
import org.alcove.organisations.Policies;
import org.alcove.web.pages.Form;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** "Where do our people find help?": help lines by country. */
@Named
@RequestScoped
public class HelpLinesPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private Policies policies;

    @Inject
    private HelpLines helpLines;

    @Inject
    private Form form;

    private @Nullable List<Line> lines;
    private String country = "";
    private String name = "";
    private String how = "";

    /** A help line in the list; the button that removes it says so by name. */
    public record Line(String id, String country, String name, String how, String removal) {

        static Line of(HelpLine line) {
            return new Line(
                    line.id().toString(),
                    Countries.name(line.country()),
                    line.name(),
                    line.how(),
                    Words.say("helpLines.remove.name", line.name()));
        }
    }

    /** Before the page is drawn: refuses who may not change it. */
    public void load() {
        policies.policy(slug());
    }

    public void add() {
        send(() -> helpLines.add(slug(), new HelpLine(UUID.randomUUID(), country, name, how)), "helpLine.added");
    }

    public void remove(String id) {
        send(() -> helpLines.remove(slug(), UUID.fromString(id)), "helpLine.removed");
    }

    private void send(Runnable act, String key) {
        form.send(act, "/o/" + slug() + "/help-lines", key);
    }

    private String slug() {
        return PageAddress.in(request).requireSlug();
    }

    /** By country. */
    public List<Line> getLines() {
        List<Line> known = lines;
        if (known == null) {
            known = helpLines.all(slug()).stream().map(Line::of).toList();
            lines = known;
        }
        return known;
    }

    public List<SelectItem> getCountries() {
        Stream<SelectItem> all = Countries.codes().stream().map(code -> new SelectItem(code, Countries.name(code)));
        return Stream.concat(Stream.of(new SelectItem("", Words.say("helpLines.choose"))), all)
                .toList();
    }

    @NotBlank(message = "{empty}")
    public String getCountry() {
        return country;
    }

    public void setCountry(String country) {
        this.country = country;
    }

    @NotBlank(message = "{empty}")
    @Size(max = HelpLine.LONGEST_NAME, message = "{long}")
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    @NotBlank(message = "{empty}")
    @Size(max = HelpLine.LONGEST_HOW, message = "{long}")
    public String getHow() {
        return how;
    }

    public void setHow(String how) {
        this.how = how;
    }
}
