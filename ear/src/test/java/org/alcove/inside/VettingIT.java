package org.alcove.inside;

import static org.alcove.inside.Refusals.refuses;
import static org.alcove.inside.TestPeople.AMINA;
import static org.alcove.inside.TestPeople.BORIS;
import static org.alcove.inside.TestPeople.CARLA;
import static org.alcove.inside.TestPeople.DANA;
import static org.alcove.inside.TestPeople.HARBOUR;
import static org.alcove.inside.TestPeople.INES;
import static org.alcove.inside.TestPeople.JOEL;
import static org.alcove.inside.TestPeople.NORA;
import static org.alcove.inside.TestPeople.RAVI;
import static org.alcove.inside.TestPeople.VERA;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.alcove.organisations.Organisations;
import org.alcove.organisations.Role;
import org.alcove.people.PersonId;
import org.alcove.refusal.Reason;
import org.alcove.vetting.ApplicationText;
import org.alcove.vetting.Applications;
import org.alcove.vetting.AppointmentLength;
import org.alcove.vetting.Appointments;
import org.alcove.vetting.BackgroundKind;
import org.alcove.vetting.Check;
import org.alcove.vetting.CheckFinding;
import org.alcove.vetting.CheckOutcome;
import org.alcove.vetting.HostAppointment;
import org.alcove.vetting.HostsWho;
import org.alcove.vetting.Referee;
import org.alcove.vetting.Standing;
import org.alcove.vetting.TrainingModule;
import org.alcove.vetting.Vetting;
import org.alcove.vetting.VettingReason;
import org.alcove.vetting.VettingState;
import org.alcove.vetting.VettingTime;
import org.alcove.vetting.WaitingApplication;
import org.alcove.vetting.WaitingFor;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** JOEL asks to host; INES records, VERA decides; and nobody else has any part in it. */
@ExtendWith(ArquillianExtension.class)
class VettingIT {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Copenhagen"));
    private static final VettingReason REASON = new VettingReason("Not before the summer, as we said.");
    private static final ApplicationText TEXT = new ApplicationText(
            "I have been there.",
            "",
            new Referee("Kim Unmistakable", "kim@referees.example"),
            new Referee("Sam", "sam@referees.example"),
            true);

    @Inject
    TestRows rows;

    @Inject
    Vetting vetting;

    @Inject
    Applications applications;

    @Inject
    Appointments appointments;

    @Inject
    VettingTime time;

    @Inject
    Organisations organisations;

    @Inject
    Visit visit;

    @Deployment
    static EnterpriseArchive alcove() {
        return Alcove.with(VettingIT.class);
    }

    @BeforeEach
    void joelHasNotAskedYet() throws Exception {
        rows.prepare();
        forget();
    }

    @AfterEach
    void nothingStays() throws Exception {
        forget();
    }

    private void forget() throws Exception {
        String joel = " where person = '" + JOEL + "'";
        rows.asOwner(
                HARBOUR,
                "delete from vetting_check where application in (select id from vetting_application" + joel
                        + "); delete from training" + joel + "; delete from vetting_application" + joel
                        + "; delete from appointment" + joel + "; delete from letter" + joel
                        + "; delete from to_mirror" + joel
                        + "; update organisation set deciders = 1 where id = current_organisation()");
    }

    @Test
    void joelAsksInesRecordsVeraDecidesAndJoelMayHostFromThenOn() throws Exception {
        twoDecide();
        UUID id = sent();
        checked(INES, id);
        refuses(Reason.ANOTHER_PERSON, () -> approve(INES, id));

        approve(VERA, id);

        assertThat(roles(JOEL)).contains(Role.HOST);
        Standing standing = mine();
        assertThat(standing.state()).isEqualTo(VettingState.APPOINTED);
        assertThat(standing.text()).isEqualTo(ApplicationText.NONE);
        assertThat(mirrored()).contains("HOST_ROLE");
        JsonObject entry = last("APPLICATION_APPROVED");
        assertThat(entry.getJsonObject("about").getString("vetting")).isEqualTo("appointed");
        assertThat(entry.getJsonObject("before").getString("state")).isEqualTo("submitted");
        assertThat(rows.trail(HARBOUR).toString()).doesNotContain("Unmistakable", "been there", "referees.example");
    }

