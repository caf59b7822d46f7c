package org.alcove.media;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Who may know whom in this module. */
class ArchitectureTest {

    private static final String API = "org.alcove.media";
    private static final String KURENTO = "org.alcove.media.kurento..";
    private static final String ENGINE = "org.alcove.media.engine..";
    private static final String PROCESS = "org.alcove.media.process..";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(API);

    @Test
    void onlyOnePackageSpeaksKurento() {
        noClasses()
                .that()
                .resideOutsideOfPackage(KURENTO)
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.kurento..")
                .check(CLASSES);
    }

    @Test
    void theApiKnowsNeitherOfWhatIsBehindIt() {
        noClasses()
                .that()
                .resideInAPackage(API)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(KURENTO, ENGINE)
                .check(CLASSES);
    }

    @Test
    void theEnginesProcessNeedsNothingButTheEngine() {
        noClasses()
                .that()
                .resideInAPackage(PROCESS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(API, KURENTO)
                .check(CLASSES);
    }

    /** What uses this module has neither. */
    @Test
    void nobodyKnowsTheEnginesProcessOrTheLibraryOfItsSocket() {
        noClasses()
                .that()
                .resideOutsideOfPackage(PROCESS)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(PROCESS, "org.java_websocket..")
                .check(CLASSES);
    }

    @Test
    void theEngineDoesNotKnowWhoAsksIt() {
        noClasses()
                .that()
                .resideInAPackage(ENGINE)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(KURENTO)
                .check(CLASSES);
    }

    @Test
    void nothingNativeAndNoNettyIsUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.netty..", "com.sun.jna..")
                .check(CLASSES);
    }

    @Test
    void theOnlyLoggerIsThePlatforms() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.slf4j..")
                .check(CLASSES);
    }
}
