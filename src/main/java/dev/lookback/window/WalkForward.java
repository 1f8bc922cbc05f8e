package dev.lookback.window;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.OptionalInt;

/**
 * Settings of a walk-forward backtest: block after block is forecast by a network that was trained only on rows before it.
 *
 * @param folds number of evaluated blocks, at least 1
 * @param origin training rows of a fold: expanding or sliding
 * @param retrain whether a new network is trained for every block; otherwise the first one forecasts all
 * @param purge rows without targets between two parts of a fold; empty for {@link #purgeFor as many as the windows need}
 * @param embargo rows after an evaluated block that no fold evaluates, so that neighbouring blocks are less alike; later folds
 *     train on them, as they are in the past by then
 * @param initial rows before the first evaluated block; empty for half of all rows
 * @param testIncluded whether blocks may lie in the test split, which is then no longer unseen
 */
@RecordBuilder
public record WalkForward(
        int folds,
        Origin origin,
        boolean retrain,
        OptionalInt purge,
        int embargo,
        OptionalInt initial,
        boolean testIncluded)
        implements WalkForwardBuilder.With {

    /** Training rows of a fold. */
    public enum Origin {
        /** All rows before the evaluated block. */
        EXPANDING,
        /** The newest rows before the evaluated block, as many as in the first fold. */
        SLIDING
    }

    /** Expanding origin, retrained for every block, the purge that windows need, no embargo, without the test split. */
    public static WalkForward of(int folds) {
        return new WalkForward(folds, Origin.EXPANDING, true, OptionalInt.empty(), 0, OptionalInt.empty(), false);
    }

    /**
     * Rows to purge between training and evaluated targets so that they share no information (López de Prado 2018, chapter 7).
     * With {@link Context#PRECEDING}, no training target may be later than the newest input of the first evaluated window; with
     * {@link Context#OWN}, evaluated windows moreover read no training row.
     */
    public static int purgeFor(WindowSpec spec, Context context) {
        int first = context == Context.OWN ? spec.oldestRow(0) : spec.newestRow(0);
        return spec.lastTargetRow(0) - first;
    }

    /** Number of purged rows for these windows: the setting, or else {@link #purgeFor}. */
    public int purge(WindowSpec spec, Context context) {
        return purge.orElseGet(() -> purgeFor(spec, context));
    }
}
