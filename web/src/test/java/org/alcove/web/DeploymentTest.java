package org.alcove.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the containers are made of is what the build is made of, and what the proxy keeps from outside. */
class DeploymentTest {

    @Test
    void theServerInTheImageIsTheOneThatTheTestsRunOn() throws IOException {
        assertThat(text("Containerfile"))
                .contains("FROM icr.io/appcafe/open-liberty:" + version("liberty") + "-full-java17-openj9-ubi\n");
    }

    @Test
    void keycloakInTheImageIsTheOneThatTheTestsRunOn() throws IOException {
        assertThat(text("keycloak/Containerfile"))
                .contains("FROM quay.io/keycloak/keycloak:" + version("keycloak") + "\n");
    }

    @Test
    void postgresqlIsOfTheVersionThatTheTestsRunOn() throws IOException {
        String[] binaries = version("postgresql.binaries").split("\\.");

        assertThat(text("compose.yaml")).contains("image: postgres:" + binaries[0] + "." + binaries[1] + "-");
    }

    @Test
    void kurentoIsOfTheVersionOfItsClient() throws IOException {
        assertThat(text("compose.kurento.yaml"))
                .contains("image: kurento/kurento-media-server:" + version("kurento") + "\n");
    }

    /** What Open Liberty and Keycloak answer beside the application is for whoever runs them. */
    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/*", "/metrics", "/metrics/*", "/openapi", "/openapi/*"})
    void theProxyKeepsFromOutsideWhatOperatorsLookAt(String path) throws IOException {
        String site = text("proxy/Caddyfile");
        site = site.substring(site.indexOf("{$SITE}"), site.indexOf("{$SIGN_IN_SITE}"));

        assertThat(site).containsPattern("@operators path( \\S+)* " + Pattern.quote(path) + "( |\n)");
        assertThat(site).contains("respond @operators 404");
    }

    @Test
    void theProxyKeepsKeycloaksConsoleFromOutside() throws IOException {
        String proxy = text("proxy/Caddyfile");
        String site = proxy.substring(proxy.indexOf("{$SIGN_IN_SITE}"));

        assertThat(site).contains("path /admin /admin/* /realms/master /realms/master/*");
        assertThat(site).contains("not remote_ip {$ADMIN_NETWORKS}", "respond @administration 404");
        assertThat(text("compose.yaml")).contains("ADMIN_NETWORKS: ${ADMIN_NETWORKS:-127.0.0.1/32}");
    }

    private static String text(String file) throws IOException {
        return Files.readString(Compose.FOLDER.resolve(file));
    }

    private static String version(String of) throws IOException {
        Matcher found = Pattern.compile("<" + Pattern.quote(of) + "\\.version>([^<]+)<")
                .matcher(Files.readString(SettingsRead.ROOT.resolve("pom.xml")));
        assertThat(found.find()).as(of).isTrue();
        return found.group(1);
    }
}
