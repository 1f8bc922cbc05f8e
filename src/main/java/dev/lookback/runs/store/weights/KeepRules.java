package dev.lookback.runs.store.weights;

/**
 * Retention rules: how much of a run is kept beside its outcome.
 *
 * @param bytesPerRun of weights of epochs; the best, the last and those that something was branched from are kept whatever they take
 * @param bytesInAll of weights between the best and the last epochs of all runs: where there are more, the oldest runs give theirs
 * @param optimizers whether the optimizer's memory of a finished run is kept, to go on from its last epoch as if it had never ended
 */
public record KeepRules(long bytesPerRun, long bytesInAll, boolean optimizers) {

    private static final long MEGABYTE = 1L << 20;

    public static KeepRules usual() {
        return new KeepRules(32 * MEGABYTE, 1024 * MEGABYTE, false);
    }

    public KeepRules withOptimizers(boolean kept) {
        return new KeepRules(bytesPerRun, bytesInAll, kept);
    }

    /** For texts. */
    public long megabytesPerRun() {
        return bytesPerRun / MEGABYTE;
    }

    /** For texts. */
    public long megabytesInAll() {
        return bytesInAll / MEGABYTE;
    }
}
