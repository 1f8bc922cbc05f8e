package dev.lookback.app.sweeps;

import dev.lookback.app.widget.SweepNames;
import dev.lookback.runs.StoredSweep;
import dev.lookback.text.Texts;

/**
 * A sweep as it is offered to be looked at: unlike the sweep itself it stays the same while that goes on.
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
