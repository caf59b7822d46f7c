package org.alcove.web;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import jakarta.ejb.Stateless;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    private static final JavaClasses ALCOVE =
            new ClassFileImporter().withImportOption(ArchitectureTest::isNoTest).importPackages("org.alcove");

    private static boolean isNoTest(Location location) {
        return ImportOption.Predefined.DO_NOT_INCLUDE_TESTS.includes(location);
    }

    @Test
    void nothingOutsideDependsOnTheWeb() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.alcove.web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.alcove.web..")
                .check(ALCOVE);
    }

    @Test
    void theWebKnowsNoMediaServerAndNoDatabase() {
        noClasses()
                .that()
                .resideInAPackage("org.alcove.web..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.alcove.media..",
                        "org.alcove.notices..",
                        "org.kurento..",
                        "jakarta.persistence..",
                        "java.sql..",
                        "javax.sql..")
                .check(ALCOVE);
    }

    @Test
    void whatIsStatelessLivesBehindTheFacades() {
        noClasses()
                .that()
                .resideInAPackage("org.alcove.web..")
                .should()
                .beAnnotatedWith(Stateless.class)
                .check(ALCOVE);
    }

    @Test
    void featuresOfTheWebFormNoCycle() {
        slices().matching("org.alcove.web.(*)..").should().beFreeOfCycles().check(ALCOVE);
    }

    @Test
    void namesSayWhatAThingIsAndNotHowItWasMade() {
        classes()
                .that()
                .resideInAPackage("org.alcove.web..")
                .should()
                .haveNameNotMatching(".*(Impl|Manager|Helper|Utils?|Service|Dto)")
                .check(ALCOVE);
    }
}
