package dev.lookback.cli.train;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lookback.cli.option.ExitCode;
import dev.lookback.cli.option.RecipeSource;
import dev.lookback.cli.option.UserError;
import dev.lookback.cli.output.BaselineTable;
import dev.lookback.cli.output.DirectionLine;
import dev.lookback.cli.output.ExplanationLines;
import dev.lookback.cli.output.Interrupt;
import dev.lookback.cli.output.ReadingLines;
import dev.lookback.cli.output.ScoreTable;
import dev.lookback.cli.output.TrainingProgress;
import dev.lookback.evaluate.assessment.Assessment;
import dev.lookback.evaluate.illusion.Illusions;
import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.Severity;
import dev.lookback.evaluate.interval.Intervals;
import dev.lookback.explain.Explanation;
import dev.lookback.export.AssessmentReport;
import dev.lookback.export.ExperimentReport;
import dev.lookback.export.ExperimentResults;
import dev.lookback.export.ExplanationReport;
import dev.lookback.export.ForecastCsv;
import dev.lookback.export.ForecastReport;
import dev.lookback.export.IllusionsReport;
import dev.lookback.export.ReadingJson;
import dev.lookback.export.Report;
import dev.lookback.export.model.ModelFile;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.runs.TestPeeks;
import dev.lookback.series.Reading;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import dev.lookback.training.Run;
import dev.lookback.training.RunFailedException;
import dev.lookback.training.RunResult;
import dev.lookback.training.RunState;
import dev.lookback.training.SplitEvaluator;
import dev.lookback.training.Trainer;
import dev.lookback.window.split.Split;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The {@code train} command: trains one recipe. */
@Command(name = "train")
public final class TrainCommand implements Callable<Integer> {

    private final Texts texts;

    @Spec
    private CommandSpec spec;

    @Mixin
    private RecipeSource source = new RecipeSource();

    @Mixin
    private TrainOutputs outputs = new TrainOutputs();

    @Option(names = "--explain", descriptionKey = "cli.help.explain")
    private boolean explain;

    @Option(names = "--sealed", descriptionKey = "cli.help.sealed")
    private boolean sealed;

    @Mixin
    private ExperimentOptions experimentOptions = new ExperimentOptions();

    @Mixin
    private EvaluationOptions evaluation = new EvaluationOptions();

    @Option(names = "--quiet", descriptionKey = "cli.help.quiet")
    private boolean quiet;

    public TrainCommand(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        RecipeSource.Loaded loaded = source.load(err, texts);
        Recipe recipe = loaded.recipe();
        Series series = loaded.series();
        Stream<UserError.Line> problems = Stream.concat(
                outputs.problems(recipe, series, source.files(series)),
                experimentOptions.problems(recipe, series, sealed));
        RecipeSource.check(recipe, series, problems, err, texts);
        ReadingLines.print(loaded.reading(), recipe.data(), spec.commandLine().getOut(), texts);
        return train(recipe, loaded.reading(), err);
    }

    int train(Recipe recipe, Reading reading, PrintWriter err) {
        Series series = reading.series();
        try (Interrupt interrupt = new Interrupt();
                Trainer trainer = new Trainer();
                TrainingProgress progress = quiet ? TrainingProgress.silent() : TrainingProgress.on(err, texts);
                RunKeeper keeper = keeper(trainer, progress, err)) {
            Run run = keeper.start(recipe, series, progress);
            Experiments experiments = new Experiments(
                    experimentOptions,
                    evaluation.settings(),
                    trainer,
                    progress::show,
                    spec.commandLine().getOut(),
                    texts);
            AfterTraining afterwards = new AfterTraining(progress);
            interrupt.onInterrupt(() -> {
                run.stop();
                afterwards.stop();
                experiments.stop();
            });
            RunResult trained = run.result().toCompletableFuture().join();
            boolean finished = trained.state() == RunState.FINISHED;
            progress.clear();
            // Saved first: what follows may take hours, and be interrupted.
            outputs.write("--save", outputs.save(), () -> ModelFile.write(trained.model(), outputs.save()));
            RunResult result = unsealed(trained, series);
            outputs.write(
                    "--forecasts", outputs.forecasts(), () -> ForecastCsv.write(result, series, outputs.forecasts()));
            Optional<Assessment> assessment = afterwards.assess(result, series, evaluation.settings());
            Optional<TestPeeks> peeks = keeper.testPeeks(result, finished && experimentOptions.includesTest());
            OptionalInt tries = keeper.runsOnSameValidation(result.recipe(), series);
            printLeftOut(result.recipe(), series);
            print(result, peeks, assessment, tries);
            List<Finding> illusions = Illusions.of(result.recipe(), series, result.forecasts(), tries);
            illusions.forEach(this::print);
            Optional<Explanation> explanation = explain ? afterwards.explain(result, series) : Optional.empty();
            explanation.ifPresent(found -> ExplanationLines.print(
                    found, recipe, series, spec.commandLine().getOut(), texts));
            ExperimentResults results = (finished && !afterwards.isStopped()
                            ? experiments.run(result, series, outputs.report() != null)
                            : ExperimentResults.none())
                    .withLearned(explanation.map(Explanation::learned));
            progress.clear();
            experiments.print(results, series);
            keeper.keep(results);
            outputs.write(
                    "--report",
                    outputs.report(),
                    () -> report(result, peeks, tries, assessment, illusions, explanation, results, reading));
            if (!outputs.settle(keeper, err, texts)) {
                return ExitCode.FAILED;
            }
            return finished && !afterwards.isStopped() && !experiments.isStopped() ? 0 : ExitCode.INTERRUPTED;
        } catch (CompletionException e) {
            return failed(e, err);
        } catch (RunFailedException e) {
            return failed(e, err);
        }
    }

