package org.alcove;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rules of the house, read from the bytecode. */
class ArchitectureTest {

    /** The engine's own process is not in the application. */
    private static final JavaClasses ALCOVE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/org/alcove/media/process/"))
            .importPackages("org.alcove");

    /** Who may know whom. A feature that is not here does not exist. */
    private static final Map<String, Set<String>> MAY_KNOW = Map.ofEntries(
            entry("refusal", Set.of()),
            entry("media", Set.of()),
            entry("database", Set.of()),
            entry("outgoing", Set.of()),
            entry("notices", Set.of("refusal")),
            entry("audit", Set.of("refusal")),
            entry("people", Set.of("audit", "notices", "refusal")),
            entry("accounts", Set.of("database", "outgoing", "people", "audit", "refusal")),
            entry("letters", Set.of("database", "outgoing", "accounts", "people", "audit", "refusal")),
            entry("organisations", Set.of("accounts", "letters", "people", "audit", "refusal")),
            entry("vetting", Set.of("organisations", "accounts", "letters", "people", "audit", "refusal")),
            entry("circles", Set.of("vetting", "organisations", "accounts", "letters", "people", "audit", "refusal")),
            entry(
                    "rooms",
                    Set.of("database", "circles", "organisations", "people", "audit", "notices", "refusal", "media")),
            entry(
                    "planning",
                    Set.of("database", "rooms", "circles", "organisations", "letters", "people", "audit", "refusal")),
            entry("review", Set.of("rooms", "circles", "organisations", "accounts", "people", "audit", "refusal")));

    @Test
    void featuresFormNoCycle() {
        slices().matching("org.alcove.(*)..").should().beFreeOfCycles().check(ALCOVE);
    }

    @Test
    void aFeatureKnowsOnlyThoseItMay() {
        assertThat(ALCOVE).allSatisfy(type -> assertThat(MAY_KNOW.get(feature(type)))
                .as(type.getName())
                .containsAll(featuresKnownBy(type)));
    }

    @Test
    void nothingKnowsTheWeb() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.alcove.web..", "jakarta.servlet..", "jakarta.faces..")
                .check(ALCOVE);
    }

    /** And it speaks nothing else: what it asks travels by REST, which no other feature has to know. */
    @Test
    void onlyOnePackageSpeaksKeycloak() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.alcove.accounts")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.keycloak..", "jakarta.ws.rs..", "com.fasterxml.jackson..")
                .check(ALCOVE);
    }

    @Test
    void onlyOnePackageSendsLetters() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.alcove.letters")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.mail..")
                .check(ALCOVE);
    }

    @Test
    void onlyOnePackageSpeaksKurento() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.alcove.media..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.kurento..", "com.google.gson..")
                .check(ALCOVE);
    }

    @Test
    void namesSayWhatAThingIs() {
        classes()
                .should()
                .haveNameNotMatching(".*(Impl|Manager|Helper|Helpers|Util|Utils|Service|Dto|DTO|Bean|Data)(\\$.*)?")
                .check(ALCOVE);
    }

    @Test
    void whatIsStoredStaysInItsFeature() {
        classes()
                .that()
                .areAnnotatedWith(Entity.class)
                .or()
                .areAnnotatedWith(Embeddable.class)
                .should()
                .bePackagePrivate()
                .check(ALCOVE);
    }

    /** Time is passed in or PostgreSQL's: a test can then say what time it is. */
    @Test
    void theApplicationDoesNotLookAtAWatch() {
        noClasses()
                .that()
                .resideOutsideOfPackages("org.alcove.media..")
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Clock.class, "systemDefaultZone")
                .check(ALCOVE);
    }

    @Test
    void nothingIsPrintedAndNoGeneralExceptionIsThrown() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(ALCOVE);
        GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(ALCOVE);
    }

    @Test
    void inEveryPackageNothingIsNullUnlessItSaysSo() throws ClassNotFoundException {
        for (String name : ALCOVE.stream().map(JavaClass::getPackageName).collect(Collectors.toSet())) {
            assertThat(Class.forName(name + ".package-info")).hasAnnotation(NullMarked.class);
        }
    }

    @Test
    void noFileIsTooLongToRead() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                assertThat(Files.readAllLines(file)).as(file.toString()).hasSizeLessThanOrEqualTo(300);
            }
        }
    }

    private static Set<String> featuresKnownBy(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass())
                .filter(target -> target.getPackageName().startsWith("org.alcove."))
                .map(ArchitectureTest::feature)
                .filter(feature -> !feature.equals(feature(type)))
                .collect(Collectors.toSet());
    }

    private static String feature(JavaClass type) {
        return type.getPackageName().split("\\.", -1)[2];
    }
}
