package dev.lookback.cli;

import dev.lookback.evaluate.control.Control;
import dev.lookback.experiment.Advance;
import dev.lookback.experiment.Backtest;
import dev.lookback.experiment.BacktestResult;
import dev.lookback.experiment.ControlRun;
import dev.lookback.experiment.ControlRuns;
import dev.lookback.experiment.ControlsResult;
import dev.lookback.experiment.FoldResult;
import dev.lookback.experiment.Sequence;
import dev.lookback.experiment.TamperProof;
import dev.lookback.export.Findings;
import dev.lookback.series.Series;
import dev.lookback.text.Texts;
import dev.lookback.training.RunResult;
import dev.lookback.training.Trainer;
import dev.lookback.window.WalkForward;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.function.Consumer;

/** Finds out about a trained run what further runs tell of it, and prints that. */
final class Experiments {

    private final ExperimentOptions options;
    private final PrintWriter out;
    private final Texts texts;
    private final Sequence backtest;
    private final Sequence controls;

    /** @param told hears how far they are */
    Experiments(ExperimentOptions options, Trainer trainer, Consumer<Advance> told, PrintWriter out, Texts texts) {
        this.options = options;
        this.out = out;
        this.texts = texts;
        backtest = new Sequence(trainer, told);
        controls = new Sequence(trainer, told);
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
    Findings findings(RunResult result, Series series, boolean certified) {
        Findings findings = Findings.none();
        if (certified) {
            findings = findings.withCertificate(
                    Optional.of(TamperProof.of(result.recipe(), series, Optional.of(result.model()))));
        }
        Optional<WalkForward> walk = options.backtest();
        if (walk.isPresent()) {
            findings =
                    findings.withBacktest(Optional.of(new Backtest(result.recipe(), series, walk.get()).run(backtest)));
        }
        if (options.controls().isPresent()) {
            int seeds = options.controls().getAsInt();
            findings =
                    findings.withControls(Optional.of(new ControlRuns(result.recipe(), series, seeds).run(controls)));
        }
        return findings;
    }

    void tell(Findings findings, Series series) {
        findings.backtest().ifPresent(found -> tell(found, series));
        findings.controls().ifPresent(this::tell);
        findings.certificate()
                .filter(found -> !found.holds())
                .ifPresent(found -> out.println(texts.get(found.sentence())));
        out.flush();
    }

    private void tell(BacktestResult found, Series series) {
        for (FoldResult fold : found.folds()) {
            out.println(texts.get(
                    "cli.train.fold",
                    fold.fold().number(),
                    series.label(fold.fold().judgedFrom()),
                    series.label(fold.fold().judgedEnd() - 1),
                    fold.scores().network().maeUnits(),
                    fold.scores().persistence().maeUnits(),
                    100 * fold.scores().skill()));
        }
        out.println(texts.get(found.sentence()));
    }

    private void tell(ControlsResult found) {
        for (Control control : Control.values()) {
            for (ControlRun run : found.of(control)) {
                out.println(texts.get(
                        "cli.train.control." + control,
                        run.seed(),
                        100 * run.scores().skill(),
                        run.hasLearned() ? 1 : 0));
            }
        }
        out.println(texts.get(found.sentence()));
    }
}
