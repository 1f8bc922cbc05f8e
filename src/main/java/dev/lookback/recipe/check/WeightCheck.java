package dev.lookback.recipe.check;

import dev.lookback.series.Series;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.weight.RowWeights;
import dev.lookback.window.weight.WindowWeights;
import java.util.List;
import java.util.Optional;

/** Checks the weights of rows in training: the half-life, each span, and that some training window counts. */
final class WeightCheck {

    private static final String SPANS = "training.rowWeights.spans";

    private WeightCheck() {}

    /** @param plan of the windows; without one only the weights themselves are checked */
    static ProblemCollector weights(RowWeights weights, Series series, Optional<WindowPlan> plan) {
        ProblemCollector found = new ProblemCollector();
        weights.halfLife().ifPresent(rows -> found.requireWithin(weights, "training.rowWeights.halfLife", rows));
        List<RowWeights.Span> spans = weights.spans();
        for (int i = 0; i < spans.size(); i++) {
            RowWeights.Span span = spans.get(i);
            String field = SPANS + "[" + i + "]";
            found.requireWithin((Record) span, field + ".factor", span.factor());
            if (span instanceof RowWeights.ByRows rows) {
                found.requireWithin(rows, field + ".from", rows.from());
            }
            found.require(!span.runsBackwards(), field, "spanBackwards");
            found.require(span.fits(series), field, "spanWithoutTime");
        }
        if (found.list().isEmpty()) {
            plan.ifPresent(p -> found.addAll(use(weights, series, p)));
        }
        return found;
    }

    private static ProblemCollector use(RowWeights weights, Series series, WindowPlan plan) {
        ProblemCollector found = new ProblemCollector();
        if (WindowWeights.areAllZero(weights, series, plan)) {
            found.error(SPANS, "noWeight");
        }
        for (int i = 0; i < weights.spans().size() && series.rows() > 0; i++) {
            if (!WindowWeights.isUsed(weights.spans().get(i), series, plan)) {
                found.warning(SPANS + "[" + i + "]", "spanUnused");
            }
        }
        return found;
    }
}
