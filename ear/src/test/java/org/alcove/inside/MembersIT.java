package org.alcove.inside;

import static org.alcove.inside.Refusals.refuses;
import static org.alcove.inside.TestPeople.AFTER;
import static org.alcove.inside.TestPeople.AMINA;
import static org.alcove.inside.TestPeople.BORIS;
import static org.alcove.inside.TestPeople.CARLA;
import static org.alcove.inside.TestPeople.DANA;
import static org.alcove.inside.TestPeople.HARBOUR;
import static org.alcove.inside.TestPeople.INES;
import static org.alcove.inside.TestPeople.LINDEN;
import static org.alcove.inside.TestPeople.NORA;
import static org.alcove.inside.TestPeople.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.alcove.accounts.EmailAddress;
import org.alcove.audit.SealingKey;
import org.alcove.organisations.Arrivals;
import org.alcove.organisations.Directory;
import org.alcove.organisations.FirstStep;
import org.alcove.organisations.FirstSteps;
import org.alcove.organisations.Foundations;
import org.alcove.organisations.Invitations;
import org.alcove.organisations.MemberFilter;
import org.alcove.organisations.MemberView;
import org.alcove.organisations.Members;
import org.alcove.organisations.OrganisationId;
import org.alcove.organisations.Organisations;
import org.alcove.organisations.Role;
import org.alcove.people.People;
import org.alcove.people.PersonId;
import org.alcove.people.Sessions;
import org.alcove.refusal.Reason;
import org.alcove.refusal.Refusal;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Who belongs to an organisation and what they are there: decided by its administrators only, never about themselves. There
 * is no Keycloak here, so that nobody has a name and no letter goes out; the journeys have one.
 */
@ExtendWith(ArquillianExtension.class)
class MembersIT {

    @Inject
    TestRows rows;

    @Inject
    Organisations organisations;

    @Inject
    Directory directory;

    @Inject
    Members members;

    @Inject
    Invitations invitations;

    @Inject
    Arrivals arrivals;

    @Inject
    Foundations foundations;

    @Inject
    FirstSteps firstSteps;

    @Inject
    Sessions sessions;

    @Inject
    People people;

    @Inject
    SealingKey sealing;

    @Inject
    Visit visit;

    @Deployment
    static EnterpriseArchive alcove() {
        return Alcove.with(MembersIT.class);
    }

    @BeforeEach
    void theOrganisationsOfTheDemonstration() throws Exception {
        rows.prepare();
    }

    @Test
    void anAdministratorSeesWhoBelongsAndWhatTheyAre() throws Exception {
        List<MemberView> hosts = page(new MemberFilter(Role.HOST, false), null);
        assertThat(hosts).extracting(MemberView::roles).allMatch(roles -> roles.contains(Role.HOST));
        assertThat(hosts).hasSize(2);
        assertThat(page(new MemberFilter(Role.ADMINISTRATOR, false), null)).anySatisfy(ines -> {
            assertThat(ines.oneself()).isTrue();
            assertThat(ines.roles()).containsExactlyInAnyOrder(Role.MEMBER, Role.ADMINISTRATOR);
        });
        assertThat(page(MemberFilter.EVERYBODY, null))
                .as("names, which Keycloak alone knows")
                .allSatisfy(member -> assertThat(member.account()).isNull());
    }

    @Test
    void pagesGoThroughEverybodyAndMeetNobodyTwice() throws Exception {
        rows.asOwner(
                LINDEN,
                "insert into person (id) select gen_random_uuid() from generate_series(1, 120);"
                        + " insert into membership (organisation, person, since)"
                        + " select current_organisation(), id, now() - interval '1 day' from person"
                        + " on conflict do nothing");
        Set<UUID> met = new HashSet<>();
        UUID after = null;
        List<MemberView> page;
        do {
            UUID last = after;
            page = visit.as(NORA, () -> directory.page("linden", MemberFilter.EVERYBODY, last));
            List<MemberView> shown = page.stream().limit(Directory.PAGE).toList();
            shown.forEach(member -> assertThat(met.add(member.id())).isTrue());
            after = shown.get(shown.size() - 1).id();
        } while (page.size() > Directory.PAGE);
        assertThat(met).hasSizeGreaterThan(120);
        assertThat(rows.in(LINDEN, () -> one("select count(*) from membership where ended_at is null")))
                .isEqualTo((long) met.size());
    }

