package dev.lookback.evaluate.interval;

import dev.lookback.window.TargetForm;

/** In what terms a forecast is off, and so how an interval lies around it. */
public enum IntervalForm {
    /** In the target's units: as far below as above, the same at every level of the series. */
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

    /** As a factor: an interval as wide as the level is high, and never below zero. Scores are |log(actual / forecast)|. */
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

    /** Errors are taken to be alike in the terms in which the network was trained. */
    public static IntervalForm of(TargetForm form) {
        return form == TargetForm.LOG_RETURN ? MULTIPLICATIVE : ADDITIVE;
    }

    /** How far off a forecast was; NaN where that is no number. */
    abstract double score(double actual, double forecast);

    abstract double low(double forecast, double halfWidth);

    abstract double high(double forecast, double halfWidth);
}
