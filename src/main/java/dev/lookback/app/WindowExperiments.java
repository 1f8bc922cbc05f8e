package dev.lookback.app;

import dev.lookback.app.workbench.Experiment;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.experiment.BacktestResult;
import dev.lookback.experiment.ControlsResult;
import dev.lookback.experiment.TamperProofResult;
import dev.lookback.runs.store.EvidenceKind;
import dev.lookback.training.Trainer;
import java.util.List;

/** Experiments on the recipe that the window offers: backtest, control runs, look-ahead test. */
record WindowExperiments(
        Experiment<BacktestResult> backtest, Experiment<ControlsResult> controls, Experiment<TamperProofResult> proof) {

    static WindowExperiments on(Workbench workbench, Trainer trainer) {
        return new WindowExperiments(
                new Experiment<>(workbench, trainer, EvidenceKind.BACKTEST, BacktestResult::isComplete),
                new Experiment<>(workbench, trainer, EvidenceKind.CONTROLS, ControlsResult::isComplete),
                new Experiment<>(workbench, trainer, EvidenceKind.CERTIFICATE, certificate -> true));
    }

    void stop() {
        List.of(backtest, controls, proof).forEach(Experiment::stop);
    }
}
