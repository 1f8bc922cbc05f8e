package dev.lookback.explain;

import dev.lookback.engine.TrainedModel;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.Stage;
import dev.lookback.series.Series;
import dev.lookback.window.AnchorRange;
import dev.lookback.window.Split;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;

/**
 * What a model has learned, and what its newest forecast rests on, in one.
 *
 * @param anchor of the window that ends at the newest row
 * @param spans that decided its forecast; empty without global max pooling
 * @param slopes of its forecast by its inputs
 * @param split whose windows the rest is taken from: validation, or training where it has none; never test
 * @param importance of the features and lags there; empty where neither has windows
 * @param filters of every convolution, those inside residual blocks too
 */
public record Explanation(
        int anchor,
        Optional<DecidingSpans> spans,
        InputSlopes slopes,
        Split split,
        Optional<PermutationImportance> importance,
        List<Filters> filters) {

    /** Windows that the use of filters is taken from, at most. */
    private static final int SAMPLED = 200;

    /**
     * A convolution's filters, the most used first.
     *
     * @param stage behind the convolution
     * @param order channels
     * @param use of each channel, in units; see {@link FilterUse}
     */
    public record Filters(Stage stage, List<Integer> order, double[] use) {}

    public Explanation {
        filters = List.copyOf(filters);
    }

    /**
     * Takes seconds.
     *
     * @param goOn told how far it is, 0 to 1, between the parts
     * @return empty once {@code goOn} says no
     */
    public static Optional<Explanation> of(TrainedModel model, Series series, DoublePredicate goOn) {
        Subject subject = Subject.of(model, series);
        int anchor = subject.newest(series.rows());
        Split split = subject.plan().count(Split.VALIDATION) > 0 ? Split.VALIDATION : Split.TRAIN;
        AnchorRange anchors = subject.plan().anchors(split);
        Optional<PermutationImportance> importance = anchors.isEmpty()
                ? Optional.empty()
                : PermutationImportance.of(subject, anchors, PermutationImportance.Effort.usual(), goOn);
        Optional<FilterUse> use = FilterUse.of(subject, anchors, SAMPLED, 0, () -> goOn.test(1));
        if (use.isEmpty() || importance.isEmpty() && !anchors.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Explanation(
                anchor,
                DecidingSpans.of(subject, anchor, 0),
                InputSlopes.of(subject, anchor, 0),
                split,
                importance,
                filters(subject.insight().trace(), use.get())));
    }

    private static List<Filters> filters(ShapeTrace trace, FilterUse use) {
        return Stage.convolutions(trace).stream()
                .map(stage -> new Filters(stage, use.order(stage), use.of(stage)))
                .toList();
    }
}
