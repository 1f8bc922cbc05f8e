package dev.lookback.export;

import dev.lookback.experiment.BacktestResult;
import dev.lookback.experiment.ControlsResult;
import dev.lookback.experiment.TamperProofResult;
import dev.lookback.explain.LearnedFilters;
import dev.lookback.runs.store.EvidenceKind;
import dev.lookback.runs.store.RunStore;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;

/** What was found out about a run beyond its outcome, by further runs or by looking into its network, and belongs into its report. */
@RecordBuilder
public record RunFindings(
        Optional<TamperProofResult> certificate,
        Optional<BacktestResult> backtest,
        Optional<ControlsResult> controls,
        Optional<LearnedFilters> learned)
        implements RunFindingsBuilder.With {

    /** What is kept with a run. */
    public static RunFindings of(RunStore store, long run) {
        return new RunFindings(
                store.evidence().find(run, EvidenceKind.CERTIFICATE),
                store.evidence().find(run, EvidenceKind.BACKTEST),
                store.evidence().find(run, EvidenceKind.CONTROLS),
                store.evidence().find(run, EvidenceKind.LEARNED));
    }

    /** Keeps with a run all of it that went to its end. */
    public void keep(RunStore store, long run) {
        certificate.ifPresent(found -> store.evidence().put(run, EvidenceKind.CERTIFICATE, found));
        backtest.filter(BacktestResult::isComplete)
                .ifPresent(found -> store.evidence().put(run, EvidenceKind.BACKTEST, found));
        controls.filter(ControlsResult::isComplete)
                .ifPresent(found -> store.evidence().put(run, EvidenceKind.CONTROLS, found));
        learned.ifPresent(found -> store.evidence().put(run, EvidenceKind.LEARNED, found));
    }

    public static RunFindings none() {
        return new RunFindings(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }
}