    @Test
    void nobodyDecidesBeforeEveryCheckIsThereOrAboutThemselves() throws Exception {
        UUID id = sent();
        refuses(Reason.NOT_NOW, () -> approve(INES, id));
        rows.asOwner(
                HARBOUR,
                "insert into membership_role values (current_organisation(), '" + JOEL + "', 'ADMINISTRATOR')");
        try {
            checked(INES, id);
            refuses(Reason.ANOTHER_PERSON, () -> approve(JOEL, id));
            refuses(Reason.ANOTHER_PERSON, () -> decline(JOEL, id));
            refuses(Reason.ANOTHER_PERSON, () -> record(JOEL, id, Check.INTERVIEW));
        } finally {
            rows.asOwner(HARBOUR, "delete from membership_role where person = '" + JOEL + "'");
        }
        assertThat(roles(JOEL)).doesNotContain(Role.HOST);
    }

    @Test
    void aDraftIsItsWritersAloneAndIsKeptAsItWasWritten() throws Exception {
        ApplicationText half =
                new ApplicationText("I have been", "", new Referee("Kim", ""), new Referee("", ""), false);
        save(half);
        assertThat(mine().text()).isEqualTo(half);
        assertThat(mine().state()).isEqualTo(VettingState.DRAFT);
        UUID id = mine().id();

        assertThat(waiting(INES, WaitingFor.ANYTHING))
                .noneMatch(each -> each.id().equals(id));
        refuses(Reason.NOT_FOUND, () -> visit.as(INES, () -> applications.open("harbour", id)));
        refuses(Reason.NOT_FOUND, () -> decline(INES, id));
        refuses(Reason.MALFORMED, () -> send(half));
        assertThat(mine().text()).isEqualTo(half);
    }

    @Test
    void oneApplicationAtATimeAndAnotherWhenItIsOver() throws Exception {
        UUID first = sent();
        refuses(Reason.NOT_NOW, () -> save(TEXT));
        refuses(Reason.NOT_NOW, () -> send(TEXT));

        takeBack();
        assertThat(mine().state()).isEqualTo(VettingState.TAKEN_BACK);
        assertThat(mine().text()).isEqualTo(ApplicationText.NONE);
        refuses(Reason.NOT_NOW, () -> takeBack());

        assertThat(sent()).isNotEqualTo(first);
    }

    @Test
    void whoIsDeclinedReadsWhyAndTheTrailHoldsItSealed() throws Exception {
        UUID id = sent();
        decline(INES, id);

        assertThat(mine().reason()).isEqualTo(REASON.text());
        assertThat(last("APPLICATION_DECLINED").toString()).doesNotContain("summer");
        assertThat(last("APPLICATION_DECLINED").containsKey("sealed")).isTrue();
    }

    @Test
    void suspendingReinstatingAndWithdrawingHoldAtOnce() throws Exception {
        UUID id = appointed();
        suspend(INES, id);
        assertThat(roles(JOEL)).doesNotContain(Role.HOST);
        assertThat(mine().reason()).isEqualTo(REASON.text());

        reinstate(INES, id);
        assertThat(roles(JOEL)).contains(Role.HOST);
        assertThat(mirrored()).doesNotContain("SESSIONS");

        withdraw(INES, id);
        assertThat(roles(JOEL)).doesNotContain(Role.HOST);
        assertThat(mirrored()).contains("SESSIONS", "HOST_ROLE");
        assertThat(mine().state()).isEqualTo(VettingState.WITHDRAWN);
        refuses(Reason.NOT_NOW, () -> reinstate(INES, id));
    }

