package dev.lookback.evaluate.interval;

import dev.lookback.window.TargetForm;

/** Form of a prediction interval: additive in the target's units, or multiplicative. */
public enum IntervalForm {
    /** Symmetric in the target's units, and as wide at every level of the series. Scores are |actual − forecast|. */
    ADDITIVE {
        @Override
        double score(double actual, double forecast) {
            return Math.abs(actual - forecast);
        }

        @Override
        double low(double forecast, double halfWidth) {
            return forecast - halfWidth;
        }

        @Override
        double high(double forecast, double halfWidth) {
            return forecast + halfWidth;
        }
    },

    /** A factor: the width is proportional to the level, and the lower end above 0. Scores are |log(actual / forecast)|. */
    MULTIPLICATIVE {
        @Override
        double score(double actual, double forecast) {
            return actual > 0 && forecast > 0 ? Math.abs(Math.log(actual / forecast)) : Double.NaN;
        }

        @Override
        double low(double forecast, double halfWidth) {
            return forecast * Math.exp(-halfWidth);
        }

        @Override
        double high(double forecast, double halfWidth) {
            return forecast * Math.exp(halfWidth);
        }
    };

    /** The form in which errors of a network trained for this target form are assumed to be homoscedastic. */
    public static IntervalForm of(TargetForm form) {
        return form == TargetForm.LOG_RETURN ? MULTIPLICATIVE : ADDITIVE;
    }

    /** Nonconformity score of a forecast; NaN where it is undefined. */
    abstract double score(double actual, double forecast);

    abstract double low(double forecast, double halfWidth);

    abstract double high(double forecast, double halfWidth);
}
