package org.alcove.inside;

import static org.alcove.inside.Refusals.refuses;
import static org.alcove.inside.TestPeople.AMINA;
import static org.alcove.inside.TestPeople.BORIS;
import static org.alcove.inside.TestPeople.CARLA;
import static org.alcove.inside.TestPeople.DANA;
import static org.alcove.inside.TestPeople.HARBOUR;
import static org.alcove.inside.TestPeople.INES;
import static org.alcove.inside.TestPeople.NORA;
import static org.alcove.inside.TestPeople.PAVEL;
import static org.alcove.inside.TestPeople.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import org.alcove.circles.Charter;
import org.alcove.circles.CharterView;
import org.alcove.circles.CircleBook;
import org.alcove.circles.CircleClosed;
import org.alcove.circles.CircleDirectory;
import org.alcove.circles.CircleId;
import org.alcove.circles.CirclePeople;
import org.alcove.circles.CirclePerson;
import org.alcove.circles.CircleRole;
import org.alcove.circles.CircleView;
import org.alcove.circles.Circles;
import org.alcove.circles.Openness;
import org.alcove.circles.Peer;
import org.alcove.organisations.Organisations;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Administrators make, change and close circles and say who leads them; nobody else does, and nobody undoes unseen. */
@ExtendWith(ArquillianExtension.class)
class CircleBookIT {

    @Inject
    TestRows rows;

    @Inject
    CircleBook book;

    @Inject
    CirclePeople people;

    @Inject
    CircleDirectory directory;

    @Inject
    Circles circles;

    @Inject
    Organisations organisations;

    @Inject
    Closings closings;

    @Inject
    Visit visit;

    private final CircleId circle = new CircleId(UUID.randomUUID());

    @Deployment
    static EnterpriseArchive alcove() {
        return Alcove.with(CircleBookIT.class, CircleBookIT.Closings.class);
    }

    /** Whoever hears that a circle was closed. */
    @ApplicationScoped
    static class Closings {

        private final List<CircleId> heard = new CopyOnWriteArrayList<>();

        void hear(@Observes CircleClosed closed) {
            heard.add(closed.circle());
        }

        List<CircleId> heard() {
            return List.copyOf(heard);
        }
    }

    @BeforeEach
    void aNewCircle() throws Exception {
        rows.prepare();
        as(INES, () -> book.make("harbour", circle, charter("Evening <b>walk</b>")));
    }

    @Test
    void aCircleIsThereForEverybodyOfTheOrganisationAsItWasMade() throws Exception {
        CircleView seen = visit.as(BORIS, () -> directory.circle("harbour", circle));

        assertThat(seen.charter()).isEqualTo(charter("Evening <b>walk</b>"));
        assertThat(visit.as(BORIS, () -> directory.all("harbour")))
                .extracting(CircleView::id)
                .contains(circle, TUESDAY);
        refuses(Reason.NOT_FOUND, () -> visit.as(DANA, () -> directory.all("harbour")));
        refuses(Reason.NOT_FOUND, () -> visit.as(DANA, () -> directory.circle("harbour", circle)));
        refuses(Reason.NOT_FOUND, () -> visit.as(DANA, () -> directory.circle("linden", circle)));
        assertThat(last("CIRCLE_MADE").toString()).contains("BY_REQUEST").doesNotContain("walk");
    }

    @Test
    void aChangeIsRecordedFromWhatToWhatWithoutItsTexts() throws Exception {
        CharterView before = visit.as(INES, () -> book.charter("harbour", circle));
        Charter wanted =
                new Charter("Night walk", "To walk.", "", "", "", List.of("walks"), List.of("da"), Openness.OPEN, 12);

        as(INES, () -> book.change("harbour", circle, wanted, before.version()));

        assertThat(visit.as(INES, () -> book.charter("harbour", circle)))
                .isEqualTo(new CharterView(circle, wanted, before.version() + 1));
        JsonObject entry = last("CIRCLE_CHANGED");
        assertThat(entry.getJsonObject("before").getString("openness")).isEqualTo("BY_REQUEST");
        assertThat(entry.getJsonObject("after").getString("texts")).isEqualTo("changed");
        assertThat(entry.toString()).doesNotContain("Night");
        refuses(Reason.NOT_NOW, () -> as(INES, () -> book.change("harbour", circle, wanted, before.version())));
    }

