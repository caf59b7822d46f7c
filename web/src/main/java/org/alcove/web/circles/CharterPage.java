package org.alcove.web.circles;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.alcove.circles.Charter;
import org.alcove.circles.CharterView;
import org.alcove.circles.CircleBook;
import org.alcove.circles.CircleId;
import org.alcove.circles.Openness;
import org.alcove.web.pages.Form;
import org.alcove.web.pages.PageAddress;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** "What will the new circle be?", and later "What do we change about this circle?": its charter. */
@Named
@RequestScoped
public class CharterPage {

    @Inject
    private HttpServletRequest request;

    @Inject
    private CircleBook book;

    @Inject
    private Form form;

    private long seen = -1;
    private String was = "";
    private @Nullable String name;
    private @Nullable String purpose;
    private @Nullable String forWhom;
    private @Nullable String meets;
    private @Nullable String customs;
    private @Nullable String topics;
    private @Nullable String languages = Languages.name("en");
    private Openness openness = Openness.BY_REQUEST;
    private @Nullable String capacity = Integer.toString(Charter.USUAL_CAPACITY);

    /** Before the page is drawn: refuses who may not change it. What was typed stays. */
    public void load() {
        if (isMaking()) {
            book.requireMaker(slug());
            return;
        }
        CircleAddress address = CircleAddress.in(request);
        CharterView view = book.charter(address.slug(), address.circle());
        was = view.charter().name();
        if (seen < 0) {
            show(view);
        }
    }

    private void show(CharterView view) {
        seen = view.version();
        Charter charter = view.charter();
        name = charter.name();
        purpose = charter.purpose();
        forWhom = charter.forWhom();
        meets = charter.meets();
        customs = charter.customs();
        topics = String.join(", ", charter.topics());
        languages = Languages.names(charter.languages());
        openness = charter.openness();
        capacity = Integer.toString(charter.capacity());
    }

    /** Makes the circle, or changes it: whichever the address is about. */
    public void save() {
        if (isMaking()) {
            CircleAddress made = new CircleAddress(slug(), new CircleId(UUID.randomUUID()));
            form.send(() -> book.make(made.slug(), made.circle(), typed()), made.path("people"), "circle.made");
        } else {
            CircleAddress address = CircleAddress.in(request);
            form.send(
                    () -> book.change(address.slug(), address.circle(), typed(), seen),
                    address.path(),
                    "circle.changed");
        }
    }

    public void close() {
        CircleAddress address = CircleAddress.in(request);
        form.send(
                () -> book.close(address.slug(), address.circle()), CircleAddress.all(address.slug()), "circle.closed");
    }

    private Charter typed() {
        return new Charter(
                text(name),
                text(purpose),
                text(forWhom),
                text(meets),
                text(customs),
                Languages.words(topics).toList(),
                Languages.codes(languages),
                openness,
                Integer.parseInt(text(capacity).strip()));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    private String slug() {
        return PageAddress.in(request).requireSlug();
    }

    /** Whether there is no such circle yet. */
    public boolean isMaking() {
        return PageAddress.in(request).id() == null;
    }

    /** The button that closes it says so by name. */
    public String getClosing() {
        return Words.say("charter.close.name", was);
    }

    public String getBack() {
        return isMaking()
                ? CircleAddress.all(slug())
                : CircleAddress.in(request).path();
    }

    public List<SelectItem> getOpennesses() {
        return Stream.of(Openness.values())
                .map(each -> new SelectItem(each, Words.say("charter.openness." + each)))
                .toList();
    }

    public long getSeen() {
        return seen;
    }

    public void setSeen(long seen) {
        this.seen = seen;
    }

    @NotBlank(message = "{empty}")
    @Size(max = Charter.LONGEST_NAME, message = "{long}")
    public @Nullable String getName() {
        return name;
    }

    public void setName(@Nullable String name) {
        this.name = name;
    }

    @NotBlank(message = "{empty}")
    @Size(max = Charter.LONGEST_PURPOSE, message = "{long}")
    public @Nullable String getPurpose() {
        return purpose;
    }

    public void setPurpose(@Nullable String purpose) {
        this.purpose = purpose;
    }

    @NotBlank(message = "{empty}")
    @Size(max = Charter.LONGEST_FOR_WHOM, message = "{long}")
    public @Nullable String getForWhom() {
        return forWhom;
    }

    public void setForWhom(@Nullable String forWhom) {
        this.forWhom = forWhom;
    }

    @Size(max = Charter.LONGEST_MEETS, message = "{long}")
    public @Nullable String getMeets() {
        return meets;
    }

    public void setMeets(@Nullable String meets) {
        this.meets = meets;
    }

    @Size(max = Charter.LONGEST_CUSTOMS, message = "{long}")
    public @Nullable String getCustoms() {
        return customs;
    }

    public void setCustoms(@Nullable String customs) {
        this.customs = customs;
    }

    @Pattern(regexp = "\\s*([^,]{0,30}\\s*,\\s*){0,7}[^,]{0,30}\\s*", message = "{circle.topics}")
    public @Nullable String getTopics() {
        return topics;
    }

    public void setTopics(@Nullable String topics) {
        this.topics = topics;
    }

    @KnownLanguages
    public @Nullable String getLanguages() {
        return languages;
    }

    public void setLanguages(@Nullable String languages) {
        this.languages = languages;
    }

    public Openness getOpenness() {
        return openness;
    }

    public void setOpenness(Openness openness) {
        this.openness = openness;
    }

    @NotBlank(message = "{circle.capacity}")
    @Pattern(regexp = "\\s*([1-9][0-9]?|1[0-9]{2}|200)\\s*", message = "{circle.capacity}")
    public @Nullable String getCapacity() {
        return capacity;
    }

    public void setCapacity(@Nullable String capacity) {
        this.capacity = capacity;
    }
}
