package org.alcove.web.organisations;

import jakarta.faces.model.SelectItem;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Places that have a time, by name, to choose from. */
final class TimeZones {

    private static final String PLACES = "(Africa|America|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.*";

    private TimeZones() {}

    static List<SelectItem> options() {
        return Stream.concat(
                        Stream.of("UTC"),
                        ZoneId.getAvailableZoneIds().stream()
                                .filter(id -> id.matches(PLACES))
                                .sorted())
                .map(id -> new SelectItem(id, id.replace('_', ' ')))
                .toList();
    }
}
