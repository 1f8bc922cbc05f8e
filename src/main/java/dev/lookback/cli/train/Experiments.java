package dev.lookback.cli.train;

import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.evaluate.control.Control;
import dev.lookback.experiment.Backtest;
import dev.lookback.experiment.BacktestResult;
import dev.lookback.experiment.ControlRun;
import dev.lookback.experiment.ControlRuns;
import dev.lookback.experiment.ControlsResult;
import dev.lookback.experiment.ExperimentProgress;
import dev.lookback.experiment.FailedControl;
import dev.lookback.experiment.FailedFold;
import dev.lookback.experiment.FoldResult;
import dev.lookback.experiment.RunSequence;
import dev.lookback.experiment.TamperProof;
import dev.lookback.export.ExperimentResults;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import dev.lookback.training.RunResult;
import dev.lookback.training.Trainer;
import dev.lookback.window.Fold;
import dev.lookback.window.WalkForward;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Consumer;

/** Experiments on a trained run, as requested by {@link ExperimentOptions}, and their printed results. */
final class Experiments {

    private final ExperimentOptions options;
    private final EvaluationSettings settings;
    private final PrintWriter out;
    private final Texts texts;
    private final RunSequence backtest;
    private final RunSequence controls;

    /**
     * @param settings of the baselines
     * @param listener notified of the progress
     */
    Experiments(
            ExperimentOptions options,
            EvaluationSettings settings,
            Trainer trainer,
            Consumer<ExperimentProgress> listener,
            PrintWriter out,
            Texts texts) {
        this.options = options;
        this.settings = settings;
        this.out = out;
        this.texts = texts;
        backtest = new RunSequence(trainer, listener);
        controls = new RunSequence(trainer, listener);
    }

    void stop() {
        backtest.stop();
        controls.stop();
    }

    boolean isStopped() {
        return backtest.isStopped() || controls.isStopped();
    }

    /**
     * Runs all requested experiments; blocks until the end.
     *
     * @param certified whether to run the tamper proof as well
     */
    ExperimentResults run(RunResult result, Series series, boolean certified) {
        ExperimentResults results = ExperimentResults.none();
        if (certified) {
            results = results.withCertificate(
                    Optional.of(TamperProof.of(result.recipe(), series, Optional.of(result.model()))));
        }
        Optional<WalkForward> walk = options.backtest();
        if (walk.isPresent()) {
            Backtest experiment = new Backtest(result.recipe(), series, walk.get(), settings);
            results = results.withBacktest(Optional.of(experiment.run(backtest)));
        }
        if (options.controls().isPresent()) {
            int seeds = options.controls().getAsInt();
            ControlRuns experiment = new ControlRuns(result.recipe(), series, seeds, settings);
            results = results.withControls(Optional.of(experiment.run(controls)));
        }
        return results;
    }

    void print(ExperimentResults results, Series series) {
        results.backtest().ifPresent(found -> print(found, series));
        results.controls().ifPresent(this::print);
        results.certificate()
                .filter(found -> !found.holds())
                .ifPresent(found -> out.println(texts.get(found.sentence())));
        out.flush();
    }

    private void print(BacktestResult found, Series series) {
        for (FoldResult evaluated : found.folds()) {
            Fold fold = evaluated.fold();
            out.println(texts.get(
                    "cli.train.fold",
                    fold.number(),
                    series.label(fold.evaluatedFrom()),
                    series.label(fold.evaluatedEnd() - 1),
                    evaluated.scores().network().maeUnits(),
                    evaluated.scores().persistence().maeUnits(),
                    100 * evaluated.scores().skill(),
                    evaluated.bestBaseline().baseline().words(),
                    evaluated.bestBaseline().maeUnits(),
                    100 * evaluated.skillAgainstBest()));
        }
        for (FailedFold failed : found.failed()) {
            out.println(texts.get(
                    "cli.train.foldFailed",
                    failed.fold().number(),
                    series.label(failed.fold().evaluatedFrom()),
                    series.label(failed.fold().evaluatedEnd() - 1),
                    failed.why().reason(),
                    failed.why().advice()));
        }
        out.println(texts.get(found.verdict().sentence()));
    }

    private void print(ControlsResult found) {
        for (Control control : Control.values()) {
            for (ControlRun run : found.of(control)) {
                out.println(texts.get(
                        "cli.train.control",
                        texts.get("cli.train.control." + control),
                        run.seed(),
                        100 * run.scores().skill(),
                        run.hasLearned() ? 1 : 0,
                        run.bestBaseline().baseline().words(),
                        100 * run.skillAgainstBest()));
            }
        }
        for (FailedControl failed : found.failed()) {
            out.println(texts.get(
                    "cli.train.controlFailed",
                    texts.get("cli.train.control." + failed.control()),
                    failed.seed(),
                    failed.why().reason(),
                    failed.why().advice()));
        }
        out.println(texts.get(found.sentence()));
    }
}
