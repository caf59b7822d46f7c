package org.alcove.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.alcove.letters.LetterKind;
import org.alcove.letters.Letters;
import org.alcove.organisations.OrganisationId;
import org.alcove.people.PersonId;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Letters about what somebody plans to come to. They say when, and lead to Alcove's own address: neither the circle nor
 * the organisation stands in them.
 */
@ApplicationScoped
class PlanLetters {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", Locale.ENGLISH);

    @Inject
    Letters letters;

    @Inject
    @ConfigProperty(name = "alcove.public.url", defaultValue = "http://localhost:9080")
    String publicUrl;

    void write(OrganisationId organisation, House house, PersonId to, LetterKind kind, Instant about) {
        String place = house.zone().getId().replaceFirst(".*/", "").replace('_', ' ');
        String when = WHEN.format(about.atZone(house.zone())) + " (" + place + ")";
        Map<String, String> values = Map.of("when", when, "link", publicUrl + "/o/");
        if (kind == LetterKind.ROOM_SOON) {
            letters.write(organisation.value(), to, kind, values, about);
        } else {
            letters.write(organisation.value(), to, kind, values);
        }
    }
}