    @Test
    void nobodyButAnAdministratorOfTheOrganisationSeesOrDoesAnyOfIt() throws Exception {
        UUID boris = membership(BORIS);
        List<Callable<?>> acts = List.of(
                () -> directory.page("harbour", MemberFilter.EVERYBODY, null),
                () -> directory.search("harbour", "boris"),
                () -> directory.member("harbour", boris),
                run(() -> members.end("harbour", boris)),
                run(() -> members.give("harbour", boris, Role.AUDITOR)),
                run(() -> members.take("harbour", boris, Role.AUDITOR)),
                () -> invitations.open("harbour"),
                () -> invitations.invite("harbour", List.of(EmailAddress.of("new@people.example"))),
                run(() -> invitations.inviteBack("harbour", boris)),
                run(() -> invitations.resend("harbour", "1")),
                run(() -> invitations.withdraw("harbour", "1")),
                () -> firstSteps.done("harbour"));
        for (Map.Entry<PersonId, Reason> who : Map.of(
                        BORIS, Reason.NOT_ALLOWED,
                        AMINA, Reason.NOT_ALLOWED,
                        CARLA, Reason.NOT_ALLOWED,
                        DANA, Reason.NOT_FOUND,
                        NORA, Reason.NOT_FOUND)
                .entrySet()) {
            for (Callable<?> act : acts) {
                refuses(who.getValue(), () -> visit.as(who.getKey(), act));
            }
        }
    }

    @Test
    void aMembershipThatEndsTakesEverythingWithItAtOnce() throws Exception {
        PersonId fern = newMember();
        rows.asOwner(HARBOUR, """
                insert into membership_role values (current_organisation(), '%1$s', 'SUPERVISOR');
                insert into appointment (id, organisation, person, starts_at, ends_at) values
                    (gen_random_uuid(), current_organisation(), '%1$s', now() - interval '1 day', now() + interval '1 day'),
                    (gen_random_uuid(), current_organisation(), '%1$s', now() + interval '1 day', now() + interval '2 days');
                insert into circle_member (organisation, circle, person, role)
                values (current_organisation(), '%2$s', '%1$s', 'HOST');
                insert into joining_request (id, organisation, circle, person)
                values (gen_random_uuid(), current_organisation(), '%3$s', '%1$s')""".formatted(fern, TUESDAY, AFTER));
        Instant began = now();

        visit.as(INES, run(() -> members.end("harbour", membership(fern))));

        refuses(Reason.NOT_FOUND, () -> visit.as(fern, () -> organisations.requireMember("harbour")));
        assertThat(count("circle_member", fern)).isZero();
        assertThat(count("joining_request", fern)).isZero();
        assertThat(count("membership_role", fern)).isZero();
        assertThat(rows.in(
                        HARBOUR,
                        () -> one(
                                "select count(*) from appointment where ends_at > greatest(now(), starts_at + interval '1 microsecond')"
                                        + " and person = '" + fern + "'")))
                .isEqualTo(0L);
        assertThat(rows.in(
                        HARBOUR,
                        () -> one("select string_agg(what, ' ' order by what) from to_mirror where person = '" + fern
                                + "'")))
                .isEqualTo("HOST_ROLE MEMBERSHIP SESSIONS");
        Patience.until(() -> sessions.isEnded("any", fern, began));
        assertThat(sessions.isEnded("any", fern, now().plusSeconds(1))).isFalse();
        JsonObject entry = last("MEMBERSHIP_ENDED");
        assertThat(entry.getJsonObject("by").getString("role")).isEqualTo("administrator");
        assertThat(entry.getJsonObject("before").getString("roles")).isEqualTo("MEMBER+HOST+SUPERVISOR");
        assertThat(entry.toString()).doesNotContain(fern.toString());
        refuses(Reason.NOT_NOW, () -> visit.as(INES, run(() -> members.end("harbour", membership(fern)))));
        refuses(Reason.NOT_NOW, () -> give(INES, fern, Role.AUDITOR));
        assertThat(page(new MemberFilter(null, true), null))
                .extracting(MemberView::id)
                .contains(membership(fern));
    }

