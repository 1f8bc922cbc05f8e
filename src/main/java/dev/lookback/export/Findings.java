package dev.lookback.export;

import dev.lookback.experiment.BacktestResult;
import dev.lookback.experiment.Certificate;
import dev.lookback.experiment.ControlsResult;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Optional;

/** What was found out about a run by further runs, and belongs into its report. */
@RecordBuilder
public record Findings(
        Optional<Certificate> certificate, Optional<BacktestResult> backtest, Optional<ControlsResult> controls)
        implements FindingsBuilder.With {

    public static Findings none() {
        return new Findings(Optional.empty(), Optional.empty(), Optional.empty());
    }
}
