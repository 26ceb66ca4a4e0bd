package org.entraide.launcher;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.entraide.launcher.demo.DemoTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the house to what {@link House} lists. */
class ArchitectureTest {

    /** Parts that have no class yet. An entry goes as soon as the first class arrives. */
    private static final Set<String> NOT_YET = Set.of("registry.kafka");

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.entraide");

    @ParameterizedTest(name = "{0}")
    @MethodSource("presentParts")
    void usesNothingThatIsNotListed(Part part) {
        listedOnly(part).check(CODE);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("allParts")
    void isThereOrIsKnownToBeMissing(Part part) {
        assertThat(CODE.stream().anyMatch(part::holds))
                .as("%s has classes (a part without any belongs in NOT_YET, others do not)", part)
                .isEqualTo(!NOT_YET.contains(part.name()));
    }

    @Test
    void everyClassBelongsToOnePart() {
        assertThat(CODE)
                .allSatisfy(type -> assertThat(allParts().stream().filter(part -> part.holds(type)))
                        .as(type.getName())
                        .hasSize(1));
    }

    @Test
    void missingPartsAreParts() {
        assertThat(allParts()).extracting(Part::name).containsAll(NOT_YET).doesNotHaveDuplicates();
    }

    @Test
    void pureCodeAsksNeitherTheClockNorTheWorld() {
        noClasses()
                .that(areOfAny(House.rules()))
                .should()
                .callMethodWhere(readsTheClock())
                .orShould()
                .dependOnClassesThat()
                .resideInAnyPackage("java.net..", "java.nio.file..", "java.sql..", "java.util.concurrent..")
                .allowEmptyShould(true)
                .check(CODE);
    }

    @Test
    void timeIsSimulatedInTheDemoAlone() {
        classes()
                .that()
                .areAssignableTo(Clock.class)
                .and()
                .resideOutsideOfPackage("org.entraide.testing..") // never a part of the program
                .should()
                .be(SimulatedClock.class)
                .andShould()
                .haveOnlyPrivateConstructors()
                .check(CODE);
        noClasses()
                .that()
                .doNotBelongToAnyOf(SimulatedClock.class, DemoCommand.class)
                .should()
                .callMethodWhere(makesASimulatedClock())
                .check(CODE);
        noClasses()
                .that()
                .resideOutsideOfPackage(DemoTime.class.getPackageName())
                .and()
                .doNotBelongToAnyOf(DemoCommand.class)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(DemoTime.class.getPackageName())
                .check(CODE);
    }

    private static DescribedPredicate<JavaMethodCall> makesASimulatedClock() {
        return DescribedPredicate.describe(
                "makes a simulated clock",
                call -> call.getTargetOwner().isEquivalentTo(SimulatedClock.class)
                        && Set.of("remembered", "startingAt").contains(call.getName()));
    }

    @Test
    void theRuleFailsWhenSomethingIsNotListed() {
        Part withoutPicocli = Part.of("launcher", "org.entraide.launcher..");
        assertThatThrownBy(() -> listedOnly(withoutPicocli).check(CODE))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("picocli");
    }

    static List<Part> allParts() {
        return House.parts();
    }

    static List<Part> presentParts() {
        return allParts().stream()
                .filter(part -> !NOT_YET.contains(part.name()))
                .toList();
    }

    private static ArchRule listedOnly(Part part) {
        return classes().that(part.classes()).should().onlyDependOnClassesThat(part.mayUse());
    }

    private static DescribedPredicate<JavaClass> areOfAny(List<Part> parts) {
        return DescribedPredicate.describe("are pure", type -> parts.stream().anyMatch(part -> part.holds(type)));
    }

    /** A record of ours may well have a field {@code now}. */
    private static DescribedPredicate<JavaMethodCall> readsTheClock() {
        return DescribedPredicate.describe(
                "reads the clock or throws dice",
                call -> call.getTargetOwner().getPackageName().startsWith("java.")
                        && Set.of("now", "currentTimeMillis", "nanoTime", "randomUUID", "random")
                                .contains(call.getName()));
    }
}