    @Test
    void aCircleThatIsClosedIsGoneForEverybodyAndWhoKeepsItsRoomsIsTold() throws Exception {
        as(INES, () -> people.appoint("harbour", circle, AMINA, CircleRole.HOST));
        assertThat(hosted(AMINA)).contains(circle);

        as(INES, () -> book.close("harbour", circle));

        assertThat(closings.heard()).contains(circle);
        assertThat(hosted(AMINA)).doesNotContain(circle);
        refuses(Reason.NOT_FOUND, () -> visit.as(BORIS, () -> directory.circle("harbour", circle)));
        refuses(Reason.NOT_FOUND, () -> visit.as(INES, () -> book.charter("harbour", circle)));
        refuses(Reason.NOT_FOUND, () -> as(INES, () -> book.close("harbour", circle)));
        refuses(
                Reason.NOT_FOUND,
                () -> visit.as(AMINA, () -> circles.requireHost(organisations.requireMember("harbour"), circle)));
        last("CIRCLE_CLOSED");
    }

    @Test
    void nobodyButAnAdministratorOfTheOrganisationKeepsCircles() {
        for (Map.Entry<PersonId, Reason> who : Map.of(
                        BORIS, Reason.NOT_ALLOWED,
                        AMINA, Reason.NOT_ALLOWED,
                        CARLA, Reason.NOT_ALLOWED,
                        NORA, Reason.NOT_FOUND)
                .entrySet()) {
            PersonId person = who.getKey();
            CircleId more = new CircleId(UUID.randomUUID());
            for (Callable<?> act : List.<Callable<?>>of(
                    () -> visit.as(person, () -> book.charter("harbour", circle)),
                    () -> as(person, () -> book.requireMaker("harbour")),
                    () -> as(person, () -> book.make("harbour", more, charter("More"))),
                    () -> as(person, () -> book.change("harbour", circle, charter("More"), 0)),
                    () -> as(person, () -> book.close("harbour", circle)),
                    () -> visit.as(person, () -> people.all("harbour", circle)),
                    () -> visit.as(person, () -> people.mayHost("harbour", circle)),
                    () -> visit.as(person, () -> people.maySupervise("harbour", circle)),
                    () -> as(person, () -> people.appoint("harbour", circle, AMINA, CircleRole.HOST)),
                    () -> as(person, () -> people.release("harbour", circle, AMINA)),
                    () -> as(person, () -> people.remove("harbour", circle, AMINA)))) {
                refuses(who.getValue(), act);
            }
        }
    }

    @Test
    void anAdministratorOfAnotherOrganisationFindsNoneOfItsCirclesInTheirs() {
        refuses(Reason.NOT_FOUND, () -> visit.as(NORA, () -> book.charter("linden", circle)));
        refuses(Reason.NOT_FOUND, () -> as(NORA, () -> book.close("linden", circle)));
        refuses(Reason.NOT_FOUND, () -> as(NORA, () -> people.remove("linden", TUESDAY, BORIS)));
    }

    @Test
    void onlyWhoHasACurrentAppointmentBecomesAHostAndOnlyASupervisorSupervises() throws Exception {
        assertThat(visit.as(INES, () -> people.mayHost("harbour", circle))).containsExactlyInAnyOrder(AMINA, PAVEL);
        assertThat(visit.as(INES, () -> people.maySupervise("harbour", circle))).containsExactly(CARLA);
        refuses(Reason.NOT_NOW, () -> as(INES, () -> people.appoint("harbour", circle, BORIS, CircleRole.HOST)));
        refuses(Reason.NOT_NOW, () -> as(INES, () -> people.appoint("harbour", circle, DANA, CircleRole.HOST)));
        refuses(Reason.NOT_NOW, () -> as(INES, () -> people.appoint("harbour", circle, AMINA, CircleRole.SUPERVISOR)));
        refuses(Reason.NOT_NOW, () -> as(INES, () -> people.appoint("harbour", circle, AMINA, CircleRole.MEMBER)));

        as(INES, () -> people.appoint("harbour", circle, AMINA, CircleRole.HOST));
        as(INES, () -> people.appoint("harbour", circle, CARLA, CircleRole.SUPERVISOR));

        assertThat(visit.as(INES, () -> people.mayHost("harbour", circle))).containsExactly(PAVEL);
        assertThat(visit.as(INES, () -> people.all("harbour", circle)))
                .containsExactlyInAnyOrder(
                        new CirclePerson(AMINA, CircleRole.HOST, true),
                        new CirclePerson(CARLA, CircleRole.SUPERVISOR, true));
        assertThat(last("CIRCLE_HOST_ADDED").toString()).doesNotContain(AMINA.toString());
    }

