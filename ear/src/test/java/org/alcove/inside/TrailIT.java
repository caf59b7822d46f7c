package org.alcove.inside;

import static org.alcove.inside.Refusals.refuses;
import static org.alcove.inside.TestPeople.AMINA;
import static org.alcove.inside.TestPeople.BORIS;
import static org.alcove.inside.TestPeople.CARLA;
import static org.alcove.inside.TestPeople.DANA;
import static org.alcove.inside.TestPeople.HARBOUR;
import static org.alcove.inside.TestPeople.INES;
import static org.alcove.inside.TestPeople.LINDEN;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.alcove.audit.Action;
import org.alcove.audit.Actor;
import org.alcove.audit.Entry;
import org.alcove.audit.TrailEntry;
import org.alcove.audit.TrailFilter;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.review.Trail;
import org.alcove.review.TrailNames;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who reviews the trail finds what happened, page by page, and that they looked is in it too. */
@ExtendWith(ArquillianExtension.class)
class TrailIT {

    @Inject
    TestRows rows;

    @Inject
    Trail trail;

    @Inject
    TrailNames names;

    @Inject
    Visit visit;

    @Deployment
    static EnterpriseArchive alcove() {
        return Alcove.with(TrailIT.class);
    }

    @BeforeEach
    void theOrganisationsOfTheDemonstration() throws Exception {
        rows.prepare();
    }

    @Test
    void anAdministratorFindsWhatHappenedOnOneThingAndNothingElse() throws Exception {
        UUID room = UUID.randomUUID();
        record(Entry.of(Action.ROOM_OPENED, HARBOUR.value()).on("room", room));
        record(Entry.of(Action.ROOM_ENDED, HARBOUR.value()).on("room", room));
        record(Entry.of(Action.ROOM_OPENED, HARBOUR.value()).on("room", UUID.randomUUID()));
        record(Entry.of(Action.ROOM_OPENED, LINDEN.value()).on("room", room));

        assertThat(open(INES, on(room, null)))
                .extracting(TrailEntry::action)
                .containsExactly(Action.ROOM_ENDED, Action.ROOM_OPENED);
        assertThat(open(INES, on(room, Action.ROOM_OPENED))).singleElement().satisfies(entry -> {
            assertThat(entry.on().id()).isEqualTo(room);
            assertThat(visit.as(INES, () -> trail.entry("harbour", entry.id())).correlation())
                    .isEqualTo(entry.correlation());
        });
    }

    @Test
    void aPersonIsFoundByTheirKeyWhetherTheyActedOrWereAffected() throws Exception {
        UUID room = UUID.randomUUID();
        Actor host = Actor.staff(AMINA.value(), "host");
        Actor member = Actor.member(BORIS.value(), UUID.randomUUID());
        record(Entry.of(Action.SILENCED, HARBOUR.value())
                .on("room", room)
                .by(host)
                .about(member));
        TrailEntry silenced = open(INES, on(room, null)).get(0);
        String key = Objects.requireNonNull(silenced.about()).key();

        assertThat(open(INES, new TrailFilter(null, null, null, null, key, null, null)))
                .extracting(TrailEntry::id)
                .containsExactly(silenced.id());
        assertThat(silenced.by().key()).isNotEqualTo(key);
    }

    @Test
    void manyEntriesAreReadPageByPageEachOnce() throws Exception {
        UUID room = UUID.randomUUID();
        for (int i = 0; i < 2 * Trail.PAGE + 7; i++) {
            record(Entry.of(Action.HAND_RAISED, HARBOUR.value()).on("room", room));
        }
        Set<UUID> seen = new HashSet<>();
        List<TrailEntry> page = open(INES, on(room, null));
        while (page.size() > Trail.PAGE) {
            page.subList(0, Trail.PAGE)
                    .forEach(entry -> assertThat(seen.add(entry.id())).isTrue());
            UUID last = page.get(Trail.PAGE - 1).id();
            page = visit.as(INES, () -> trail.goOn("harbour", on(room, null), last));
        }
        page.forEach(entry -> assertThat(seen.add(entry.id())).isTrue());
        assertThat(seen).hasSize(2 * Trail.PAGE + 7);
    }

    @Test
    void lookingIsRecordedWithWhatWasLookedFor() throws Exception {
        UUID room = UUID.randomUUID();

        open(INES, on(room, Action.SILENCED));
        visit.as(INES, () -> trail.export("harbour", on(room, null)));

        assertThat(rows.trail(HARBOUR).stream()
                        .filter(entry ->
                                entry.getJsonObject("after").getString("on", "").equals(room.toString()))
                        .map(entry -> entry.getString("action")))
                .containsExactly("TRAIL_OPENED", "TRAIL_EXPORTED");
    }

