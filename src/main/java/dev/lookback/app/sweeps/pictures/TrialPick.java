package dev.lookback.app.sweeps.pictures;

import dev.lookback.runs.StoredTrial;

/** Choice of a trial in a picture. */
@FunctionalInterface
public interface TrialPick {

    /** Called with the place in the scene at which it was chosen. */
    void pick(StoredTrial trial, double x, double y);
}
