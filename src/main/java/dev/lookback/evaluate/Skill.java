package dev.lookback.evaluate;

/**
 * Skill score: the share of a reference forecast's error that another forecast saves, 1 − error / reference error. 1 is
 * perfect, 0 is as good as the reference, below 0 is worse. The usual reference is persistence.
 */
public final class Skill {

    private Skill() {}

    /** Skill of a mean error or loss against that of the reference; NaN if the reference makes no error. */
    public static double of(double error, double referenceError) {
        return referenceError == 0 ? Double.NaN : ratio(error, referenceError);
    }

    /** The same for any reference error: −∞ or NaN where that is 0. */
    public static double ratio(double error, double referenceError) {
        return 1 - error / referenceError;
    }
}
