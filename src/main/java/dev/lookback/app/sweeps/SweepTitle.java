package dev.lookback.app.sweeps;

import dev.lookback.app.widget.SweepNames;
import dev.lookback.runs.StoredSweep;
import dev.lookback.text.Texts;

/**
 * Name of a sweep in the list of sweeps; unlike the sweep itself it does not change while that runs.
 *
 * @param name blank where nobody has named it
 */
record SweepTitle(long id, String name) {

    static SweepTitle of(StoredSweep sweep) {
        return new SweepTitle(sweep.id(), sweep.name());
    }

    String text(Texts texts) {
        return SweepNames.of(id, name, texts);
    }
}
