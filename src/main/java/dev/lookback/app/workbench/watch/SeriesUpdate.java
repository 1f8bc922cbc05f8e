package dev.lookback.app.workbench.watch;

import dev.lookback.series.axis.NewRows;
import dev.lookback.text.Message;
import java.util.Optional;

/**
 * Update of the open series from its file, which has changed on disk.
 *
 * @param since name of the last row before
 * @param rows the new ones; empty where the last row before is not there any more
 * @param outcome of the forecast of the future that was on show; empty where there was none, or none of its rows has come
 * @param run number of the run that made it; empty where it has none
 */
public record SeriesUpdate(
        Message since, Optional<NewRows> rows, Optional<FutureOutcome> outcome, Optional<Long> run) {}
