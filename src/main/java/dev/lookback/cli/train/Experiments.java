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
import dev.lookback.export.RunFindings;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import dev.lookback.training.RunResult;
import dev.lookback.training.Trainer;
import dev.lookback.window.Fold;
import dev.lookback.window.WalkForward;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds out about a trained run what further runs tell of it, and prints that. */
final class Experiments {

    private final ExperimentOptions options;
    private final EvaluationSettings settings;
    private final PrintWriter out;
    private final Texts texts;
    private final RunSequence backtest;
    private final RunSequence controls;

    /**
     * @param settings that baselines are fitted by
     * @param told hears how far they are
     */
    Experiments(
            ExperimentOptions options,
            EvaluationSettings settings,
            Trainer trainer,
            Consumer<ExperimentProgress> told,
            PrintWriter out,
            Texts texts) {
        this.options = options;
        this.settings = settings;
        this.out = out;
        this.texts = texts;
        backtest = new RunSequence(trainer, told);
        controls = new RunSequence(trainer, told);
    }

    void stop() {
        backtest.stop();
        controls.stop();
    }

    boolean isStopped() {
        return backtest.isStopped() || controls.isStopped();
    }

    /**
     * Whatever was asked for; waits for it.
     *
     * @param certified whether to put the run to the proof as well
     */
    RunFindings findings(RunResult result, Series series, boolean certified) {
        RunFindings findings = RunFindings.none();
        if (certified) {
            findings = findings.withCertificate(
                    Optional.of(TamperProof.of(result.recipe(), series, Optional.of(result.model()))));
        }
        Optional<WalkForward> walk = options.backtest();
        if (walk.isPresent()) {
            Backtest asked = new Backtest(result.recipe(), series, walk.get(), settings);
            findings = findings.withBacktest(Optional.of(asked.run(backtest)));
        }
        if (options.controls().isPresent()) {
            int seeds = options.controls().getAsInt();
            ControlRuns asked = new ControlRuns(result.recipe(), series, seeds, settings);
            findings = findings.withControls(Optional.of(asked.run(controls)));
        }
        return findings;
    }

    void tell(RunFindings findings, Series series) {
        findings.backtest().ifPresent(found -> tell(found, series));
        findings.controls().ifPresent(this::tell);
        findings.certificate()
                .filter(found -> !found.holds())
                .ifPresent(found -> out.println(texts.get(found.sentence())));
        out.flush();
    }

    private void tell(BacktestResult found, Series series) {
        for (FoldResult judged : found.folds()) {
            Fold fold = judged.fold();
            out.println(texts.get(
                    "cli.train.fold",
                    fold.number(),
                    series.label(fold.judgedFrom()),
                    series.label(fold.judgedEnd() - 1),
                    judged.scores().network().maeUnits(),
                    judged.scores().persistence().maeUnits(),
                    100 * judged.scores().skill(),
                    judged.rival().baseline().words(),
                    judged.rival().maeUnits(),
                    100 * judged.rivalSkill()));
        }
        for (FailedFold failed : found.failed()) {
            out.println(texts.get(
                    "cli.train.foldFailed",
                    failed.fold().number(),
                    series.label(failed.fold().judgedFrom()),
                    series.label(failed.fold().judgedEnd() - 1),
                    failed.why().reason(),
                    failed.why().advice()));
        }
        out.println(texts.get(found.sentence()));
    }

    private void tell(ControlsResult found) {
        for (Control control : Control.values()) {
            for (ControlRun run : found.of(control)) {
                out.println(texts.get(
                        "cli.train.control",
                        texts.get("cli.train.control." + control),
                        run.seed(),
                        100 * run.scores().skill(),
                        run.hasLearned() ? 1 : 0,
                        run.rival().baseline().words(),
                        100 * run.rivalSkill()));
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
