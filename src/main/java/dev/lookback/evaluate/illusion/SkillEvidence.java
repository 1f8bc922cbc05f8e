package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.significance.Evidence;
import dev.lookback.evaluate.significance.Evidence.Outcome;
import java.util.Optional;

/** Evidence of skill against persistence with its confidence interval, by the same tests as the verdict. */
record SkillEvidence(Evidence evidence) {

    /** Smaller differences are displayed as 0.0 %. */
    private static final double NOTICEABLE = 0.0005;

    /** Half-width in standard errors of the 95 % interval of a normal distribution. */
    private static final double Z_95 = 1.96;

    /**
     * Empty for too few windows, and where persistence makes no error.
     *
     * @param reach rows from newest input to the farthest target
     */
    static Optional<SkillEvidence> of(SplitForecast forecast, int reach) {
        return Evidence.of(forecast.errors(), forecast.persistenceForecast().errors(), reach, () -> true)
                .map(SkillEvidence::new);
    }

    double value() {
        return evidence.skill();
    }

    double low() {
        return evidence.interval().low();
    }

    double high() {
        return evidence.interval().high();
    }

    double standardError() {
        return (high() - low()) / (2 * Z_95);
    }

    boolean isNoticeable() {
        return Math.abs(value()) >= NOTICEABLE;
    }

    /** Whether the difference from persistence is insignificant. */
    boolean isInsignificant() {
        return evidence.outcome() == Outcome.OPEN;
    }

    boolean isBetter() {
        return evidence.outcome() == Outcome.BETTER;
    }
}
