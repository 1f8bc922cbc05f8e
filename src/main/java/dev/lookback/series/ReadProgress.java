package dev.lookback.series;

/** Progress listener for reading a file, which may cancel it. Called on the reading thread. */
public interface ReadProgress {

    /** Ignores progress and never stops. */
    ReadProgress NONE = fraction -> true;

    /**
     * @param fraction of the file, 0 to 1
     * @return whether to continue; false makes the reader throw {@link java.util.concurrent.CancellationException}
     */
    boolean advance(double fraction);
}