    @Test
    void whatHappensInARoomBelongsToItsCircle() throws Exception {
        UUID room = UUID.randomUUID();
        rows.asOwner(
                HARBOUR,
                "insert into room (id, organisation, circle, title, starts_at, ends_at) values ('" + room
                        + "', current_organisation(), '" + TestPeople.TUESDAY
                        + "', 'Winding down', '2031-03-04T18:00:00Z', '2031-03-04T20:00:00Z')");
        record(Entry.of(Action.ROOM_OPENED, HARBOUR.value()).on("room", room));
        record(Entry.of(Action.CIRCLE_CHANGED, HARBOUR.value()).on("circle", TestPeople.TUESDAY.value()));
        record(Entry.of(Action.ROOM_OPENED, HARBOUR.value()).on("room", UUID.randomUUID()));

        assertThat(open(INES, of(TestPeople.TUESDAY.value())).subList(0, 2))
                .extracting(TrailEntry::action)
                .containsExactly(Action.CIRCLE_CHANGED, Action.ROOM_OPENED);
        assertThat(visit.as(INES, () -> names.rooms("harbour", of(TestPeople.TUESDAY.value()))))
                .anySatisfy(place -> assertThat(place.id()).isEqualTo(room));
        assertThat(visit.as(INES, () -> names.places("harbour", Set.of(room, TestPeople.TUESDAY.value()))))
                .hasSize(2)
                .hasEntrySatisfying(room, place -> assertThat(place.name()).isEqualTo("Winding down"));
        assertThat(visit.as(INES, () -> names.circles("harbour")))
                .extracting(TrailNames.Place::id)
                .contains(TestPeople.TUESDAY.value())
                .doesNotContain(TestPeople.SLEEPLESS.value());
    }

    @Test
    void staffIsKnownByTheirKeyAndWhatTheyDidAsAMemberIsNobodys() throws Exception {
        UUID room = UUID.randomUUID();
        record(Entry.of(Action.HAND_RAISED, HARBOUR.value())
                .on("room", room)
                .by(Actor.member(INES.value(), TestPeople.TUESDAY.value())));
        record(Entry.of(Action.MEMBERSHIP_BEGAN, HARBOUR.value())
                .on("room", room)
                .by(Actor.staff(BORIS.value(), "member")));
        record(Entry.of(Action.POLICY_CHANGED, HARBOUR.value())
                .on("room", room)
                .by(Actor.staff(INES.value(), "administrator")));
        List<TrailEntry> entries = open(INES, on(room, null));

        Map<String, PersonId> staff = visit.as(INES, () -> names.staff("harbour"));

        assertThat(staff.get(entries.get(0).by().key())).isEqualTo(INES);
        assertThat(staff).doesNotContainKey(entries.get(1).by().key());
        assertThat(staff).doesNotContainKey(entries.get(2).by().key());
        assertThat(staff).doesNotContainValue(BORIS);
    }

    @Test
    void nobodyElseReadsIt() throws Exception {
        record(Entry.of(Action.ROOM_OPENED, HARBOUR.value()));
        UUID entry = open(INES, TrailFilter.EVERYTHING).get(0).id();
        for (Map.Entry<PersonId, Reason> who : Map.of(
                        BORIS, Reason.NOT_ALLOWED,
                        AMINA, Reason.NOT_ALLOWED,
                        CARLA, Reason.NOT_ALLOWED,
                        DANA, Reason.NOT_FOUND)
                .entrySet()) {
            PersonId person = who.getKey();
            refuses(who.getValue(), () -> open(person, TrailFilter.EVERYTHING));
            refuses(who.getValue(), () -> visit.as(person, () -> trail.goOn("harbour", TrailFilter.EVERYTHING, entry)));
            refuses(who.getValue(), () -> visit.as(person, () -> trail.entry("harbour", entry)));
            refuses(who.getValue(), () -> visit.as(person, () -> trail.export("harbour", TrailFilter.EVERYTHING)));
            refuses(who.getValue(), () -> visit.as(person, () -> names.staff("harbour")));
            refuses(who.getValue(), () -> visit.as(person, () -> names.circles("harbour")));
            refuses(who.getValue(), () -> visit.as(person, () -> names.rooms("harbour", TrailFilter.EVERYTHING)));
            refuses(who.getValue(), () -> visit.as(person, () -> names.places("harbour", Set.of(entry))));
            refuses(
                    who.getValue(),
                    () -> visit.as(person, () -> trail.exportOn("harbour", TrailFilter.EVERYTHING, entry)));
        }
    }

    @Test
    void anEntryOfAnotherOrganisationDoesNotExist() throws Exception {
        UUID room = UUID.randomUUID();
        record(Entry.of(Action.ROOM_OPENED, HARBOUR.value()).on("room", room));
        UUID entry = open(INES, on(room, null)).get(0).id();

        refuses(Reason.NOT_FOUND, () -> visit.as(TestPeople.NORA, () -> trail.entry("linden", entry)));
        assertThat(visit.as(TestPeople.NORA, () -> trail.open("linden", on(room, null))))
                .isEmpty();
    }

    private static TrailFilter on(UUID id, @org.jspecify.annotations.Nullable Action action) {
        return new TrailFilter(null, null, action, null, null, null, id);
    }

    private static TrailFilter of(UUID circle) {
        return new TrailFilter(null, null, null, null, null, circle, null);
    }

    private List<TrailEntry> open(PersonId who, TrailFilter filter) throws Exception {
        return visit.as(who, () -> trail.open("harbour", filter));
    }

    private void record(Entry entry) {
        rows.welcomeAndRecord(INES, entry, false);
    }
}
