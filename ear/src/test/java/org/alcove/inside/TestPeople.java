package org.alcove.inside;

import java.util.UUID;
import org.alcove.circles.CircleId;
import org.alcove.organisations.OrganisationId;
import org.alcove.people.PersonId;

/** The people of the demonstration, by the part they play in the tests. */
public final class TestPeople {

    public static final OrganisationId HARBOUR =
            new OrganisationId(UUID.fromString("11111111-1111-4111-8111-111111111111"));
    public static final OrganisationId LINDEN =
            new OrganisationId(UUID.fromString("22222222-2222-4222-8222-222222222222"));
    public static final CircleId TUESDAY = new CircleId(UUID.fromString("33333333-3333-4333-8333-333333333331"));
    public static final CircleId SLEEPLESS = new CircleId(UUID.fromString("33333333-3333-4333-8333-333333333332"));

    /** A circle of harbour that is open; PAVEL hosts it. */
    public static final CircleId MORNING = new CircleId(UUID.fromString("33333333-3333-4333-8333-333333333341"));

    /** A circle of harbour that one asks to join; PAVEL hosts it. */
    public static final CircleId AFTER = new CircleId(UUID.fromString("33333333-3333-4333-8333-333333333342"));

    /** A host of harbour. */
    public static final PersonId AMINA = person("01");

    /** A member of harbour. */
    public static final PersonId BORIS = person("02");

    /** A member of both. */
    public static final PersonId MIRA = person("03");

    /** A supervisor of harbour. */
    public static final PersonId CARLA = person("05");

    /** The administrator of harbour. */
    public static final PersonId INES = person("06");

    /** A member of harbour who would like to host. */
    public static final PersonId JOEL = person("07");

    /** The auditor of harbour. */
    public static final PersonId RAVI = person("08");

    /** A second administrator of harbour. */
    public static final PersonId VERA = person("14");

    /** A member of linden: a stranger at harbour. */
    public static final PersonId DANA = person("10");

    /** The administrator of linden. */
    public static final PersonId NORA = person("11");

    /** A second host of harbour. */
    public static final PersonId PAVEL = person("12");

    private TestPeople() {}

    private static PersonId person(String number) {
        return new PersonId(UUID.fromString("a0000000-0000-4000-8000-0000000000" + number));
    }
}
