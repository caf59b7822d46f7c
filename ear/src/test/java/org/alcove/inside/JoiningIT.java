package org.alcove.inside;

import static org.alcove.inside.Refusals.refuses;
import static org.alcove.inside.TestPeople.AMINA;
import static org.alcove.inside.TestPeople.BORIS;
import static org.alcove.inside.TestPeople.CARLA;
import static org.alcove.inside.TestPeople.DANA;
import static org.alcove.inside.TestPeople.HARBOUR;
import static org.alcove.inside.TestPeople.INES;
import static org.alcove.inside.TestPeople.MIRA;
import static org.alcove.inside.TestPeople.NORA;
import static org.alcove.inside.TestPeople.PAVEL;
import static org.alcove.inside.TestPeople.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.alcove.circles.Charter;
import org.alcove.circles.CircleBook;
import org.alcove.circles.CircleDirectory;
import org.alcove.circles.CircleId;
import org.alcove.circles.CirclePeople;
import org.alcove.circles.CircleRole;
import org.alcove.circles.CircleView;
import org.alcove.circles.Joining;
import org.alcove.circles.JoiningRequest;
import org.alcove.circles.JoiningRequests;
import org.alcove.circles.Openness;
import org.alcove.circles.Places;
import org.alcove.circles.Standing;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Coming into a circle and going out of it; what hosts, administrators and nobody see of it. */
@ExtendWith(ArquillianExtension.class)
class JoiningIT {

    @Inject
    TestRows rows;

    @Inject
    CircleBook book;

    @Inject
    CirclePeople people;

    @Inject
    CircleDirectory directory;

    @Inject
    Joining joining;

    @Inject
    JoiningRequests requests;

    @Inject
    Visit visit;

    private final CircleId circle = new CircleId(UUID.randomUUID());

    @Deployment
    static EnterpriseArchive alcove() {
        return Alcove.with(JoiningIT.class);
    }

    @BeforeEach
    void theOrganisationsOfTheDemonstration() throws Exception {
        rows.prepare();
    }

    @Test
    void anOpenCircleIsJoinedAtOnceAndLeftWithoutATrace() throws Exception {
        make(Openness.OPEN, 5);

        as(BORIS, () -> joining.join("harbour", circle));

        assertThat(seen(BORIS).role()).isEqualTo(CircleRole.MEMBER);
        assertThat(visit.as(PAVEL, () -> people.peers("harbour", circle)))
                .extracting(peer -> peer.name())
                .containsOnlyNulls();
        refuses(Reason.NOT_NOW, () -> as(BORIS, () -> joining.join("harbour", circle)));
        as(BORIS, () -> joining.leave("harbour", circle));
        assertThat(seen(BORIS).standing()).isEqualTo(Standing.OUTSIDE);
        assertThat(visit.as(INES, () -> people.all("harbour", circle)).toString())
                .doesNotContain(BORIS.toString());
        refuses(Reason.NOT_FOUND, () -> as(BORIS, () -> joining.leave("harbour", circle)));
        JsonObject joined = last("CIRCLE_JOINED").getJsonObject("by");
        assertThat(last("CIRCLE_LEFT").getJsonObject("by")).isEqualTo(joined);
        assertThat(joined.getString("role")).isEqualTo("member");
    }

    @Test
    void whereOneAsksTheHostsReadWhatWasWrittenAndAdministratorsWhoItIs() throws Exception {
        make(Openness.BY_REQUEST, 5);
        refuses(Reason.NOT_NOW, () -> as(BORIS, () -> joining.join("harbour", circle)));

        as(BORIS, () -> joining.ask("harbour", circle, " I sing. ", true));

        JoiningRequest read = waiting(PAVEL).get(0);
        assertThat(read.said()).isEqualTo("I sing.");
        assertThat(read.firstTime()).isTrue();
        assertThat(read.person()).isNull();
        JoiningRequest known = waiting(INES).get(0);
        assertThat(known.person()).isEqualTo(BORIS);
        assertThat(known.said()).isEmpty();
        assertThat(known.firstTime()).isFalse();
        assertThat(last("JOINING_ASKED").toString()).doesNotContain("sing", BORIS.toString());
    }

