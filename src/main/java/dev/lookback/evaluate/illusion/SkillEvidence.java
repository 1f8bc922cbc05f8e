package dev.lookback.evaluate.illusion;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.significance.Evidence;
import dev.lookback.evaluate.significance.Evidence.Outcome;
import java.util.Optional;

/** Skill against persistence with what chance does to it: by the evidence that the verdict speaks by. */
record SkillEvidence(Evidence evidence) {

    /** Smaller differences would be shown as 0.0 %. */
    private static final double NOTICEABLE = 0.0005;

    /** Of a normal distribution, 95 % lies so many standard errors about its middle. */
    private static final double MOST = 1.96;

    /**
     * Empty for too few windows, and where persistence makes no error.
     *
     * @param reach rows from newest input to the farthest target
     */
    static Optional<SkillEvidence> of(SplitForecast forecast, int reach) {
        return Evidence.of(forecast.errors(), forecast.repeated().errors(), reach, () -> true)
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
        return (high() - low()) / (2 * MOST);
    }

    boolean isNoticeable() {
        return Math.abs(value()) >= NOTICEABLE;
    }

    /** Whether chance makes differences from persistence of this size. */
    boolean mayBeNone() {
        return evidence.outcome() == Outcome.OPEN;
    }

    boolean isBetter() {
        return evidence.outcome() == Outcome.BETTER;
    }
}
