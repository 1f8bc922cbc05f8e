package dev.lookback.app.widget.estimate;

import dev.lookback.app.workbench.EpochCosts;
import dev.lookback.recipe.Recipe;
import dev.lookback.text.Texts;
import dev.lookback.training.TrainingEstimate;

/** Estimated training times in words, rounded as coarsely as an estimate deserves. */
public final class EstimateWords {

    private static final double MINUTE = 60;
    private static final double HOUR = 60 * MINUTE;
    private static final double DAY = 24 * HOUR;

    /** Below this many seconds nobody plans by the number. */
    private static final double MOMENT = 10;

    private EstimateWords() {}

    /** "about 3 h: 240,000 windows × 20 epochs". */
    public static String sentence(TrainingEstimate estimate, Texts texts) {
        return texts.get(
                "app.widget.estimate.sentence", duration(estimate, texts), estimate.windows(), estimate.epochs());
    }

    /** "about 3 h", or "at most about 3 h" where early stopping may end it before. */
    public static String duration(TrainingEstimate estimate, Texts texts) {
        String about = about(estimate.seconds(), texts);
        boolean atMost = estimate.mayEndEarlier() && estimate.seconds() >= MOMENT;
        return atMost ? texts.get("app.widget.estimate.atMost", about) : about;
    }

    /** The duration for the end of a line that says something else, with a separator before it; empty while it is not known. */
    public static String appended(EpochCosts costs, Recipe recipe, Texts texts) {
        return costs.estimate(recipe)
                .map(estimate -> texts.get("app.widget.estimate.appended", duration(estimate, texts)))
                .orElse("");
    }

    static String about(double seconds, Texts texts) {
        if (seconds < MOMENT) {
            return texts.get("app.widget.estimate.moment");
        }
        if (seconds < MINUTE - 2.5) {
            return texts.get("app.widget.estimate.seconds", 5 * Math.round(seconds / 5));
        }
        if (seconds < HOUR - MINUTE / 2) {
            return texts.get("app.widget.estimate.minutes", Math.max(1, Math.round(seconds / MINUTE)));
        }
        if (seconds < 2 * DAY) {
            double hours = seconds / HOUR;
            return texts.get("app.widget.estimate.hours", hours < 10 ? Math.round(2 * hours) / 2.0 : Math.round(hours));
        }
        return texts.get("app.widget.estimate.days", Math.round(seconds / DAY));
    }
}
