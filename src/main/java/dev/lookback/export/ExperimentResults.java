package dev.lookback.export;

import dev.lookback.experiment.BacktestResult;
import dev.lookback.experiment.ControlsResult;
import dev.lookback.experiment.TamperProofResult;
import dev.lookback.explain.LearnedFilters;
import dev.lookback.runs.store.EvidenceKind;
import dev.lookback.runs.store.RunStore;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;

/**
 * Results of experiments on a run, and its learned filters, beyond the outcome of training itself; kept with it and part of its
 * report.
 */
@RecordBuilder
public record ExperimentResults(
        Optional<TamperProofResult> certificate,
        Optional<BacktestResult> backtest,
        Optional<ControlsResult> controls,
        Optional<LearnedFilters> learned)
        implements ExperimentResultsBuilder.With {

    /** Results kept with a run in a store. */
    public static ExperimentResults of(RunStore store, long run) {
        return new ExperimentResults(
                store.evidence().find(run, EvidenceKind.CERTIFICATE),
                store.evidence().find(run, EvidenceKind.BACKTEST),
                store.evidence().find(run, EvidenceKind.CONTROLS),
                store.evidence().find(run, EvidenceKind.LEARNED));
    }

    /** Stores all complete results with a run. */
    public void keep(RunStore store, long run) {
        certificate.ifPresent(found -> store.evidence().put(run, EvidenceKind.CERTIFICATE, found));
        backtest.filter(BacktestResult::isComplete)
                .ifPresent(found -> store.evidence().put(run, EvidenceKind.BACKTEST, found));
        controls.filter(ControlsResult::isComplete)
                .ifPresent(found -> store.evidence().put(run, EvidenceKind.CONTROLS, found));
        learned.ifPresent(found -> store.evidence().put(run, EvidenceKind.LEARNED, found));
    }

    public static ExperimentResults none() {
        return new ExperimentResults(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