    @Test
    void aHostTakenOffTheHostsStaysAMemberAndWhoIsTakenOutIsOut() throws Exception {
        as(INES, () -> people.appoint("harbour", circle, AMINA, CircleRole.HOST));

        as(INES, () -> people.release("harbour", circle, AMINA));

        assertThat(visit.as(INES, () -> people.all("harbour", circle)))
                .containsExactly(new CirclePerson(AMINA, CircleRole.MEMBER, true));
        assertThat(hosted(AMINA)).doesNotContain(circle);
        refuses(Reason.NOT_FOUND, () -> as(INES, () -> people.release("harbour", circle, AMINA)));
        as(INES, () -> people.remove("harbour", circle, AMINA));
        assertThat(visit.as(INES, () -> people.all("harbour", circle))).isEmpty();
        refuses(Reason.NOT_FOUND, () -> as(INES, () -> people.remove("harbour", circle, AMINA)));
        assertThat(last("CIRCLE_PERSON_REMOVED").getJsonObject("about").getString("role"))
                .isEqualTo("member");
    }

    @Test
    void administratorsSeeNoNamesAndHostsSeeNoAccounts() throws Exception {
        assertThat(visit.as(INES, () -> people.all("harbour", TUESDAY)).toString())
                .contains(BORIS.toString())
                .doesNotContain("Moss");
        List<Peer> peers = visit.as(AMINA, () -> people.peers("harbour", TUESDAY));
        assertThat(peers).contains(new Peer("Moss", CircleRole.MEMBER), new Peer("Carla", CircleRole.SUPERVISOR));
        assertThat(peers.toString()).doesNotContain(BORIS.toString());
        refuses(Reason.NOT_ALLOWED, () -> visit.as(BORIS, () -> people.peers("harbour", TUESDAY)));
        refuses(Reason.NOT_FOUND, () -> visit.as(INES, () -> people.peers("harbour", TUESDAY)));
        refuses(Reason.NOT_FOUND, () -> visit.as(DANA, () -> people.peers("harbour", TUESDAY)));
    }

    @Test
    void thereAreOnlySoManyCirclesAndSoManyHostsOfOne() throws Exception {
        rows.asOwner(
                HARBOUR,
                "insert into circle (id, organisation, name) select gen_random_uuid(), '" + HARBOUR
                        + "', 'One of many' from generate_series(1, " + CircleBook.MOST + ")");
        refuses(
                Reason.LIMIT_REACHED,
                () -> as(INES, () -> book.make("harbour", new CircleId(UUID.randomUUID()), charter("One more"))));
        rows.asOwner(HARBOUR, "delete from circle where name = 'One of many'");

        rows.asOwner(HARBOUR, """
                with many as (insert into person (id) select gen_random_uuid() from generate_series(1, %d) returning id),
                belong as (insert into membership (organisation, person) select '%s', id from many returning person)
                insert into circle_member (organisation, circle, person, role)
                select '%s', '%s', person, 'HOST' from belong""".formatted(CirclePeople.MOST_HOSTS, HARBOUR, HARBOUR, circle));
        refuses(Reason.LIMIT_REACHED, () -> as(INES, () -> people.appoint("harbour", circle, AMINA, CircleRole.HOST)));
    }

    private static Charter charter(String name) {
        return new Charter(
                name,
                "To walk.",
                "For walkers.",
                "Evenings",
                "We walk slowly.",
                List.of("walks", "air"),
                List.of("en", "da"),
                Openness.BY_REQUEST,
                Charter.USUAL_CAPACITY);
    }

    private List<CircleId> hosted(PersonId who) throws Exception {
        return visit.as(who, () -> circles.hosted(organisations.requireMember("harbour"))).stream()
                .map(card -> card.id())
                .toList();
    }

    private Object as(PersonId who, Runnable act) throws Exception {
        return visit.as(who, () -> {
            act.run();
            return who;
        });
    }

    private JsonObject last(String action) {
        List<JsonObject> entries = rows.trail(HARBOUR).stream()
                .filter(entry -> entry.getString("action").equals(action))
                .toList();
        assertThat(entries).as(action).isNotEmpty();
        return entries.get(entries.size() - 1);
    }
}