    @Test
    void aHostIsAskedByLetterWishesToGoOnAndIsAppointedAgain() throws Exception {
        UUID id = appointed();
        refuses(Reason.NOT_NOW, () -> wish(JOEL));
        endsIn(id, "59 days");
        pass(id);
        pass(id);
        assertThat(mine().state()).isEqualTo(VettingState.RENEWAL_ASKED);
        assertThat(letters()).isEqualTo(1);
        assertThat(hosts(INES, HostsWho.END_SOON))
                .anyMatch(each -> each.application().equals(id));

        wish(JOEL);
        assertThat(hosts(INES, HostsWho.WISH_TO_GO_ON))
                .anyMatch(each -> each.application().equals(id));
        renew(INES, id);
        assertThat(mine().state()).isEqualTo(VettingState.APPOINTED);
        assertThat(hosts(INES, HostsWho.END_SOON))
                .noneMatch(each -> each.application().equals(id));
        assertThat(roles(JOEL)).contains(Role.HOST);
    }

    @Test
    void anAppointmentThatHasComeToItsEndLapsesAndTheNextApplicationBeginsANewOne() throws Exception {
        UUID id = appointed();
        rows.asOwner(
                HARBOUR,
                "update appointment set starts_at = now() - interval '1 day', ends_at = now()" + " where person = '"
                        + JOEL + "'");
        endsIn(id, "-1 second");
        assertThat(roles(JOEL)).doesNotContain(Role.HOST);
        pass(id);
        assertThat(mine().state()).isEqualTo(VettingState.LAPSED);
        assertThat(last("APPOINTMENT_LAPSED").getJsonObject("by").getString("role"))
                .isEqualTo("system");
        assertThat(sent()).isNotEqualTo(id);
    }

    @Test
    void whoseTrainingExpiresHostsAgainOnceItIsTakenAgain() throws Exception {
        UUID id = appointed();
        rows.asOwner(
                HARBOUR,
                "update training set done_on = current_date - 400, expires_on = current_date - 2"
                        + " where module = 'SAFEGUARDING' and person = '" + JOEL + "'; update appointment set"
                        + " starts_at = now() - interval '1 day', ends_at = now() where person = '" + JOEL + "'");
        pass(id);
        assertThat(mine().state()).isEqualTo(VettingState.TRAINING_EXPIRED);
        assertThat(mine().missing()).containsExactly(TrainingModule.SAFEGUARDING);
        assertThat(hosts(INES, HostsWho.ARE_INTERRUPTED))
                .anyMatch(each -> each.application().equals(id));

        train(INES, id, TrainingModule.SAFEGUARDING, today.plusYears(1));
        assertThat(mine().state()).isEqualTo(VettingState.APPOINTED);
        assertThat(roles(JOEL)).contains(Role.HOST);
    }

    @Test
    void nobodyHostsLongerThanTheyAreTrained() throws Exception {
        UUID id = appointed();
        train(INES, id, TrainingModule.LISTENING, today.plusDays(20));

        assertThat(mine().hostUntil()).isBefore(mine().agreedUntil());
        assertThat(visit.as(JOEL, () -> organisations.appointmentEnd(HARBOUR, JOEL)))
                .contains(mine().hostUntil());
    }

    @Test
    void aTrainingToComeOrForeverIsNone() throws Exception {
        UUID id = sent();
        for (LocalDate[] wrong : new LocalDate[][] {
            {today.plusDays(2), today.plusYears(1)},
            {today.minusDays(9), today.minusDays(2)},
            {today.minusDays(1), today.plusYears(6)}
        }) {
            refuses(
                    Reason.MALFORMED,
                    () -> visit.as(INES, () -> {
                        applications.record("harbour", id, TrainingModule.LISTENING, wrong[0], wrong[1]);
                        return id;
                    }));
        }
        refuses(
                Reason.MALFORMED,
                () -> visit.as(INES, () -> {
                    applications.record(
                            "harbour",
                            id,
                            new CheckFinding(Check.INTERVIEW, CheckOutcome.CLEAR, null, today.plusDays(2)));
                    return id;
                }));
    }

