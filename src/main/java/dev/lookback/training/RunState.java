package dev.lookback.training;

/** State of a run. */
public enum RunState {
    QUEUED,
    TRAINING,
    PAUSED,

    /** As far as it was asked to go for now; goes on from there when it is asked to. */
    WAITING,

    /** The program ended in the middle of it; goes on from its last epoch. */
    INTERRUPTED,
    STOPPED,
    FINISHED,
    FAILED;

    /** Whether nothing more comes of it, unless somebody has it go on. */
    public boolean isOver() {
        return this != QUEUED && this != TRAINING && this != PAUSED;
    }
}