    @Test
    void somebodyIsNamedAndUnnamedAndTheTrailSaysWhat() throws Exception {
        PersonId fern = newMember();

        give(INES, fern, Role.SUPERVISOR);

        assertThat(visit.as(fern, () -> organisations.requireMember("harbour")).roles())
                .containsExactlyInAnyOrder(Role.MEMBER, Role.SUPERVISOR);
        assertThat(last("ROLE_GIVEN").getJsonObject("after").getString("role")).isEqualTo("SUPERVISOR");
        refuses(Reason.NOT_NOW, () -> give(INES, fern, Role.SUPERVISOR));
        take(INES, fern, Role.SUPERVISOR);
        assertThat(visit.as(fern, () -> organisations.requireMember("harbour")).roles())
                .containsExactly(Role.MEMBER);
        refuses(Reason.NOT_NOW, () -> take(INES, fern, Role.SUPERVISOR));
        refuses(Reason.MALFORMED, () -> give(INES, fern, Role.HOST));
        refuses(Reason.MALFORMED, () -> take(INES, fern, Role.MEMBER));
    }

    @Test
    void nobodyChangesWhatTheyAreThemselvesSoThatAnAdministratorRemains() throws Exception {
        refuses(Reason.NOT_ALLOWED, () -> visit.as(INES, run(() -> members.end("harbour", membership(INES)))));
        refuses(Reason.NOT_ALLOWED, () -> take(INES, INES, Role.ADMINISTRATOR));
        refuses(Reason.NOT_ALLOWED, () -> give(INES, INES, Role.AUDITOR));
    }

    @Test
    void twoAdministratorsWhoUnnameEachOtherAtTheSameMomentDoNotLeaveNobody() throws Exception {
        PersonId fern = newMember();
        give(INES, fern, Role.ADMINISTRATOR);

        UUID hers = membership(fern);
        UUID other = membership(INES);
        List<Future<Object>> both = List.of(
                visit.beginsAs(INES, run(() -> members.take("harbour", hers, Role.ADMINISTRATOR))),
                visit.beginsAs(fern, run(() -> members.take("harbour", other, Role.ADMINISTRATOR))));

        int done = 0;
        for (Future<Object> each : both) {
            try {
                each.get();
                done++;
            } catch (java.util.concurrent.ExecutionException refused) {
                assertThat(refused).hasCauseInstanceOf(Refusal.class);
            }
        }
        assertThat(done).isEqualTo(1);
        rows.asOwner(HARBOUR, "delete from membership_role where person = '" + fern + "'");
        rows.asOwner(
                HARBOUR,
                "insert into membership_role values (current_organisation(), '" + INES
                        + "', 'ADMINISTRATOR') on conflict do nothing");
    }

    @Test
    void whoBelongsAtKeycloakAndWasNeverKnownHereBecomesAMember() throws Exception {
        PersonId fern = newPerson();

        arrivals.arrive(fern, Set.of("harbour", "no-such-place"), "fern@people.example");
        arrivals.arrive(fern, Set.of("harbour"), "fern@people.example");

        assertThat(visit.as(fern, () -> organisations.requireMember("harbour")).roles())
                .containsExactly(Role.MEMBER);
        JsonObject entry = last("MEMBERSHIP_BEGAN");
        assertThat(entry.getString("purpose")).isEqualTo("listed");
        assertThat(entry.toString()).doesNotContain("fern", fern.toString());
    }

