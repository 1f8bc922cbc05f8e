package dev.lookback.evaluate.control;

/** Kinds of control series, made from another one, of which it is known whether there is anything to learn. */
public enum Control {
    /** Changes in random order: their dependence over time is gone, their distribution is kept. */
    SHUFFLED(false),
    /** Random walk with Gaussian steps of the target's standard deviation. */
    RANDOM_WALK(false),
    /** The series with a planted pattern: each change depends in part on an earlier one. */
    PLANTED(true);

    private final boolean learnable;

    Control(boolean learnable) {
        this.learnable = learnable;
    }

    /** Whether there is something to learn. */
    public boolean isLearnable() {
        return learnable;
    }
}
