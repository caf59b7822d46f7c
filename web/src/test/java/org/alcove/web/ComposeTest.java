package org.alcove.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an installation by compose promises, for both ways of making sound. The containers themselves do not run here. */
class ComposeTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)");

    @ParameterizedTest
    @ValueSource(strings = {"kurento", "embedded"})
    void everyImageIsOfOneVersion(String way) throws IOException {
        assertThat(Compose.withSoundBy(way).all("services")).isNotEmpty().allSatisfy((name, service) -> assertThat(
                        String.valueOf(service.get("image")))
                .matches("[a-z./-]+:[0-9]+\\.[0-9]+[a-z0-9.-]*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kurento", "embedded"})
    void everyServiceIsBoundedWatchedAndStartedAgain(String way) throws IOException {
        assertThat(Compose.withSoundBy(way).all("services")).allSatisfy((name, service) -> {
            assertThat(service).containsKeys("mem_limit", "cpus", "pids_limit", "healthcheck");
            assertThat(service).containsEntry("restart", "unless-stopped").containsEntry("init", true);
            assertThat(String.valueOf(service.get("logging"))).contains("max-size", "max-file");
            assertThat(String.valueOf(service.get("security_opt"))).contains("no-new-privileges:true");
            assertThat(service).doesNotContainKeys("privileged", "network_mode", "pid");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"kurento", "embedded"})
    void nothingButTheProxyAndSoundCanBeReachedFromOutside(String way) throws IOException {
        Compose compose = Compose.withSoundBy(way);

        assertThat(compose.ports("proxy")).containsExactlyInAnyOrder("80:80/tcp", "443:443/tcp");
        assertThat(compose.ports("keycloak")).isEmpty();
        assertThat(compose.ports("postgres")).isEmpty();
        String sound = way.equals("kurento") ? "kurento" : "alcove";
        assertThat(compose.ports(sound)).hasSize(1).allMatch(port -> port.endsWith("/udp"));
        assertThat(way.equals("kurento") ? compose.ports("alcove") : Set.<String>of())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kurento", "embedded"})
    void theDatabaseIsOnANetworkWithoutAWayOut(String way) throws IOException {
        Compose compose = Compose.withSoundBy(way);

        assertThat(compose.networks("postgres")).containsExactly("database");
        assertThat(compose.all("networks").get("database")).containsEntry("internal", true);
        assertThat(compose.networks("proxy")).containsExactly("front");
    }

    @ParameterizedTest
    @ValueSource(strings = "kurento")
    void nobodyButAlcoveSharesANetworkWithKurentosControlPort(String way) throws IOException {
        Compose compose = Compose.withSoundBy(way);

        assertThat(compose.all("networks").get("sound")).containsEntry("internal", true);
        assertThat(compose.all("services").keySet().stream().filter(other -> compose.networks(other).stream()
                        .anyMatch(compose.networks("kurento")::contains)))
                .containsExactly("alcove", "kurento");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kurento", "embedded"})
    void everySettingThatIsMadeIsRead(String way) throws IOException {
        Set<String> set = settings(Compose.withSoundBy(way));

        assertThat(set).isNotEmpty();
        assertThat(SettingsRead.all()).containsAll(set);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kurento", "embedded"})
    void everySecretThatMustBeSetIsAFile(String way) throws IOException {
        Compose compose = Compose.withSoundBy(way);
        Set<String> files = new TreeSet<>();
        compose.secrets("alcove").forEach(file -> files.add(SettingsRead.environmentName(file)));

        assertThat(files).isEqualTo(SettingsTest.secrets());
        assertThat(compose.environment("alcove").keySet()).doesNotContainAnyElementsOf(files);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kurento", "embedded"})
    void noSecretStandsInAnEnvironment(String way) throws IOException {
        Compose compose = Compose.withSoundBy(way);

        assertThat(compose.all("services").keySet())
                .allSatisfy(service -> assertThat(compose.environment(service).keySet())
                        .noneMatch(name -> name.matches(".*_(PASSWORD|SECRET|TOKEN|KEY)")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kurento", "embedded"})
    void everySecretIsAFileThatTheScriptDraws(String way) throws IOException {
        Compose compose = Compose.withSoundBy(way);
        String script = Files.readString(Compose.FOLDER.resolve("secrets.sh"));
        Set<String> used = new TreeSet<>();
        compose.all("services").keySet().forEach(service -> used.addAll(compose.secrets(service)));

        assertThat(compose.all("secrets").keySet()).isEqualTo(used);
        assertThat(compose.all("secrets")).allSatisfy((name, secret) -> {
            assertThat(secret).containsEntry("file", "./secrets/" + name);
            assertThat(script).containsPattern("\\s" + Pattern.quote(name) + "[\\s;]");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"kurento", "embedded"})
    void everythingThatAnAdministratorFillsInIsInTheExample(String way) throws IOException {
        String example = Files.readString(Compose.FOLDER.resolve("example.env"));
        String files = Files.readString(Compose.FOLDER.resolve("compose.yaml"))
                + Files.readString(Compose.FOLDER.resolve("compose." + way + ".yaml"));

        assertThat(placeholders(files)).isNotEmpty().allSatisfy(name -> assertThat(example)
                .containsPattern("(?m)^" + name + "="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kurento", "embedded"})
    void keycloakIsGivenEverythingThatTheRealmAsksFor(String way) throws IOException {
        String realm = Files.readString(
                SettingsRead.ROOT.resolve("keycloak-realm/src/main/resources/realm/alcove-realm.json"));
        String start = Files.readString(Compose.FOLDER.resolve("keycloak/start.sh"));
        Set<String> given = Compose.withSoundBy(way).environment("keycloak").keySet();

        assertThat(placeholders(realm))
                .isNotEmpty()
                .allMatch(name -> given.contains(name) || start.contains("\n" + name + "=$("));
    }

    private static Set<String> settings(Compose compose) {
        Set<String> set = new TreeSet<>();
        Stream.concat(compose.environment("alcove").keySet().stream(), compose.secrets("alcove").stream())
                .map(SettingsRead::environmentName)
                .forEach(set::add);
        return set;
    }

    private static Set<String> placeholders(String text) {
        Set<String> names = new TreeSet<>();
        for (Matcher found = PLACEHOLDER.matcher(text); found.find(); ) {
            names.add(found.group(1));
        }
        return names;
    }
}
