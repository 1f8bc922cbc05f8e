package dev.lookback.app.workbench;

import dev.lookback.engine.TrainedModel;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.StoredSweep;
import dev.lookback.runs.store.RunStore;
import dev.lookback.series.Series;
import dev.lookback.window.split.Split;
import java.util.Map;
import java.util.Optional;

/**
 * Stored run with its large parts, as it comes on show.
 *
 * @param unsealed whether the test results of its sweep were opened
 */
record WholeRun(StoredRun run, Map<Split, SplitForecast> forecasts, Optional<TrainedModel> model, boolean unsealed) {

    static Optional<WholeRun> of(RunStore store, long id) {
        return store.runs()
                .find(id)
                .map(run -> new WholeRun(
                        run, store.outcomes().forecasts(id), store.outcomes().model(id), isUnsealed(store, run)));
    }

    static boolean isUnsealed(RunStore store, StoredRun run) {
        return run.origin()
                .trial()
                .flatMap(place -> store.sweeps().find(place.sweep()))
                .flatMap(StoredSweep::unsealed)
                .isPresent();
    }

    /** Whether the series has the rows of all forecasts. */
    boolean isWithin(Series series) {
        return forecasts.values().stream().allMatch(forecast -> {
            int first = forecast.firstTargetRow();
            return first >= 0 && forecast.end() + forecast.length() - 1 <= series.rows();
        });
    }
}
