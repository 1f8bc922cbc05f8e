package dev.lookback.runs.store;

import dev.lookback.experiment.BacktestResult;
import dev.lookback.experiment.ControlsResult;
import dev.lookback.experiment.TamperProofResult;
import dev.lookback.explain.LearnedFilters;
import dev.lookback.runs.MadeForecasts;

/**
 * Kind of evidence that can be kept with a run beside its outcome.
 *
 * @param name in the store
 * @param type a record of values that JSON can hold
 */
public record EvidenceKind<T>(String name, Class<T> type) {

    public static final EvidenceKind<TamperProofResult> CERTIFICATE =
            new EvidenceKind<>("certificate", TamperProofResult.class);
    public static final EvidenceKind<BacktestResult> BACKTEST = new EvidenceKind<>("backtest", BacktestResult.class);
    public static final EvidenceKind<ControlsResult> CONTROLS = new EvidenceKind<>("controls", ControlsResult.class);
    public static final EvidenceKind<LearnedFilters> LEARNED = new EvidenceKind<>("explanation", LearnedFilters.class);

    /** Forecasts of the rows behind the last one. */
    public static final EvidenceKind<MadeForecasts> FUTURE = new EvidenceKind<>("future", MadeForecasts.class);
}
