package org.alcove.journeys;

import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.alcove.standalone.CaughtLetter;
import org.alcove.standalone.MailCatcher;
import org.alcove.standalone.Ports;
import org.alcove.standalone.Progress;
import org.alcove.standalone.Settings;
import org.alcove.standalone.Standalone;

/** A whole Alcove for the journeys, the people who visit it, and the rooms that are planned for them. */
public final class Stack implements AutoCloseable {

    private static final int FIRST_PORT = Integer.getInteger("alcove.journeys.port", 26_080);
    private static final int SECOND_PORT = FIRST_PORT + 10;
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final Map<String, String> ORGANISATIONS =
            Map.of("harbour", "11111111-1111-4111-8111-111111111111", "linden", "22222222-2222-4222-8222-222222222222");
    private static final Map<String, String> CIRCLES =
            Map.of("harbour", "33333333-3333-4333-8333-333333333331", "linden", "33333333-3333-4333-8333-333333333332");

    private final Standalone standalone;
    private final Playwright driver = Chromium.driver();
    private final Path folder;
    private final Map<Person, Desk> people = new LinkedHashMap<>();
    private final Map<Desk, Chromium> kept = new HashMap<>();
    private final List<Firefox> foxes = new ArrayList<>();
    private final List<RoomOfTest> planned = new ArrayList<>();

    /** Where somebody sits: the tone is that of their browser's microphone. */
    private record Desk(String account, Tone tone, Device device) {}

    private Stack(Standalone standalone, Path folder) {
        this.standalone = standalone;
        this.folder = folder;
    }

    /** Starts everything, ready for people. */
    public static Stack start() {
        Path folder = Path.of(System.getProperty("alcove.journeys", "target/alcove"));
        Settings settings = Settings.here()
                .withFolder(folder)
                .withPorts(Ports.from(FIRST_PORT))
                .withDoorAt(SECOND_PORT);
        return new Stack(Standalone.start(settings, Progress.on(System.out)), folder);
    }

    String address() {
        return standalone.settings().publicUrl();
    }

    /** A cable between one browser and Alcove. */
    Network network() {
        return new Network(standalone.settings().ports().media());
    }

    /** One more application server, which people may sign in at; nobody has started it yet. */
    Settings secondServer() {
        return standalone.settings().withServerAt(SECOND_PORT, SECOND_PORT + 1);
    }

    String keycloakAddress() {
        return standalone.settings().keycloakUrl();
    }

    /** Keycloak as its own administrator sees it. */
    KeycloakConsole keycloak(APIRequestContext script) {
        return new KeycloakConsole(script, keycloakAddress(), folder.resolve("secrets.properties"));
    }

    /** A script: no browser, no cookies. */
    APIRequestContext client() {
        return driver.request().newContext();
    }

    Standalone standalone() {
        return standalone;
    }

    /** What has been sent by e-mail. */
    MailCatcher letters() {
        return standalone.letters();
    }

