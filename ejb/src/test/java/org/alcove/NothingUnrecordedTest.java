package org.alcove;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.alcove.audit.AuditTrail;
import org.alcove.audit.ReadOnly;
import org.alcove.audit.Unrecorded;
import org.junit.jupiter.api.Test;

/**
 * Promise 3, read from the bytecode: whatever a facade lets anybody change appends to the audit trail, unless it says
 * why not, and then the trust model says so too.
 */
class NothingUnrecordedTest {

    private static final JavaClasses ALCOVE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.alcove");

    /** They keep the house and hold no business: nobody outside asks them for a change. */
    private static final Set<String> KEEP_THE_HOUSE = Set.of("org.alcove.notices", "org.alcove.database");

    @Test
    void everyMethodOfAFacadeThatMayChangeSomethingIsRecorded() {
        assertThat(ofFacades(method -> !saysItChangesNothing(method) && !isUnrecorded(method)))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(reachesTheTrail(method))
                        .as(method.getFullName())
                        .isTrue());
    }

    @Test
    void aMethodThatSaysItChangesNothingRecordsNothing() {
        assertThat(ofFacades(NothingUnrecordedTest::saysItChangesNothing))
                .isNotEmpty()
                .allSatisfy(method -> assertThat(reachesTheTrail(method))
                        .as(method.getFullName())
                        .isFalse());
    }

    @Test
    void whatIsNotRecordedStandsInTheTrustModelWithItsReason() throws IOException {
        String trustModel =
                Files.readString(Path.of("..", "docs", "trust-model.md")).replaceAll("\\s+", " ");
        assertThat(ofFacades(NothingUnrecordedTest::isUnrecorded)).allSatisfy(method -> assertThat(trustModel)
                .contains("| `" + method.getOwner().getSimpleName() + "." + method.getName() + "` | "
                        + method.getAnnotationOfType(Unrecorded.class).value() + " |"));
    }

    private static List<JavaMethod> ofFacades(Predicate<JavaMethod> wanted) {
        return ALCOVE.stream()
                .filter(NothingUnrecordedTest::isFacade)
                .flatMap(facade -> facade.getMethods().stream())
                .filter(NothingUnrecordedTest::isCallableByAnybody)
                .filter(wanted)
                .toList();
    }

    private static boolean isFacade(JavaClass type) {
        return (type.isAnnotatedWith(Stateless.class) || type.isAnnotatedWith(Singleton.class))
                && !type.isEquivalentTo(AuditTrail.class)
                && !KEEP_THE_HOUSE.contains(type.getPackageName());
    }

    private static boolean isCallableByAnybody(JavaMethod method) {
        Set<JavaModifier> modifiers = method.getModifiers();
        return modifiers.contains(JavaModifier.PUBLIC)
                && !modifiers.contains(JavaModifier.STATIC)
                && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    private static boolean saysItChangesNothing(JavaMethod method) {
        return method.isAnnotatedWith(ReadOnly.class);
    }

    private static boolean isUnrecorded(JavaMethod method) {
        return method.isAnnotatedWith(Unrecorded.class);
    }

    /** Follows every call within Alcove, into whatever may implement it. */
    private static boolean reachesTheTrail(JavaCodeUnit start) {
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(start));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            JavaCodeUnit next = open.remove();
            if (next.getOwner().isEquivalentTo(AuditTrail.class)
                    && next.getName().equals("append")) {
                return true;
            }
            calledBy(next).filter(seen::add).forEach(open::add);
        }
        return false;
    }

    private static Stream<JavaCodeUnit> calledBy(JavaCodeUnit caller) {
        Stream<JavaCodeUnit> calls =
                caller.getCallsFromSelf().stream().flatMap(call -> call.getTarget().resolveMember().stream());
        Stream<JavaCodeUnit> references = caller.getCodeUnitReferencesFromSelf().stream()
                .flatMap(reference -> reference.getTarget().resolveMember().stream());
        return Stream.concat(calls, references)
                .filter(called -> called.getOwner().getPackageName().startsWith("org.alcove"))
                .flatMap(NothingUnrecordedTest::itselfAndWhatOverridesIt);
    }

    private static Stream<JavaCodeUnit> itselfAndWhatOverridesIt(JavaCodeUnit called) {
        Stream<JavaCodeUnit> overriding = called.getOwner().getAllSubclasses().stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getName().equals(called.getName())
                        && method.getRawParameterTypes().size()
                                == called.getRawParameterTypes().size())
                .map(JavaCodeUnit.class::cast);
        return Stream.concat(Stream.of(called), overriding);
    }
}
