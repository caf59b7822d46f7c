package org.alcove.web.vetting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.alcove.web.pages.Words;
import org.jspecify.annotations.Nullable;

/** What of a list is looked at, and after which of its rows, as it stands in the address. */
record ListQuery<T extends Enum<T>>(T what, @Nullable UUID after) {

    /** A part of the list to choose; {@code current} is what {@code aria-current} says. */
    public record Choice(
            String address, String name, @Nullable String current) {}

    static <T extends Enum<T>> ListQuery<T> in(HttpServletRequest request, Class<T> type, T usual) {
        try {
            String what = request.getParameter("what");
            String after = request.getParameter("after");
            return new ListQuery<>(
                    what == null ? usual : Enum.valueOf(type, what.toUpperCase(Locale.ROOT)),
                    after == null ? null : UUID.fromString(after));
        } catch (IllegalArgumentException notOne) {
            throw new Refusal(Reason.MALFORMED, "not a part of the list");
        }
    }

    String goOn(String last) {
        return address(what) + "&after=" + last;
    }

    List<Choice> choices(String key) {
        return Stream.of(what.getDeclaringClass().getEnumConstants())
                .map(each -> new Choice(address(each), Words.say(key + each), each == what ? "true" : null))
                .toList();
    }

    private static String address(Enum<?> what) {
        return "?what=" + what.name().toLowerCase(Locale.ROOT);
    }
}
