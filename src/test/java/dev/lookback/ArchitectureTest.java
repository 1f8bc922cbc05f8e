package dev.lookback;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import dev.lookback.app.Lookback;
import dev.lookback.app.screenshot.ScreenshotCommand;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** The directions in which the program may look at itself and at its libraries. */
class ArchitectureTest {

    /** Each may use those before it, none behind it. */
    static final List<String> ORDER = List.of(
            "text",
            "file",
            "bounds",
            "series",
            "window",
            "network",
            "recipe",
            "engine",
            "evaluate",
            "explain",
            "training",
            "experiment",
            "runs",
            "export",
            "cli",
            "app");

    private static final JavaClasses PROGRAM = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.lookback");

    @ParameterizedTest
    @FieldSource("ORDER")
    void aPackageUsesOnlyThoseBeforeIt(String name) {
        noClasses()
                .that()
                .resideInAPackage(in(name))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(in(ORDER.subList(ORDER.indexOf(name) + 1, ORDER.size())))
                .allowEmptyShould(true)
                .check(PROGRAM);
    }

    @Test
    void everyPackageHasItsPlace() {
        classes().should().resideInAnyPackage(in(ORDER)).check(PROGRAM);
    }

    @Test
    void evaluateKnowsNoEngine() {
        noClasses()
                .that()
                .resideInAPackage(in("evaluate"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(in("engine"))
                .check(PROGRAM);
    }

    @Test
    void onlyAppSeesTheScreen() {
        onlyIn(
                List.of("app"),
                "javafx..",
                "com.sun.javafx..",
                "com.sun.glass..",
                "com.sun.prism..",
                "io.fair_acc..",
                "atlantafx..",
                "org.kordamp..",
                "org.controlsfx..",
                "java.awt..",
                "javax.swing..",
                "javax.imageio..");
    }

    @Test
    void onlyEngineAndExportSeeDl4j() {
        onlyIn(List.of("engine", "export"), "org.deeplearning4j..", "org.nd4j..", "org.bytedeco..");
    }

    @Test
    void theKernelsKnowNoLibrary() {
        noClasses()
                .that()
                .resideInAPackage(in("engine.kernel"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.bytedeco..", "dev.lookback.engine")
                .check(PROGRAM);
    }

    @Test
    void onlyTheVectorKernelsSeeTheVectorApi() {
        onlyIn(List.of("engine.kernel.vector"), "jdk.incubator..");
    }

    @Test
    void onlySeriesSeesTablesaw() {
        onlyIn(List.of("series"), "tech.tablesaw..");
    }

    @Test
    void onlySeriesSeesArchivesAndWorkbooks() {
        onlyIn(List.of("series"), "org.dhatim..", "org.apache.commons.compress..");
    }

    @Test
    void onlyTheHandbookSeesCommonmark() {
        onlyIn(List.of("text.handbook", "app.help"), "org.commonmark..");
    }

    @Test
    void onlyTheCommandLineSeesPicocli() {
        onlyIn(List.of("cli", "app"), "picocli..");
    }

    /** Only the way in, {@code app.Lookback}, knows both the window and the command that takes pictures of it. */
    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.lookback.(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(Lookback.class, ScreenshotCommand.class)
                .check(PROGRAM);
    }

    @Test
    void panesOfTheWindowHaveNoCycles() {
        slices().matching("dev.lookback.app.(*)..").should().beFreeOfCycles().check(PROGRAM);
    }

    @Test
    void onlyTheWayInEndsTheProgram() {
        noClasses()
                .that()
                .resideOutsideOfPackage("dev.lookback.app.launch..")
                .and()
                .doNotBelongToAnyOf(Lookback.class)
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .check(PROGRAM);
    }

    /** What a file says would run. DL4J's reader of models is one of them. */
    @Test
    void nobodyReadsObjects() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .areAssignableTo(java.io.ObjectInput.class)
                .orShould()
                .callMethodWhere(target(name("readObject")))
                .orShould()
                .callMethodWhere(target(nameStartingWith("restore"))
                        .and(target(owner(name("org.deeplearning4j.util.ModelSerializer")))))
                .orShould()
                .callMethodWhere(target(nameStartingWith("load"))
                        .and(target(owner(name("org.deeplearning4j.nn.multilayer.MultiLayerNetwork")))))
                .orShould()
                .callMethodWhere(target(nameStartingWith("fromJson"))
                        .and(target(owner(name("org.deeplearning4j.nn.conf.MultiLayerConfiguration")))))
                .orShould()
                .callMethodWhere(
                        target(nameStartingWith("read")).and(target(owner(name("org.nd4j.linalg.factory.Nd4j")))))
                .check(PROGRAM);
    }

    @Test
    void nobodyPrintsPastLogAndConsole() {
        noClasses()
                .should()
                .callMethodWhere(target(name("printStackTrace")))
                .orShould()
                .accessFieldWhere(com.tngtech.archunit.core.domain.JavaFieldAccess.Predicates.target(
                        owner(name("java.lang.System"))))
                .check(PROGRAM);
    }

    private static void onlyIn(List<String> names, String... libraries) {
        noClasses()
                .that()
                .resideOutsideOfPackages(in(names))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .check(PROGRAM);
    }

    private static String in(String name) {
        return "dev.lookback." + name + "..";
    }

    private static String[] in(List<String> names) {
        return names.stream().map(ArchitectureTest::in).toArray(String[]::new);
    }
}
