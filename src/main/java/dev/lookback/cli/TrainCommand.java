package dev.lookback.cli;

import dev.lookback.evaluate.Verdict;
import dev.lookback.export.ForecastCsv;
import dev.lookback.export.ModelFile;
import dev.lookback.export.Report;
import dev.lookback.recipe.Preset;
import dev.lookback.recipe.Problem;
import dev.lookback.recipe.Problem.Severity;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.RecipeCheck;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import dev.lookback.training.Run;
import dev.lookback.training.RunFailedException;
import dev.lookback.training.RunResult;
import dev.lookback.training.RunState;
import dev.lookback.training.Trainer;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains a recipe without a window. */
@Command(name = "train", mixinStandardHelpOptions = true, description = "Trains a recipe and writes what came of it.")
final class TrainCommand implements Callable<Integer> {

    /** A recipe from a file, or one of the presets. */
    static final class Start {
        @Option(names = "--recipe", paramLabel = "F", description = "Recipe (.lookback.json).")
        private Path recipe;

        @Option(
                names = "--preset",
                paramLabel = "NAME",
                converter = RecipeOptions.Presets.class,
                description = "notebook, notebook-repaired, small, dilated or linear; small if none is given.")
        private Preset preset;
    }

    private final Texts texts;

    @Spec
    private CommandSpec spec;

    @ArgGroup
    private Start start = new Start();

    @Option(names = "--csv", paramLabel = "F", description = "The series; with --recipe, instead of the recipe's own.")
    private Path csv;

    @Mixin
    private RecipeOptions options = new RecipeOptions();

    @Option(names = "--report", paramLabel = "out.json", description = "Write all numbers as JSON.")
    private Path report;

    @Option(names = "--forecasts", paramLabel = "out.csv", description = "Write the forecasts of all splits.")
    private Path forecasts;

    @Option(names = "--save", paramLabel = "model.zip", description = "Write the trained model.")
    private Path save;

    @Option(names = "--quiet", description = "No progress on standard error.")
    private boolean quiet;

    TrainCommand(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        PrintWriter out = spec.commandLine().getOut();
        Recipe first = start.recipe == null ? null : Files.recipe(start.recipe);
        Path data = data(first);
        Series series = Files.series(
                        data,
                        first == null ? ReadOptions.detect() : first.data().options())
                .series();
        Recipe recipe = options.applyTo(
                first == null
                        ? preset().on(series)
                        : first.withData(first.data().withPath(data.toString()).withDigest(series.digest())),
                series);
        check(recipe, series, err);
        RunResult result;
        try (Trainer trainer = new Trainer();
                Progress progress = quiet ? Progress.silent() : Progress.on(err, texts)) {
            Run run = trainer.start(recipe, series, progress);
            Thread stop = new Thread(() -> finish(run), "stop");
            Runtime.getRuntime().addShutdownHook(stop);
            result = run.result().toCompletableFuture().join();
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (CompletionException e) {
            return failed(e, err);
        }
        write(result, series);
        out.println(texts.get(Verdict.of(result.scores())));
        ScoreTable.print(result.scores(), out, texts);
        out.flush();
        return result.state() == RunState.FINISHED ? 0 : LookbackCommand.FAILED;
    }

    private Path data(Recipe recipe) {
        if (csv != null) {
            return csv;
        }
        if (recipe == null) {
            throw new UserError(dev.lookback.text.Message.of("cli.train.noData"));
        }
        return start.recipe.toAbsolutePath().resolveSibling(recipe.data().path());
    }

    private Preset preset() {
        return start.preset == null ? Preset.SMALL : start.preset;
    }

    private void check(Recipe recipe, Series series, PrintWriter err) {
        RecipeCheck check = RecipeCheck.of(recipe, series);
        List<UserError.Line> errors = check.problems().stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .map(p -> new UserError.Line(p.field(), p.message()))
                .toList();
        if (!errors.isEmpty()) {
            throw new UserError(errors, null);
        }
        for (Problem warning : check.problems()) {
            err.println(warning.field() + ": " + texts.get(warning.message()));
        }
        err.flush();
    }

    /** Ctrl+C: the run ends after its batch, and what it reached is written before the program is gone. */
    private static void finish(Run run) {
        run.stop();
        run.result().toCompletableFuture().handle((r, e) -> r).join();
    }

    private void write(RunResult result, Series series) {
        if (report != null) {
            Files.write(report, () -> Report.write(result, report));
        }
        if (forecasts != null) {
            Files.write(forecasts, () -> ForecastCsv.write(result, series, forecasts));
        }
        if (save != null) {
            Files.write(save, () -> ModelFile.write(result.model(), save));
        }
    }

    private int failed(CompletionException e, PrintWriter err) {
        if (e.getCause() instanceof RunFailedException failed) {
            err.println(texts.get(failed.failure().reason()));
            err.println(texts.get(failed.failure().advice()));
            return LookbackCommand.FAILED;
        }
        throw e;
    }
}
