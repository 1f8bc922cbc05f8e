package dev.lookback;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.Architectures;

/** The design's directions: every package imports only those before it in this list. */
@AnalyzeClasses(packages = "dev.lookback", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule everyPackageImportsOnlyThoseAboveIt = Architectures.layeredArchitecture()
            .consideringOnlyDependenciesInAnyPackage("dev.lookback..")
            .layer("text")
            .definedBy("dev.lookback.text..")
            .layer("series")
            .definedBy("dev.lookback.series..")
            .layer("window")
            .definedBy("dev.lookback.window..")
            .layer("network")
            .definedBy("dev.lookback.network..")
            .layer("recipe")
            .definedBy("dev.lookback.recipe..")
            .layer("engine")
            .definedBy("dev.lookback.engine..")
            .layer("evaluate")
            .definedBy("dev.lookback.evaluate..")
            .layer("training")
            .definedBy("dev.lookback.training..")
            .layer("export")
            .definedBy("dev.lookback.export..")
            .layer("cli")
            .definedBy("dev.lookback.cli..")
            .layer("app")
            .definedBy("dev.lookback.app..")
            .whereLayer("app")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("cli")
            .mayOnlyBeAccessedByLayers("app")
            .whereLayer("export")
            .mayOnlyBeAccessedByLayers("cli", "app")
            .whereLayer("training")
            .mayOnlyBeAccessedByLayers("export", "cli", "app")
            .whereLayer("evaluate")
            .mayOnlyBeAccessedByLayers("training", "export", "cli", "app")
            .whereLayer("engine")
            .mayOnlyBeAccessedByLayers("training", "export", "cli", "app")
            .whereLayer("recipe")
            .mayOnlyBeAccessedByLayers("engine", "evaluate", "training", "export", "cli", "app")
            .whereLayer("network")
            .mayOnlyBeAccessedByLayers("recipe", "engine", "evaluate", "training", "export", "cli", "app")
            .whereLayer("window")
            .mayOnlyBeAccessedByLayers("network", "recipe", "engine", "evaluate", "training", "export", "cli", "app")
            .whereLayer("series")
            .mayOnlyBeAccessedByLayers(
                    "window", "network", "recipe", "engine", "evaluate", "training", "export", "cli", "app");

    @ArchTest
    static final ArchRule onlyTheWindowSeesJavaFx = noClasses()
            .that(resideInAnyPackage("dev.lookback..").and(resideOutside("dev.lookback.app..")))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", "io.fair_acc..", "atlantafx..", "org.kordamp..");

    @ArchTest
    static final ArchRule onlyTheEngineSeesDl4j = noClasses()
            .that(resideOutside("dev.lookback.engine..", "dev.lookback.export.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..", "org.bytedeco..");

    @ArchTest
    static final ArchRule onlySeriesSeesTablesaw = noClasses()
            .that(resideOutside("dev.lookback.series.."))
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("tech.tablesaw..");

    @ArchTest
    static final ArchRule packagesAreFreeOfCycles =
            slices().matching("dev.lookback.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule panesAreFreeOfCycles =
            slices().matching("dev.lookback.app.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheWayInEndsTheProgram =
            noClasses().that(resideOutside("dev.lookback.app")).should().callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule noStackTraceReachesTheConsole =
            noClasses().should().callMethod(Throwable.class, "printStackTrace");

    private static com.tngtech.archunit.base.DescribedPredicate<com.tngtech.archunit.core.domain.JavaClass>
            resideOutside(String... packages) {
        return com.tngtech.archunit.base.DescribedPredicate.not(resideInAnyPackage(packages));
    }
}
