package dev.lookback.evaluate.control;

/** A series made from another, of which it is known whether there is anything to learn. */
public enum Control {
    /** The rows' changes in a random order: all that lay in their order is gone, all else is kept. */
    SHUFFLED(false),
    /** Gaussian steps, as large as the target's on average. */
    RANDOM_WALK(false),
    /** The series itself, in which changes follow in part from earlier ones. */
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
