package dev.lookback.explain;

import dev.lookback.network.ShapeTrace;
import dev.lookback.network.Stage;
import dev.lookback.window.AnchorRange;
import dev.lookback.window.split.Split;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;

/**
 * What a model has learned, measured over many windows.
 *
 * @param split whose windows it is taken from: validation, or training where it has none; never test
 * @param importance of the features and lags there; empty where it was not measured, or there are no windows
 * @param filters of every convolution, those inside residual blocks too
 */
public record LearnedFilters(Split split, Optional<PermutationImportance> importance, List<Filters> filters) {

    /** Windows that the use of filters is taken from, at most. */
    private static final int SAMPLED = 200;

    /** Of the whole work; the rest is the filters' use. */
    private static final double IMPORTANCE_SHARE = 0.95;

    /**
     * A convolution's filters, the most used first.
     *
     * @param stage behind the convolution
     * @param order channels
     * @param use of each channel, in units; see {@link FilterUse}
     */
    public record Filters(Stage stage, List<Integer> order, double[] use) {}

    public LearnedFilters {
        filters = List.copyOf(filters);
    }

    /**
     * Takes seconds.
     *
     * @param goOn told how far it is, 0 to 1, between the parts
     * @return empty once {@code goOn} says no
     */
    public static Optional<LearnedFilters> of(ExplainedModel subject, DoublePredicate goOn) {
        AnchorRange anchors = subject.plan().anchors(split(subject));
        if (anchors.isEmpty()) {
            return withoutImportance(subject, goOn);
        }
        return PermutationImportance.of(
                        subject,
                        anchors,
                        PermutationImportance.Effort.usual(),
                        share -> goOn.test(share * IMPORTANCE_SHARE))
                .flatMap(importance -> of(subject, Optional.of(importance), share -> goOn.test(IMPORTANCE_SHARE)));
    }

    /** What takes less time: the use of filters alone. */
    public static Optional<LearnedFilters> withoutImportance(ExplainedModel subject, DoublePredicate goOn) {
        return of(subject, Optional.empty(), goOn);
    }

    private static Optional<LearnedFilters> of(
            ExplainedModel subject, Optional<PermutationImportance> importance, DoublePredicate goOn) {
        Split split = split(subject);
        ShapeTrace trace = subject.insight().trace();
        return FilterUse.of(subject, subject.plan().anchors(split), SAMPLED, 0, () -> goOn.test(0))
                .map(use -> new LearnedFilters(
                        split,
                        importance,
                        Stage.convolutions(trace).stream()
                                .map(stage -> new Filters(stage, use.order(stage), use.of(stage)))
                                .toList()));
    }

    private static Split split(ExplainedModel subject) {
        return subject.plan().count(Split.VALIDATION) > 0 ? Split.VALIDATION : Split.TRAIN;
    }
}
