package dev.lookback.window;

import dev.lookback.text.Message;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import java.util.Optional;

/**
 * Every window of a series, by its anchor row.
 *
 * @param spec how a window is cut
 * @param borders the splits
 * @param context whether validation and test windows may read rows before their split
 * @param purge rows at the beginning of validation and test in which no target lies
 */
public record WindowPlan(WindowSpec spec, Borders borders, Context context, int purge) {

    /** Targets in all rows of a split. */
    public WindowPlan(WindowSpec spec, Borders borders, Context context) {
        this(spec, borders, context, 0);
    }

    /** The same without targets in the first rows of validation and test. */
    public WindowPlan purged(int rows) {
        return new WindowPlan(spec, borders, context, rows);
    }

    /**
     * The anchors of a split's windows: all targets in the split, inputs in it too, or, with {@link Context#PRECEDING},
     * anywhere from row 0 on. Always one unbroken range.
     */
    public AnchorRange anchors(Split split) {
        int start = borders.start(split);
        int oldestAllowed = context == Context.PRECEDING ? 0 : start;
        int firstByInputs = oldestAllowed - spec.oldestRow(0);
        int firstByTarget = start + purged(split) - spec.delay();
        int last = borders.end(split) - 1 - spec.lastTargetRow(0);
        return new AnchorRange(Math.max(firstByInputs, firstByTarget), last);
    }

    private int purged(Split split) {
        return split == Split.TRAIN ? 0 : purge;
    }

    public int count(Split split) {
        return anchors(split).count();
    }

    /** Batches in one pass over a split, the last one possibly smaller. */
    public int batches(Split split, int batchSize) {
        return batchSize < 1 ? 0 : (count(split) + batchSize - 1) / batchSize;
    }

    /** Rows that a split must have at least for a single window; fewer where it may read rows before it. */
    public int rowsNeeded(Split split) {
        int readable = context == Context.PRECEDING ? borders.start(split) : 0;
        return Math.max(purged(split) + spec.length(), spec.rowsNeeded() - readable);
    }

    /** Why a split has no windows: "0 windows: needs at least 62 rows, has 37"; empty where it has some. */
    public Optional<Message> whyNone(Split split) {
        return count(split) > 0
                ? Optional.empty()
                : Optional.of(Message.of("window.split.tooFew", rowsNeeded(split), borders.rows(split)));
    }
}
