package dev.lookback.window;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.OptionalInt;

/**
 * How a backtest walks through a series: block after block is judged by a network that knows only rows before it.
 *
 * @param folds judged blocks, at least 1
 * @param origin which rows before a block are trained on
 * @param retrain whether a new network is trained for every block; else the first one judges all
 * @param purge rows between two parts of a fold in which no target lies; empty for {@link #purgeFor what windows need}
 * @param embargo rows after a judged block that no fold judges, so that neighbouring blocks resemble each other less; later folds
 *     train on them, for by then they have passed
 * @param initial rows before the first judged block; empty for half of all rows
 * @param testIncluded whether blocks may lie in the test split, which is then no longer untouched
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

    /** Which rows before a judged block are trained on. */
    public enum Origin {
        /** All of them. */
        EXPANDING,
        /** The newest, as many as the first fold has. */
        SLIDING
    }

    /** An expanding origin, retrained for every block, nothing skipped but what windows need; the test split stays untouched. */
    public static WalkForward of(int folds) {
        return new WalkForward(folds, Origin.EXPANDING, true, OptionalInt.empty(), 0, OptionalInt.empty(), false);
    }

    /**
     * Rows to leave out between training and judged targets so that they share nothing: where windows may read the rows before
     * their split, that no target is trained on which was unknown when the first judged forecast was made; else that judged
     * windows read no row that was trained on either (purging, López de Prado 2018, chapter 7).
     */
    public static int purgeFor(WindowSpec spec, Context context) {
        int first = context == Context.OWN ? spec.oldestRow(0) : spec.newestRow(0);
        return spec.lastTargetRow(0) - first;
    }

    /** The rows that are purged of such windows. */
    public int purge(WindowSpec spec, Context context) {
        return purge.orElseGet(() -> purgeFor(spec, context));
    }
}