    @Test
    void whoeverWasPromisedARoleGetsItWithTheFirstVisitAndNobodyElseDoes() throws Exception {
        PersonId fern = newPerson();
        PersonId stranger = newPerson();
        invited("Fern@people.example", "'ADMINISTRATOR'", "now()");

        arrivals.arrive(stranger, Set.of("harbour"), "stranger@people.example");
        arrivals.arrive(fern, Set.of("harbour"), "fern@People.example");

        assertThat(visit.as(stranger, () -> organisations.requireMember("harbour"))
                        .roles())
                .containsExactly(Role.MEMBER);
        assertThat(visit.as(fern, () -> organisations.requireMember("harbour")).roles())
                .containsExactlyInAnyOrder(Role.MEMBER, Role.ADMINISTRATOR);
        assertThat(last("ROLE_GIVEN").getString("purpose")).isEqualTo("promised");
        assertThat(isInvited("fern@people.example")).as("used up").isFalse();
        rows.asOwner(HARBOUR, "delete from membership_role where person = '" + fern + "'");
    }

    @Test
    void whoseMembershipEndedComesBackOnlyWhenInvitedSince() throws Exception {
        PersonId fern = newMember();
        give(INES, fern, Role.AUDITOR);
        invited("fern2@people.example", "'AUDITOR'", "now() - interval '1 minute'");
        visit.as(INES, run(() -> members.end("harbour", membership(fern))));

        arrivals.arrive(fern, Set.of("harbour"), "fern2@people.example");
        refuses(Reason.NOT_FOUND, () -> visit.as(fern, () -> organisations.requireMember("harbour")));

        invited("fern2@people.example", "null", "clock_timestamp()");
        arrivals.arrive(fern, Set.of("harbour"), "another@people.example");
        refuses(Reason.NOT_FOUND, () -> visit.as(fern, () -> organisations.requireMember("harbour")));
        arrivals.arrive(fern, Set.of("harbour"), "fern2@people.example");

        assertThat(visit.as(fern, () -> organisations.requireMember("harbour")).roles())
                .as("nothing of what they were comes back by itself")
                .containsExactly(Role.MEMBER);
        assertThat(last("MEMBERSHIP_BEGAN").getString("purpose")).isEqualTo("invited");
    }

    @Test
    void whileKeycloakDoesNotAnswerNobodyIsInvitedAndNothingIsKept() throws Exception {
        int before = rows.trail(HARBOUR).size();
        EmailAddress moss = EmailAddress.of("moss@people.example");

        refuses(Reason.NOT_NOW, () -> visit.as(INES, () -> invitations.invite("harbour", List.of(moss))));
        refuses(Reason.NOT_NOW, () -> visit.as(INES, () -> invitations.open("harbour")));
        refuses(Reason.NOT_NOW, () -> visit.as(INES, run(() -> invitations.inviteBack("harbour", membership(BORIS)))));
        refuses(Reason.NOT_NOW, () -> visit.as(INES, () -> directory.search("harbour", "boris")));

        assertThat(isInvited("moss@people.example")).isFalse();
        assertThat(rows.trail(HARBOUR).stream().skip(before))
                .noneMatch(entry -> entry.getString("action").startsWith("PERSON_"));
        PersonId fern = newPerson();
        arrivals.arrive(fern, Set.of("harbour"));
        refuses(Reason.NOT_FOUND, () -> visit.as(fern, () -> organisations.requireMember("harbour")));
    }

    @Test
    void moreThanTwentyAreNotInvitedAtOnce() {
        List<EmailAddress> many = IntStream.rangeClosed(0, Invitations.MOST_AT_ONCE)
                .mapToObj(number -> EmailAddress.of("p" + number + "@people.example"))
                .toList();

        refuses(Reason.LIMIT_REACHED, () -> visit.as(INES, () -> invitations.invite("harbour", many)));
        refuses(Reason.MALFORMED, () -> visit.as(INES, () -> invitations.invite("harbour", List.of())));
        refuses(Reason.MALFORMED, () -> visit.as(INES, () -> directory.search("harbour", "x".repeat(81))));
    }