    @Test
    void theQueueIsOldestFirstAndSaysWhatIsMissing() throws Exception {
        UUID id = sent();
        WaitingApplication joel = only(waiting(INES, WaitingFor.CHECKS), id);
        assertThat(joel.missing()).hasSize(Check.values().length);
        assertThat(joel.trained()).isFalse();
        assertThat(waiting(INES, WaitingFor.DECISION))
                .noneMatch(each -> each.id().equals(id));

        checked(INES, id);
        assertThat(only(waiting(INES, WaitingFor.DECISION), id).missing()).isEmpty();
        assertThat(waiting(INES, WaitingFor.CHECKS)).noneMatch(each -> each.id().equals(id));
        assertThat(visit.as(INES, () -> applications.waiting("harbour", WaitingFor.ANYTHING, id)))
                .noneMatch(each -> each.id().equals(id));
        assertThat(visit.as(INES, () -> appointments.all("harbour", HostsWho.GO_ON, id)))
                .isEmpty();
    }

    @Test
    void nobodyButAnAdministratorOfTheOrganisationHasAnyPartInIt() throws Exception {
        UUID id = sent();
        for (Map.Entry<PersonId, Reason> who : Map.of(
                        BORIS, Reason.NOT_ALLOWED,
                        AMINA, Reason.NOT_ALLOWED,
                        CARLA, Reason.NOT_ALLOWED,
                        RAVI, Reason.NOT_ALLOWED,
                        JOEL, Reason.NOT_ALLOWED,
                        NORA, Reason.NOT_FOUND,
                        DANA, Reason.NOT_FOUND)
                .entrySet()) {
            PersonId person = who.getKey();
            Reason reason = who.getValue();
            refuses(reason, () -> waiting(person, WaitingFor.ANYTHING));
            refuses(reason, () -> visit.as(person, () -> applications.open("harbour", id)));
            refuses(reason, () -> record(person, id, Check.INTERVIEW));
            refuses(reason, () -> train(person, id, TrainingModule.LOSS, today.plusYears(1)));
            refuses(reason, () -> approve(person, id));
            refuses(reason, () -> decline(person, id));
            refuses(reason, () -> hosts(person, HostsWho.GO_ON));
            refuses(reason, () -> renew(person, id));
            refuses(reason, () -> suspend(person, id));
            refuses(reason, () -> reinstate(person, id));
            refuses(reason, () -> withdraw(person, id));
        }
    }

    @Test
    void anotherOrganisationsAdministratorFindsNoneOfItInTheirOwn() throws Exception {
        UUID id = sent();
        refuses(Reason.NOT_FOUND, () -> visit.as(NORA, () -> applications.open("linden", id)));
        refuses(
                Reason.NOT_FOUND,
                () -> visit.as(NORA, () -> {
                    appointments.withdraw("linden", id, REASON);
                    return id;
                }));
        assertThat(visit.as(NORA, () -> applications.waiting("linden", WaitingFor.ANYTHING, null)))
                .noneMatch(each -> each.id().equals(id));
    }

    @Test
    void whoDoesNotBelongMayNotAskToHost() throws Exception {
        refuses(Reason.NOT_FOUND, () -> visit.as(DANA, () -> vetting.mine("harbour")));
        for (PersonId person : List.of(DANA, NORA)) {
            refuses(
                    Reason.NOT_FOUND,
                    () -> visit.as(person, () -> {
                        vetting.save("harbour", TEXT);
                        return person;
                    }));
            refuses(
                    Reason.NOT_FOUND,
                    () -> visit.as(person, () -> {
                        vetting.send("harbour", TEXT);
                        return person;
                    }));
            refuses(
                    Reason.NOT_FOUND,
                    () -> visit.as(person, () -> {
                        vetting.takeBack("harbour");
                        return person;
                    }));
            refuses(Reason.NOT_FOUND, () -> wish(person));
        }
        refuses(
                Reason.NOT_FOUND,
                () -> visit.as(BORIS, () -> {
                    vetting.takeBack("harbour");
                    return BORIS;
                }));
    }

    // what they do

    private void twoDecide() throws Exception {
        rows.asOwner(HARBOUR, "update organisation set deciders = 2 where id = current_organisation()");
    }

    private UUID sent() throws Exception {
        send(TEXT);
        return mine().id();
    }

    private UUID appointed() throws Exception {
        UUID id = sent();
        checked(INES, id);
        approve(INES, id);
        return id;
    }