    private RunKeeper keeper(Trainer trainer, TrainingProgress progress, PrintWriter err) {
        return outputs.store() == null
                ? RunKeeper.nowhere(trainer)
                : RunKeeper.in(outputs.store(), outputs.keepsOptimizer(), trainer, reason -> {
                    progress.clear();
                    err.println(texts.get(reason));
                    err.flush();
                });
    }

    /** The result with its test scores, unless they stay sealed. */
    private RunResult unsealed(RunResult result, Series series) {
        if (sealed || !hasTest(result)) {
            return result;
        }
        RunResult tested = SplitEvaluator.reopened(result.model(), series, Set.of(Split.TEST));
        return result.withTest(
                tested.forecasts().get(Split.TEST), tested.scores().get(Split.TEST));
    }

    private static boolean hasTest(RunResult result) {
        return result.facts().windows().get(Split.TEST) > 0;
    }

    private void report(
            RunResult result,
            Optional<TestPeeks> peeks,
            OptionalInt tries,
            Optional<Assessment> assessment,
            List<Finding> illusions,
            Optional<Explanation> explanation,
            ExperimentResults results,
            Reading reading)
            throws IOException {
        Series series = reading.series();
        Map<String, JsonNode> more = new LinkedHashMap<>(ForecastReport.of(result, series, evaluation.settings()));
        more.put("windowsAcrossGaps", Report.acrossGaps(result.recipe(), series));
        more.putAll(ExperimentReport.of(results));
        assessment.ifPresent(found -> more.putAll(AssessmentReport.of(result, found, tries)));
        more.put("findings", IllusionsReport.of(illusions));
        explanation.ifPresent(found -> more.put("explanation", ExplanationReport.of(found, result.recipe(), series)));
        more.put("reading", ReadingJson.of(reading, result.recipe().data().used(), new Texts(Locale.ENGLISH)));
        Report.write(result, peeks, tries, more, outputs.report());
    }

    private void printLeftOut(Recipe recipe, Series series) {
        int leftOut = RecipeCheck.of(recipe, series)
                .plan()
                .map(plan -> Stream.of(Split.values()).mapToInt(plan::leftOut).sum())
                .orElse(0);
        if (leftOut > 0) {
            int longest = recipe.windows().maxGap().orElse(0);
            spec.commandLine().getOut().println(texts.get("cli.forecast.leftOut", leftOut, longest));
        }
    }

    private void print(
            RunResult result, Optional<TestPeeks> peeks, Optional<Assessment> assessment, OptionalInt tries) {
        PrintWriter out = spec.commandLine().getOut();
        out.println(texts.get(assessment
                .map(found -> result.verdict(found, tries))
                .orElseGet(result::verdict)
                .sentence()));
        ScoreTable.print(result.facts(), result.scores(), out, texts);
        assessment.ifPresent(found -> BaselineTable.print(result.scores(), found, out, texts));
        if (result.scores().containsKey(Split.TEST)) {
            out.println(peeks.map(p -> texts.get("runs.looks", p.peeks(), p.runsBefore()))
                    .orElseGet(() ->
                            texts.get(outputs.store() == null ? "cli.train.notCounted" : "cli.train.notCountedNow")));
        }
        DirectionLine.of(result, texts).ifPresent(out::println);
        double level = evaluation.settings().intervalLevel();
        Intervals.of(result.forecasts(), result.recipe().targetForm(), level)
                .map(found -> texts.get(found.whyNone().orElseGet(found::sentence)))
                .ifPresent(out::println);
        out.flush();
    }

    private void print(Finding finding) {
        PrintWriter out = spec.commandLine().getOut();
        boolean warning = finding.severity() == Severity.WARNING;
        out.println(texts.get(warning ? "cli.train.warning" : "cli.train.note", texts.get(finding.message())));
        out.flush();
    }

    private int failed(CompletionException e, PrintWriter err) {
        if (e.getCause() instanceof RunFailedException failed) {
            return failed(failed, err);
        }
        throw e;
    }

    private int failed(RunFailedException failed, PrintWriter err) {
        err.println(texts.get(failed.failure().reason()));
        err.println(texts.get(failed.failure().advice()));
        return ExitCode.FAILED;
    }
}
