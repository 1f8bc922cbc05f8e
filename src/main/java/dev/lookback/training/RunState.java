package dev.lookback.training;

/** Where a run is in its life. */
public enum RunState {
    QUEUED,
    TRAINING,
    PAUSED,
    STOPPED,
    FINISHED,
    FAILED;

    public boolean isOver() {
        return this == STOPPED || this == FINISHED || this == FAILED;
    }
}