    @Test
    void nobodySetsUpAnOrganisationUnlessKeycloakSaysAtThatMomentThatTheyMay() throws Exception {
        assertThat(visit.as(INES, foundations::mayFound)).isFalse();
        refuses(Reason.NOT_NOW, () -> visit.as(INES, foundations::requireFounder));
        refuses(Reason.NOT_SIGNED_IN, () -> visit.asNobody(foundations::requireFounder));
    }

    @Test
    void whatIsDoneFirstIsTickedByWhatIsSo() throws Exception {
        assertThat(visit.as(INES, () -> firstSteps.done("harbour")))
                .contains(FirstStep.PEOPLE, FirstStep.CIRCLES, FirstStep.HOSTS);
    }

    private List<MemberView> page(MemberFilter filter, @org.jspecify.annotations.Nullable UUID after) throws Exception {
        return visit.as(INES, () -> directory.page("harbour", filter, after));
    }

    private Object give(PersonId who, PersonId whom, Role role) throws Exception {
        UUID member = membership(whom);
        return visit.as(who, run(() -> members.give("harbour", member, role)));
    }

    private Object take(PersonId who, PersonId whom, Role role) throws Exception {
        UUID member = membership(whom);
        return visit.as(who, run(() -> members.take("harbour", member, role)));
    }

    private PersonId newPerson() {
        PersonId person = new PersonId(UUID.randomUUID());
        people.welcome(person);
        return person;
    }

    private PersonId newMember() throws Exception {
        PersonId person = newPerson();
        rows.asOwner(
                HARBOUR,
                "insert into membership (organisation, person) values (current_organisation(), '" + person + "')");
        return person;
    }

    private UUID membership(PersonId person) throws Exception {
        return UUID.fromString((String)
                rows.in(HARBOUR, () -> one("select cast(id as text) from membership where person = '" + person + "'")));
    }

    private void invited(String address, String role, String at) throws Exception {
        rows.asOwner(
                HARBOUR,
                "insert into invited (organisation, address_mark, role, invited_at) values (current_organisation(), '\\x"
                        + mark(HARBOUR, address) + "', " + role + ", " + at
                        + ") on conflict (organisation, address_mark)"
                        + " do update set role = excluded.role, invited_at = excluded.invited_at");
    }

    private boolean isInvited(String address) throws Exception {
        return rows.in(HARBOUR, () -> (Boolean)
                one("select exists (select from invited where address_mark = '\\x" + mark(HARBOUR, address) + "')"));
    }

    private String mark(OrganisationId organisation, String address) {
        return HexFormat.of().formatHex(sealing.mark(organisation.value(), address));
    }

    private long count(String table, PersonId person) throws Exception {
        return rows.in(HARBOUR, () -> (Long) one("select count(*) from " + table + " where person = '" + person + "'"));
    }

    private Instant now() throws Exception {
        Object micros =
                rows.in(HARBOUR, () -> one("select cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)"));
        return Instant.EPOCH.plus(Duration.of(((Number) micros).longValue(), java.time.temporal.ChronoUnit.MICROS));
    }

    private Object one(String sql) {
        return rows.one(sql);
    }

    private JsonObject last(String action) {
        List<JsonObject> entries = new ArrayList<>(rows.trail(HARBOUR));
        entries.removeIf(entry -> !entry.getString("action").equals(action));
        assertThat(entries).as(action).isNotEmpty();
        return entries.get(entries.size() - 1);
    }

    private interface Act {
        void run() throws Exception;
    }

    private static Callable<Object> run(Act act) {
        return () -> {
            act.run();
            return "done";
        };
    }
}
