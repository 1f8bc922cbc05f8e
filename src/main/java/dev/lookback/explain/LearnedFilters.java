package dev.lookback.explain;

import dev.lookback.network.ShapeTrace;
import dev.lookback.network.Stage;
import dev.lookback.window.RowRanges;
import dev.lookback.window.split.Split;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;

/**
 * Learned filters of a model by their use, and permutation importance, measured over many windows.
 *
 * @param split whose windows are used: validation, or training where there is none; never test
 * @param importance of features and lags; empty if not measured or without windows
 * @param filters of every convolution, including those inside residual blocks
 */
public record LearnedFilters(Split split, Optional<PermutationImportance> importance, List<Filters> filters) {

    /** Maximum number of windows that filter use is measured on. */
    private static final int MAX_WINDOWS = 200;

    /** Share of the total progress; filter use takes the rest. */
    private static final double IMPORTANCE_SHARE = 0.95;

    /**
     * Filters of one convolution, most used first.
     *
     * @param stage of the convolution's output
     * @param order channels
     * @param use of each channel, in units; see {@link FilterUse}
     */
    public record Filters(Stage stage, List<Integer> order, double[] use) {}

    public LearnedFilters {
        filters = List.copyOf(filters);
    }

    /**
     * Measures everything; takes seconds.
     *
     * @param shouldContinue told the progress, 0 to 1, between the parts
     * @return empty once {@code shouldContinue} returns false
     */
    public static Optional<LearnedFilters> of(ExplainedModel model, DoublePredicate shouldContinue) {
        RowRanges anchors = model.plan().anchors(split(model));
        if (anchors.isEmpty()) {
            return withoutImportance(model, shouldContinue);
        }
        return PermutationImportance.of(
                        model,
                        anchors,
                        PermutationImportance.Effort.usual(),
                        share -> shouldContinue.test(share * IMPORTANCE_SHARE))
                .flatMap(importance ->
                        of(model, Optional.of(importance), share -> shouldContinue.test(IMPORTANCE_SHARE)));
    }

    /** Measures filter use alone, which takes less time. */
    public static Optional<LearnedFilters> withoutImportance(ExplainedModel model, DoublePredicate shouldContinue) {
        return of(model, Optional.empty(), shouldContinue);
    }

    private static Optional<LearnedFilters> of(
            ExplainedModel model, Optional<PermutationImportance> importance, DoublePredicate shouldContinue) {
        Split split = split(model);
        ShapeTrace trace = model.inspector().trace();
        return FilterUse.of(model, model.plan().anchors(split), MAX_WINDOWS, 0, () -> shouldContinue.test(0))
                .map(use -> new LearnedFilters(
                        split,
                        importance,
                        Stage.convolutions(trace).stream()
                                .map(stage -> new Filters(stage, use.order(stage), use.of(stage)))
                                .toList()));
    }

    private static Split split(ExplainedModel model) {
        return model.plan().count(Split.VALIDATION) > 0 ? Split.VALIDATION : Split.TRAIN;
    }
}
