package dev.lookback.app.sweeps;

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

    /** Its name, or its number. */
    String text(Texts texts) {
        return name.isBlank() ? texts.get("app.runs.sweep", id) : name;
    }
}
