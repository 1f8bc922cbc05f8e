package dev.lookback.cli;

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
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import dev.lookback.training.Job;
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
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains a recipe without a window. */
@Command(name = "train")
final class TrainCommand implements Callable<Integer> {

    /** A recipe from a file, or one of the presets. */
    static final class Start {
        @Option(names = "--recipe", paramLabel = "F", descriptionKey = "cli.help.recipe")
        private Path recipe;

        @Option(names = "--preset", paramLabel = "NAME", descriptionKey = "cli.help.preset")
        private Preset preset;
    }

    private final Texts texts;

    @Spec
    private CommandSpec spec;

    @ArgGroup
    private Start start = new Start();

    @Option(names = "--csv", paramLabel = "F", descriptionKey = "cli.help.trainCsv")
    private Path csv;

    @Mixin
    private RecipeOptions options = new RecipeOptions();

    @Option(names = "--report", paramLabel = "out.json", descriptionKey = "cli.help.report")
    private Path report;

    @Option(names = "--forecasts", paramLabel = "out.csv", descriptionKey = "cli.help.forecasts")
    private Path forecasts;

    @Option(names = "--save", paramLabel = "model.zip", descriptionKey = "cli.help.save")
    private Path save;

    @Option(names = "--quiet", descriptionKey = "cli.help.quiet")
    private boolean quiet;

    TrainCommand(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        Recipe saved = start.recipe == null ? null : Files.recipe(start.recipe);
        Series series = Files.series(
                        data(saved),
                        saved == null ? ReadOptions.detect() : saved.data().options())
                .series();
        warnOfChange(saved, series, err);
        Recipe recipe = options.applyTo(saved == null ? preset().on(series) : on(saved, series), series);
        check(recipe, series, err);
        return train(recipe, series, err);
    }

    private int train(Recipe recipe, Series series, PrintWriter err) {
        try (Trainer trainer = new Trainer();
                Progress progress = quiet ? Progress.silent() : Progress.on(err, texts)) {
            Run run = trainer.start(Job.of(recipe, series), progress);
            Interrupt interrupt = new Interrupt(run);
            try {
                RunResult result = run.result().toCompletableFuture().join();
                progress.clear();
                write(result, series);
                tell(result);
                return result.state() == RunState.FINISHED ? 0 : LookbackCommand.INTERRUPTED;
            } finally {
                interrupt.over();
            }
        } catch (CompletionException e) {
            return failed(e, err);
        }
    }

    private Path data(Recipe saved) {
        if (csv != null) {
            return csv;
        }
        if (saved == null) {
            throw new UserError(Message.of("cli.train.noData"));
        }
        return saved.data().file(start.recipe.toAbsolutePath().getParent());
    }

    private Preset preset() {
        return start.preset == null ? Preset.SMALL : start.preset;
    }

    private static Recipe on(Recipe saved, Series series) {
        return saved.withData(saved.data().withPath(series.file().toString()).withDigest(series.digest()));
    }

    /** The same recipe gives the same numbers only on the same data. */
    private void warnOfChange(Recipe saved, Series series, PrintWriter err) {
        if (saved != null
                && csv == null
                && !saved.data().digest().isEmpty()
                && !saved.data().digest().equals(series.digest())) {
            err.println("data.digest: " + texts.get("cli.train.changed", series.name()));
        }
    }

    private void check(Recipe recipe, Series series, PrintWriter err) {
        List<Problem> problems = RecipeCheck.of(recipe, series).problems();
        Stream<UserError.Line> errors = problems.stream()
                .filter(p -> p.severity() == Severity.ERROR)
                .map(p -> new UserError.Line(p.field(), p.message()));
        UserError.throwIfAny(Stream.concat(errors, outputs()).toList());
        problems.forEach(warning -> err.println(warning.field() + ": " + texts.get(warning.message())));
        err.flush();
    }

    private Stream<UserError.Line> outputs() {
        return Stream.of(
                        Files.unwritable("--report", report),
                        Files.unwritable("--forecasts", forecasts),
                        Files.unwritable("--save", save))
                .flatMap(lines -> lines);
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

    private void tell(RunResult result) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(texts.get(result.verdict()));
        ScoreTable.print(result.scores(), out, texts);
        out.flush();
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
