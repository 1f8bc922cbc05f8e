package dev.lookback;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.lang.annotation.Annotation;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;

/**
 * Tags of the tests that start JavaFX or other processes, which the profile {@code quick} leaves out: a test that does so by any chain
 * of calls has its tag, and nothing else has it.
 */
class TestTagsTest {

    private static final JavaClasses ALL = new ClassFileImporter().importPackages("dev.lookback");

    private static final Set<String> TOOLKIT =
            Set.of("javafx.application.Platform.startup", "javafx.application.Application.launch");

    private static final Set<String> PROCESS = Set.of(
            "java.lang.ProcessBuilder.start", "java.lang.Runtime.exec", "java.lang.ProcessBuilder.startPipeline");

    @Test
    void testsThatStartAProcessHaveItsTag() {
        assertThat(names(testsWith(StartsProcess.class)))
                .isEqualTo(names(testsThatReach(target -> PROCESS.contains(name(target)))));
    }

    @Test
    void testsThatStartJavaFxHaveItsTag() {
        // A control cannot even be loaded without the toolkit.
        Set<JavaCodeUnit> reached =
                testsThatReach(target -> TOOLKIT.contains(name(target)) || isControl(target.getOwner()));
        Set<JavaCodeUnit> tagged = testsWith(WithJavaFx.class);

        assertThat(reached).isNotEmpty();
        reached.removeAll(tagged);
        assertThat(names(reached)).as("need @WithJavaFx").isEmpty();
        // Tagged are the classes for which TestFX starts it: the annotation is the only way to TestFX.
        assertThat(ALL.stream()
                        .filter(type -> !type.isEquivalentTo(PatientRobot.class))
                        .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(on -> on.getTargetClass()
                                        .getName()
                                        .equals("org.testfx.framework.junit5.ApplicationExtension")))
                        .map(JavaClass::getName))
                .as("use @WithJavaFx instead")
                .isEmpty();
    }

    private static Set<String> names(Set<JavaCodeUnit> tests) {
        return tests.stream()
                .map(test -> test.getOwner().getName() + "." + test.getName())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean isControl(JavaClass type) {
        return Stream.concat(Stream.of(type), type.getAllRawSuperclasses().stream())
                .anyMatch(each -> each.getPackageName().equals("javafx.scene.control"));
    }

    private static String name(AccessTarget target) {
        return target.getOwner().getName() + "." + target.getName();
    }

    private static Set<JavaCodeUnit> testsWith(Class<? extends Annotation> tag) {
        return tests().filter(test ->
                        test.isAnnotatedWith(tag) || outer(test.getOwner()).anyMatch(type -> type.isAnnotatedWith(tag)))
                .collect(Collectors.toSet());
    }

    private static Stream<JavaCodeUnit> tests() {
        return ALL.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(TestTagsTest::isTest)
                .map(m -> m);
    }

    private static boolean isTest(JavaMember method) {
        return method.getAnnotations().stream()
                .anyMatch(
                        each -> AnnotationSupport.isAnnotated(each.getRawType().reflect(), Testable.class));
    }

    private static Stream<JavaClass> outer(JavaClass type) {
        return Stream.iterate(
                        Optional.of(type), Optional::isPresent, inner -> inner.flatMap(JavaClass::getEnclosingClass))
                .map(Optional::orElseThrow);
    }

    /** By calls and references from itself, from what comes before and after each test of its class, and from all that those call. */
    private static Set<JavaCodeUnit> testsThatReach(Predicate<AccessTarget> starts) {
        Set<JavaCodeUnit> reaching = reaching(starts);
        return tests().filter(test -> reaching.contains(test)
                        || test.getOwner().getCodeUnits().stream()
                                .filter(unit -> !isTest(unit))
                                .filter(TestTagsTest::isOfEveryTest)
                                .anyMatch(reaching::contains))
                .collect(Collectors.toSet());
    }

    private static boolean isOfEveryTest(JavaCodeUnit unit) {
        return unit.isConstructor()
                || unit.getName().equals("<clinit>")
                || unit.getAnnotations().stream()
                        .anyMatch(each -> each.getRawType().getPackageName().equals("org.junit.jupiter.api"));
    }

    private static Set<JavaCodeUnit> reaching(Predicate<AccessTarget> starts) {
        Set<JavaCodeUnit> found = new HashSet<>();
        Deque<JavaCodeUnit> next = new ArrayDeque<>();
        ALL.stream()
                .flatMap(type -> type.getCodeUnits().stream())
                .filter(unit -> accesses(unit).anyMatch(access -> starts.test(access.getTarget())))
                .forEach(next::add);
        while (!next.isEmpty()) {
            JavaCodeUnit unit = next.remove();
            if (found.add(unit)) {
                unit.getAccessesToSelf().stream().map(JavaAccess::getOrigin).forEach(next::add);
            }
        }
        return found;
    }

    private static Stream<JavaAccess<?>> accesses(JavaCodeUnit unit) {
        return List.of(
                        unit.getMethodCallsFromSelf(),
                        unit.getConstructorCallsFromSelf(),
                        unit.getMethodReferencesFromSelf())
                .stream()
                .flatMap(Set::stream);
    }
}
