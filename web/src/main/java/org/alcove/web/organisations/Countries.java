package org.alcove.web.organisations;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Countries by their two letters (ISO 3166-1). */
final class Countries {

    private Countries() {}

    /** All of them, by name. */
    static List<String> codes() {
        return Stream.of(Locale.getISOCountries())
                .sorted(Comparator.comparing(Countries::name))
                .toList();
    }

    /** In English until there is another bundle. */
    static String name(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.ENGLISH);
    }
}