    @Test
    void whoIsTakenInIsInTheCircleAndWhatTheyWroteIsGone() throws Exception {
        make(Openness.BY_REQUEST, 5);
        as(BORIS, () -> joining.ask("harbour", circle, "I sing.", false));
        assertThat(seen(BORIS).standing()).isEqualTo(Standing.ASKED);
        refuses(Reason.NOT_NOW, () -> as(BORIS, () -> joining.ask("harbour", circle, "", false)));
        UUID request = waiting(PAVEL).get(0).id();

        as(PAVEL, () -> requests.accept("harbour", circle, request));

        assertThat(seen(BORIS).standing()).isEqualTo(Standing.INSIDE);
        assertThat(waiting(PAVEL)).isEmpty();
        refuses(Reason.NOT_FOUND, () -> as(PAVEL, () -> requests.accept("harbour", circle, request)));
        refuses(Reason.NOT_NOW, () -> as(BORIS, () -> joining.ask("harbour", circle, "", false)));
        JsonObject entry = last("JOINING_ACCEPTED");
        assertThat(entry.getJsonObject("by").getString("role")).isEqualTo("host");
        assertThat(entry.getJsonObject("about").getString("role")).isEqualTo("member");
    }

    @Test
    void whoIsDeclinedIsToldForTwoWeeksAndMayThenAskAgain() throws Exception {
        make(Openness.BY_REQUEST, 5);
        as(BORIS, () -> joining.ask("harbour", circle, "I sing.", true));
        UUID request = waiting(INES).get(0).id();

        as(INES, () -> requests.decline("harbour", circle, request));

        assertThat(seen(BORIS).standing()).isEqualTo(Standing.DECLINED);
        assertThat(waiting(PAVEL)).isEmpty();
        assertThat(count("said <> '' or first_time")).isZero();
        refuses(Reason.NOT_NOW, () -> as(BORIS, () -> joining.ask("harbour", circle, "", false)));
        refuses(Reason.NOT_FOUND, () -> as(INES, () -> requests.decline("harbour", circle, request)));
        rows.asOwner(
                HARBOUR,
                "update joining_request set declined_at = now() - interval '15 days' where circle = '" + circle + "'");
        assertThat(seen(BORIS).standing()).isEqualTo(Standing.OUTSIDE);
        as(BORIS, () -> joining.ask("harbour", circle, "", false));
        assertThat(last("JOINING_DECLINED").getJsonObject("by").getString("role"))
                .isEqualTo("administrator");
    }

    @Test
    void aRequestIsTakenBackUntilItIsDecided() throws Exception {
        make(Openness.BY_REQUEST, 5);
        refuses(Reason.NOT_NOW, () -> as(BORIS, () -> joining.withdraw("harbour", circle)));
        as(BORIS, () -> joining.ask("harbour", circle, "I sing.", true));

        as(BORIS, () -> joining.withdraw("harbour", circle));

        assertThat(waiting(PAVEL)).isEmpty();
        assertThat(count("true")).isZero();
        last("JOINING_WITHDRAWN");
    }

    @Test
    void nobodyNewComesWhereNobodyNewIsTakenAndNobodyIntoACircleThatIsClosed() throws Exception {
        make(Openness.NOBODY_NEW, 5);
        refuses(Reason.NOT_NOW, () -> as(BORIS, () -> joining.join("harbour", circle)));
        refuses(Reason.NOT_NOW, () -> as(BORIS, () -> joining.ask("harbour", circle, "", false)));
        as(INES, () -> book.close("harbour", circle));
        refuses(Reason.NOT_FOUND, () -> as(BORIS, () -> joining.join("harbour", circle)));
        refuses(Reason.NOT_FOUND, () -> as(BORIS, () -> joining.leave("harbour", circle)));
        refuses(Reason.NOT_FOUND, () -> as(BORIS, () -> joining.withdraw("harbour", circle)));
    }

    @Test
    void aFullCircleTakesNobodyAndWhoWaitsIsTakenInOnceThereIsAPlace() throws Exception {
        make(Openness.BY_REQUEST, 1);
        as(BORIS, () -> joining.ask("harbour", circle, "", false));
        as(MIRA, () -> joining.ask("harbour", circle, "", false));
        UUID first = waiting(PAVEL).get(0).id();
        UUID second = waiting(PAVEL).get(1).id();
        as(PAVEL, () -> requests.accept("harbour", circle, first));

        refuses(Reason.LIMIT_REACHED, () -> as(PAVEL, () -> requests.accept("harbour", circle, second)));

        as(BORIS, () -> joining.leave("harbour", circle));
        as(PAVEL, () -> requests.accept("harbour", circle, second));
        assertThat(seen(MIRA).standing()).isEqualTo(Standing.INSIDE);
    }