    private void checked(PersonId by, UUID id) throws Exception {
        for (Check check : Check.values()) {
            record(by, id, check);
        }
        for (TrainingModule module : TrainingModule.values()) {
            train(by, id, module, today.plusYears(2));
        }
    }

    private Standing mine() throws Exception {
        return visit.as(JOEL, () -> vetting.mine("harbour")).orElseThrow();
    }

    private Object save(ApplicationText text) throws Exception {
        return done(JOEL, () -> vetting.save("harbour", text));
    }

    private Object send(ApplicationText text) throws Exception {
        return done(JOEL, () -> vetting.send("harbour", text));
    }

    private Object takeBack() throws Exception {
        return done(JOEL, () -> vetting.takeBack("harbour"));
    }

    private Object wish(PersonId who) throws Exception {
        return done(who, () -> vetting.wishToGoOn("harbour"));
    }

    private Object record(PersonId by, UUID id, Check check) throws Exception {
        boolean background = check == Check.BACKGROUND_CHECK;
        CheckFinding finding = new CheckFinding(
                check,
                CheckOutcome.CLEAR,
                background ? BackgroundKind.CRIMINAL_RECORD : null,
                background || check == Check.INTERVIEW ? today.minusDays(1) : null);
        return done(by, () -> applications.record("harbour", id, finding));
    }

    private Object train(PersonId by, UUID id, TrainingModule module, LocalDate until) throws Exception {
        return done(by, () -> applications.record("harbour", id, module, today.minusDays(1), until));
    }

    private Object approve(PersonId by, UUID id) throws Exception {
        return done(by, () -> applications.approve("harbour", id, AppointmentLength.USUAL));
    }

    private Object decline(PersonId by, UUID id) throws Exception {
        return done(by, () -> applications.decline("harbour", id, REASON));
    }

    private Object renew(PersonId by, UUID id) throws Exception {
        return done(by, () -> appointments.renew("harbour", id, AppointmentLength.USUAL));
    }

    private Object suspend(PersonId by, UUID id) throws Exception {
        return done(by, () -> appointments.suspend("harbour", id, REASON));
    }

    private Object reinstate(PersonId by, UUID id) throws Exception {
        return done(by, () -> appointments.reinstate("harbour", id));
    }

    private Object withdraw(PersonId by, UUID id) throws Exception {
        return done(by, () -> appointments.withdraw("harbour", id, REASON));
    }

    private Object done(PersonId who, Runnable act) throws Exception {
        return visit.as(who, () -> {
            act.run();
            return who;
        });
    }

    private void pass(UUID id) throws Exception {
        visit.asNobody(() -> {
            time.pass(HARBOUR, id);
            return id;
        });
    }

    private void endsIn(UUID id, String interval) throws Exception {
        rows.asOwner(
                HARBOUR,
                "update vetting_application set agreed_until = now() + interval '" + interval
                        + "', host_until = now() + interval '" + interval + "' where id = '" + id + "'");
    }

    // what there is

    private List<WaitingApplication> waiting(PersonId who, WaitingFor what) throws Exception {
        return visit.as(who, () -> applications.waiting("harbour", what, null));
    }

    private static WaitingApplication only(List<WaitingApplication> all, UUID id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private List<HostAppointment> hosts(PersonId who, HostsWho which) throws Exception {
        return visit.as(who, () -> appointments.all("harbour", which, null));
    }

    private Set<Role> roles(PersonId who) throws Exception {
        return visit.as(who, () -> organisations.requireMember("harbour")).roles();
    }

    private List<String> mirrored() throws Exception {
        return rows.select(HARBOUR, "select what from to_mirror where person = '" + JOEL + "'");
    }

    private int letters() throws Exception {
        return rows.select(HARBOUR, "select kind from letter where person = '" + JOEL + "'")
                .size();
    }

    private JsonObject last(String action) {
        List<JsonObject> entries = rows.trail(HARBOUR).stream()
                .filter(entry -> entry.getString("action").equals(action))
                .toList();
        assertThat(entries).as(action).isNotEmpty();
        return entries.get(entries.size() - 1);
    }
}
