package org.alcove.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import jakarta.websocket.server.ServerEndpoint;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.alcove.web.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever can be asked for stands in the table of rights (docs/rights.md), and nothing else does. */
class RightsTest {

    private static final Pattern ROW = Pattern.compile("\\| `([A-Z]+ /\\S*)` \\|(.*)\\|");
    private static final int VISITORS = 9;
    private static final String ANY_ID = "44444444-4444-4444-8444-444444444441";

    private static final List<JavaClass> WEB = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.alcove.web").stream()
                    .toList();

    /** The table, line by line: what is asked, and the words for each visitor. */
    static List<MatchResult> rows() {
        try {
            return ROW.matcher(Files.readString(java.nio.file.Path.of("..", "docs", "rights.md")))
                    .results()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> asked() {
        return rows().stream().map(row -> row.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The view that a row is of, when it is the row of a page. */
    private static Stream<String> viewOf(String asked) {
        String path = asked.replaceFirst("[A-Z]+ ", "")
                .replace("{organisation}", "harbour")
                .replaceAll("\\{[a-z]+}", ANY_ID);
        return PageAddress.of(path).map(PageAddress::view).stream();
    }

    @Test
    void everyPageHasARow() {
        List<String> views = asked().stream()
                .filter(asked -> asked.startsWith("GET "))
                .flatMap(RightsTest::viewOf)
                .toList();
        assertThat(views).containsAll(PageAddress.views().toList());
    }

    @Test
    void everyResourceServletAndSocketHasARow() {
        assertThat(asked())
                .containsAll(resources().toList())
                .containsAll(sockets().toList());
        assertThat(asked().stream().map(asked -> asked.replaceFirst("[A-Z]+ ", "")))
                .containsAll(servlets().toList());
    }

    @Test
    void noRowIsOfNothing() {
        Set<String> others = Stream.concat(resources(), sockets()).collect(Collectors.toSet());
        Set<String> servlets = servlets().collect(Collectors.toSet());
        assertThat(asked()).allSatisfy(asked -> assertThat(others.contains(asked)
                        || servlets.contains(asked.replaceFirst("[A-Z]+ ", ""))
                        || viewOf(asked).findFirst().isPresent())
                .as(asked)
                .isTrue());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void aRowSaysForEachVisitorWhatTheyAreAnswered(MatchResult row) {
        assertThat(row.group(2).split("\\|")).as(row.group(1)).hasSize(VISITORS).allMatch(word -> word.strip()
                .matches("yes|no|on|sign-in|4[0-9]{2}"));
    }

    /** "GET /api/o/{organisation}/rooms", as the annotations say it. */
    private static Stream<String> resources() {
        return WEB.stream().filter(type -> type.isAnnotatedWith(Path.class)).flatMap(type -> type.getMethods().stream()
                .flatMap(method -> verbs(method).map(verb -> verb + " " + address(type, method))));
    }

    private static Stream<String> verbs(JavaMethod method) {
        return method.getAnnotations().stream()
                .filter(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))
                .map(annotation -> annotation
                        .getRawType()
                        .getAnnotationOfType(HttpMethod.class)
                        .value());
    }

    private static String address(JavaClass type, JavaMethod method) {
        String api = Api.class.getAnnotation(ApplicationPath.class).value();
        String rest = method.isAnnotatedWith(Path.class)
                ? method.getAnnotationOfType(Path.class).value()
                : "";
        String whole = "/" + api + "/" + type.getAnnotationOfType(Path.class).value() + "/" + rest;
        return whole.replaceAll("\\{\\s*(\\w+)\\s*:[^/]*}", "{$1}")
                .replaceAll("/+", "/")
                .replaceFirst("/$", "");
    }

    private static Stream<String> sockets() {
        return WEB.stream()
                .filter(type -> type.isAnnotatedWith(ServerEndpoint.class))
                .map(type -> "SOCKET "
                        + type.getAnnotationOfType(ServerEndpoint.class).value());
    }

    private static Stream<String> servlets() {
        return WEB.stream()
                .filter(type -> type.isAnnotatedWith(WebServlet.class))
                .map(type -> type.getAnnotationOfType(WebServlet.class))
                .flatMap(servlet -> Stream.concat(Stream.of(servlet.value()), Stream.of(servlet.urlPatterns())));
    }
}