    @Test
    void whoWritesTooMuchOrAsksInTooManyCirclesIsRefused() throws Exception {
        make(Openness.BY_REQUEST, 5);
        String tooLong = "x".repeat(JoiningRequest.LONGEST + 1);
        refuses(Reason.MALFORMED, () -> as(BORIS, () -> joining.ask("harbour", circle, tooLong, false)));
        rows.asOwner(HARBOUR, """
                with many as (insert into circle (id, organisation, name)
                    select gen_random_uuid(), '%s', 'One of many' from generate_series(1, %d) returning id)
                insert into joining_request (id, organisation, circle, person)
                select gen_random_uuid(), '%s', id, '%s' from many""".formatted(HARBOUR, Joining.MOST_REQUESTS, HARBOUR, BORIS));

        refuses(Reason.LIMIT_REACHED, () -> as(BORIS, () -> joining.ask("harbour", circle, "", false)));

        rows.asOwner(HARBOUR, "delete from joining_request where person = '" + BORIS + "'");
        rows.asOwner(HARBOUR, "delete from circle where name = 'One of many'");
    }

    @Test
    void aStrangerFindsNothingToJoin() throws Exception {
        make(Openness.OPEN, 5);
        for (String slug : List.of("harbour", "linden")) {
            refuses(Reason.NOT_FOUND, () -> as(DANA, () -> joining.join(slug, circle)));
            refuses(Reason.NOT_FOUND, () -> as(DANA, () -> joining.ask(slug, circle, "", false)));
            refuses(Reason.NOT_FOUND, () -> as(DANA, () -> joining.withdraw(slug, circle)));
            refuses(Reason.NOT_FOUND, () -> as(DANA, () -> joining.leave(slug, circle)));
        }
    }

    @Test
    void onlyItsHostsAndAdministratorsDecideWhoComesIntoACircle() throws Exception {
        make(Openness.BY_REQUEST, 5);
        as(BORIS, () -> joining.ask("harbour", circle, "I sing.", true));
        UUID request = waiting(PAVEL).get(0).id();
        for (Map.Entry<PersonId, Reason> who : Map.of(
                        BORIS, Reason.NOT_ALLOWED,
                        AMINA, Reason.NOT_ALLOWED,
                        CARLA, Reason.NOT_ALLOWED,
                        NORA, Reason.NOT_FOUND)
                .entrySet()) {
            refuses(who.getValue(), () -> waiting(who.getKey()));
            refuses(who.getValue(), () -> as(who.getKey(), () -> requests.accept("harbour", circle, request)));
            refuses(who.getValue(), () -> as(who.getKey(), () -> requests.decline("harbour", circle, request)));
        }
        refuses(Reason.NOT_FOUND, () -> as(AMINA, () -> requests.accept("harbour", TUESDAY, request)));
    }

    @Test
    void ofTwoWhoWantTheLastPlaceAtOnceOneGetsIt() throws Exception {
        make(Openness.OPEN, 1);
        assertThat(seen(BORIS).places()).isEqualTo(Places.FEW);
        List<Future<Boolean>> both = new ArrayList<>();
        rows.whileHeld(HARBOUR, "select 1 from circle where id = '" + circle + "'", () -> {
            both.add(visit.beginsAs(BORIS, this::joins));
            both.add(visit.beginsAs(MIRA, this::joins));
            Patience.until(() -> rows.waiting() >= 2);
            return both;
        });

        assertThat(List.of(both.get(0).get(), both.get(1).get())).containsExactlyInAnyOrder(true, false);
        assertThat(seen(AMINA).places()).isEqualTo(Places.NONE);
    }

    private boolean joins() {
        try {
            joining.join("harbour", circle);
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.reason()).isEqualTo(Reason.LIMIT_REACHED);
            return false;
        }
    }

    private void make(Openness openness, int capacity) throws Exception {
        Charter charter = new Charter(
                "Choir", "To sing.", "For everybody.", "", "", List.of(), List.of("en"), openness, capacity);
        as(INES, () -> book.make("harbour", circle, charter));
        as(INES, () -> people.appoint("harbour", circle, PAVEL, CircleRole.HOST));
    }

    private CircleView seen(PersonId who) throws Exception {
        return visit.as(who, () -> directory.circle("harbour", circle));
    }

    private List<JoiningRequest> waiting(PersonId who) throws Exception {
        return visit.as(who, () -> requests.waiting("harbour", circle));
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

    private long count(String which) throws Exception {
        return rows.in(
                HARBOUR,
                () -> rows.number(
                        "select count(*) from joining_request where circle = '" + circle + "' and (" + which + ")"));
    }
}