    /** The newest letter to this address, which is on its way. */
    CaughtLetter letterTo(String address) {
        try {
            return letters()
                    .awaitTo(address, PATIENCE)
                    .orElseThrow(() -> new AssertionError("no letter to " + address));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    Person amina() {
        return arrives("amina", "Amina", 523);
    }

    Person moss() {
        return moss(Device.DESKTOP);
    }

    Person moss(Device device) {
        return arrives("boris", "Moss", 733, device);
    }

    Person wren() {
        return wren(Device.DESKTOP);
    }

    Person wren(Device device) {
        return arrives("mira", "Wren", 997, device);
    }

    /** A member of another organisation. */
    Person dana() {
        return arrives("dana", "Slate", 1249);
    }

    Firefox mossWithFirefox(Device device) {
        return arrivesWithFirefox("boris", "Moss", 733, device);
    }

    Firefox wrenWithFirefox(Device device) {
        return arrivesWithFirefox("mira", "Wren", 997, device);
    }

    private Firefox arrivesWithFirefox(String account, String nameInCircle, int hertz, Device device) {
        Firefox person = Firefox.start(folder.resolve("browsers"), account, nameInCircle, new Tone(hertz), device);
        foxes.add(person);
        return person;
    }

    Person arrives(String account, String nameInCircle, int hertz) {
        return arrives(account, nameInCircle, hertz, Device.DESKTOP);
    }

    /** Somebody whose microphone plays that. */
    public Person arrives(String account, String nameInCircle, Tone tone) {
        return arrives(account, nameInCircle, tone, Device.DESKTOP);
    }

    Person arrives(String account, String nameInCircle, int hertz, Device device) {
        return arrives(account, nameInCircle, new Tone(hertz), device);
    }

    private Person arrives(String account, String nameInCircle, Tone tone, Device device) {
        Desk desk = new Desk(account, tone, device);
        Chromium before = kept.remove(desk);
        Chromium browser = before == null ? Chromium.start(driver, folder.resolve("browsers"), tone, device) : before;
        Person person = new Person(this, account, nameInCircle, tone, browser);
        people.put(person, desk);
        return person;
    }

    /** What everybody sees at this moment. */
    void keepPictures(String name) {
        for (Person person : people.keySet()) {
            try {
                person.keepsScreenshot("failed-" + name + "-" + person);
            } catch (PlaywrightException gone) {
                // the browser was killed by the test
            }
        }
        foxes.forEach(person -> person.keepsScreenshot("failed-" + name + "-" + person));
    }

    /** Like going home, but whoever comes again in this class comes with the same browser, where they are signed in. */
    void everybodyTakesABreak() {
        people.forEach((person, desk) -> person.rests().ifPresentOrElse(browser -> keep(desk, browser), person::close));
        people.clear();
        everybodyGoesHome();
    }

    private void keep(Desk desk, Chromium browser) {
        Chromium other = kept.put(desk, browser);
        if (other != null) {
            other.close();
        }
    }

    /** Nobody comes again. */
    void closeWhatIsKept() {
        kept.values().forEach(Chromium::close);
        kept.clear();
    }

    /** And no room stays open that nobody came to: whoever looks at what is planned finds their own. */
    void everybodyGoesHome() {
        people.keySet().forEach(Person::close);
        people.clear();
        foxes.forEach(Firefox::close);
        foxes.clear();
        planned.forEach(room -> inOrganisation(room.organisation(), connection -> {
            try (PreparedStatement close = connection.prepareStatement("update room set state = 'missed',"
                    + " next_deadline = null where id = ? and state in ('planned', 'doorsOpen')")) {
                close.setObject(1, room.id());
                return close.executeUpdate();
            }
        }));
        planned.clear();
    }

    /** PostgreSQL as the operating system sees it. */
    List<ProcessHandle> databaseProcesses() {
        try {
            String main = Files.readAllLines(folder.resolve("data/postmaster.pid"))
                    .get(0)
                    .strip();
            return Signals.familyOf(ProcessHandle.of(Long.parseLong(main)).orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A room of the organisation's one circle that has just begun. */
    public RoomOfTest planRoom(String organisation) {
        UUID id = UUID.randomUUID();
        inOrganisation(organisation, connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into room (id, organisation, circle, title, starts_at, ends_at)
                    values (?, ?::uuid, ?::uuid, 'Tuesday evening circle', now(), now() + interval '2 hours')
                    """)) {
                insert.setObject(1, id);
                insert.setString(2, ORGANISATIONS.get(organisation));
                insert.setString(3, CIRCLES.get(organisation));
                insert.executeUpdate();
            }
            return id;
        });
        RoomOfTest room = new RoomOfTest(organisation, id);
        planned.add(room);
        return room;
    }

    /** As in an organisation that has not published any: other journeys find nothing to agree to. */
    void forgetAgreements() {
        inOrganisation("harbour", connection -> {
            try (PreparedStatement accepted = connection.prepareStatement("delete from agreement_accepted");
                    PreparedStatement agreements = connection.prepareStatement("delete from agreement")) {
                return accepted.executeUpdate() + agreements.executeUpdate();
            }
        });
    }

    interface Work<T> {
        T in(Connection connection) throws SQLException;
    }

    /** Looks into the database as its owner, past the application. */
    <T> T inOrganisation(String organisation, Work<T> work) {
        Map<String, String> database = standalone.database().environment();
        try (Connection connection = DriverManager.getConnection(
                standalone.database().url(), "alcove_owner", database.get("ALCOVE_DATABASE_OWNER_PASSWORD"))) {
            connection.setAutoCommit(false);
            try (PreparedStatement scope =
                    connection.prepareStatement("select set_config('alcove.organisation', ?, true)")) {
                scope.setString(1, ORGANISATIONS.get(organisation));
                scope.execute();
            }
            T result = work.in(connection);
            connection.commit();
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        everybodyGoesHome();
        closeWhatIsKept();
        driver.close();
        standalone.close();
    }
}
