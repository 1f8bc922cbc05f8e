package dev.lookback.export;

import dev.lookback.experiment.BacktestResult;
import dev.lookback.experiment.Certificate;
import dev.lookback.experiment.ControlsResult;
import dev.lookback.runs.store.EvidenceKind;
import dev.lookback.runs.store.RunStore;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;

/** What was found out about a run by further runs, and belongs into its report. */
@RecordBuilder
public record Findings(
        Optional<Certificate> certificate, Optional<BacktestResult> backtest, Optional<ControlsResult> controls)
        implements FindingsBuilder.With {

    /** What is kept with a run. */
    public static Findings of(RunStore store, long run) {
        return new Findings(
                store.evidence().find(run, EvidenceKind.CERTIFICATE),
                store.evidence().find(run, EvidenceKind.BACKTEST),
                store.evidence().find(run, EvidenceKind.CONTROLS));
    }

    /** Keeps with a run all of it that went to its end. */
    public void keep(RunStore store, long run) {
        certificate.ifPresent(found -> store.evidence().put(run, EvidenceKind.CERTIFICATE, found));
        backtest.filter(BacktestResult::isComplete)
                .ifPresent(found -> store.evidence().put(run, EvidenceKind.BACKTEST, found));
        controls.filter(ControlsResult::isComplete)
                .ifPresent(found -> store.evidence().put(run, EvidenceKind.CONTROLS, found));
    }

    public static Findings none() {
        return new Findings(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
