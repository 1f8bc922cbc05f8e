package dev.lookback.series;

/** Hears how far reading has come, and may stop it. Called on the reading thread. */
public interface ReadProgress {

    /** Ignores progress and never stops. */
    ReadProgress NONE = fraction -> true;

    /**
     * @param fraction of the file, 0 to 1
     * @return whether to go on; false makes the reader throw {@link java.util.concurrent.CancellationException}
     */
    boolean advance(double fraction);
}
