package org.alcove.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** What the server's configuration promises, and nothing else would notice if it went. */
class ServerConfigurationTest {

    private static final Path FOLDER = Path.of("../liberty-config/config");

    /** PostgreSQL tells the values of a row in the detail of an error, and errors are logged. */
    @Test
    void noDataSourceLetsTheValuesOfARowIntoALog() throws Exception {
        NodeList sources = elements("database.xml", "properties.postgresql");
        assertThat(sources.getLength())
                .isEqualTo(elements("database.xml", "dataSource").getLength());
        assertThat(IntStream.range(0, sources.getLength()).mapToObj(i -> (Element) sources.item(i)))
                .isNotEmpty()
                .allSatisfy(source ->
                        assertThat(source.getAttribute("logServerErrorDetail")).isEqualTo("false"));
    }

    /** Whoever can send a request could otherwise say that it came by https, or from whom. */
    @Test
    void nobodysWordIsTakenForHowARequestCameUnlessASettingNamesThem() throws Exception {
        Element dispatcher = (Element) elements("http.xml", "httpDispatcher").item(0);
        assertThat(dispatcher.getAttribute("trustedHeaderOrigin")).isEqualTo("none");
        assertThat(dispatcher.getAttribute("trustedSensitiveHeaderOrigin")).isEqualTo("none");

        Element remote = (Element) elements("http.xml", "remoteIp").item(0);
        assertThat(remote.getAttribute("proxies")).isEqualTo("${alcove.http.proxies}");
        NodeList variables = elements("http.xml", "variable");
        assertThat(IntStream.range(0, variables.getLength()).mapToObj(i -> (Element) variables.item(i)))
                .filteredOn(variable -> variable.getAttribute("name").equals("alcove.http.proxies"))
                .singleElement()
                .satisfies(proxies -> assertThat(
                                proxies.getAttribute("defaultValue").split("\\|"))
                        .containsExactly("127\\.0\\.0\\.1", "::1", "0:0:0:0:0:0:0:1"));
    }

    private static NodeList elements(String file, String name) throws Exception {
        return DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(FOLDER.resolve(file).toFile())
                .getElementsByTagName(name);
    }
}
