package org.alcove.inside;

import static org.alcove.inside.Refusals.refuses;
import static org.alcove.inside.TestPeople.AMINA;
import static org.alcove.inside.TestPeople.BORIS;
import static org.alcove.inside.TestPeople.CARLA;
import static org.alcove.inside.TestPeople.DANA;
import static org.alcove.inside.TestPeople.HARBOUR;
import static org.alcove.inside.TestPeople.INES;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alcove.organisations.Agreements;
import org.alcove.organisations.HelpLine;
import org.alcove.organisations.HelpLines;
import org.alcove.organisations.Policies;
import org.alcove.organisations.Policy;
import org.alcove.organisations.PolicyView;
import org.alcove.organisations.Writers;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What an organisation decides: by its administrators only, each change with its entry, and nobody undoes unseen. */
@ExtendWith(ArquillianExtension.class)
class PoliciesIT {

    @Inject
    TestRows rows;

    @Inject
    Policies policies;

    @Inject
    Agreements agreements;

    @Inject
    HelpLines helpLines;

    @Inject
    Visit visit;

    @Deployment
    static EnterpriseArchive alcove() {
        return Alcove.with(PoliciesIT.class);
    }

    @BeforeEach
    void theOrganisationsOfTheDemonstration() throws Exception {
        rows.prepare();
    }

    @Test
    void anAdministratorChangesThePolicyAndTheTrailSaysFromWhatToWhat() throws Exception {
        PolicyView before = visit.as(INES, () -> policies.policy("harbour"));
        Policy wanted = new Policy(
                ZoneId.of("Europe/Oslo"),
                3 - before.policy().quorum(),
                Writers.HOSTS,
                2,
                URI.create("https://weather.example/"));

        change(INES, "harbour", wanted, before.version());

        PolicyView after = visit.as(INES, () -> policies.policy("harbour"));
        assertThat(after).isEqualTo(new PolicyView(wanted, before.version() + 1));
        assertThat(visit.asNobody(() -> policies.leaveTo("harbour"))).contains(URI.create("https://weather.example/"));
        JsonObject entry = last("POLICY_CHANGED");
        assertThat(entry.getJsonObject("after").getString("timeZone")).isEqualTo("Europe/Oslo");
        assertThat(entry.getJsonObject("by").getString("role")).isEqualTo("administrator");
        change(INES, "harbour", before.policy(), after.version());
    }

    @Test
    void whoHasNotSeenTheNewestPolicyUndoesNothing() throws Exception {
        PolicyView before = visit.as(INES, () -> policies.policy("harbour"));

        refuses(Reason.NOT_NOW, () -> change(INES, "harbour", before.policy(), before.version() - 1));
    }

    @Test
    void nobodyButAnAdministratorOfTheOrganisationSeesOrChangesAnyOfIt() throws Exception {
        PolicyView view = visit.as(INES, () -> policies.policy("harbour"));
        HelpLine line = line();
        for (Map.Entry<PersonId, Reason> who : Map.of(
                        BORIS, Reason.NOT_ALLOWED,
                        AMINA, Reason.NOT_ALLOWED,
                        CARLA, Reason.NOT_ALLOWED,
                        DANA, Reason.NOT_FOUND)
                .entrySet()) {
            PersonId person = who.getKey();
            refuses(who.getValue(), () -> visit.as(person, () -> policies.policy("harbour")));
            refuses(who.getValue(), () -> change(person, "harbour", view.policy(), view.version()));
            refuses(who.getValue(), () -> publish(person, "We listen.", 0));
            refuses(who.getValue(), () -> add(person, line));
            refuses(who.getValue(), () -> remove(person, line.id()));
        }
    }

    @Test
    void anAgreementIsPublishedVersionByVersionAndEveryMemberMayReadIt() throws Exception {
        int seen = visit.as(INES, () -> agreements.newest("harbour"))
                .map(newest -> newest.version())
                .orElse(0);

        publish(INES, "We listen.", seen);

        refuses(Reason.NOT_NOW, () -> publish(INES, "We talk.", seen));
        assertThat(visit.as(BORIS, () -> agreements.newest("harbour"))).hasValueSatisfying(newest -> {
            assertThat(newest.version()).isEqualTo(seen + 1);
            assertThat(newest.text()).isEqualTo("We listen.");
        });
        refuses(Reason.NOT_FOUND, () -> visit.as(DANA, () -> agreements.newest("harbour")));
        assertThat(last("AGREEMENT_PUBLISHED").toString()).doesNotContain("We listen");
    }

    @Test
    void aHelpLineIsThereForEveryMemberUntilItIsTakenAway() throws Exception {
        HelpLine line = line();

        add(INES, line);

        assertThat(visit.as(BORIS, () -> helpLines.all("harbour"))).contains(line);
        remove(INES, line.id());
        assertThat(visit.as(BORIS, () -> helpLines.all("harbour"))).doesNotContain(line);
        refuses(Reason.NOT_FOUND, () -> remove(INES, line.id()));
        assertThat(last("HELP_LINE_REMOVED").getJsonObject("on").getString("id"))
                .isEqualTo(line.id().toString());
    }

    private static HelpLine line() {
        return new HelpLine(UUID.randomUUID(), "DK", "Night line", "Call 1");
    }

    private Object change(PersonId who, String slug, Policy policy, long seen) throws Exception {
        return visit.as(who, () -> {
            policies.change(slug, policy, seen);
            return slug;
        });
    }

    private Object publish(PersonId who, String text, int seen) throws Exception {
        return visit.as(who, () -> {
            agreements.publish("harbour", text, seen);
            return text;
        });
    }

    private Object add(PersonId who, HelpLine line) throws Exception {
        return visit.as(who, () -> {
            helpLines.add("harbour", line);
            return line;
        });
    }

    private Object remove(PersonId who, UUID line) throws Exception {
        return visit.as(who, () -> {
            helpLines.remove("harbour", line);
            return line;
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
