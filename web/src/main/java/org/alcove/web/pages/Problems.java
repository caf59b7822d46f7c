package org.alcove.web.pages;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** What is wrong in a form that was sent, each with the field it is about: for the summary on top. */
@Named
@RequestScoped
public class Problems {

    /**
     * Something to mend.
     *
     * @param field its id in the page; empty when it is about the whole
     */
    public record Problem(String field, String text) {}

    /** In the order of the page. */
    public List<Problem> getAll() {
        FacesContext context = FacesContext.getCurrentInstance();
        return stream(context.getClientIdsWithMessages())
                .flatMap(field -> context.getMessageList(field).stream()
                        .map(message -> new Problem(nothingForNull(field), message.getSummary())))
                .toList();
    }

    private static Stream<@Nullable String> stream(Iterator<String> ids) {
        Iterable<String> each = () -> ids;
        return StreamSupport.stream(each.spliterator(), false);
    }

    private static String nothingForNull(@Nullable String field) {
        return field == null ? "" : field;
    }
}
