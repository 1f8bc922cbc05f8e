package dev.lookback.window;

import dev.lookback.text.Message;
import dev.lookback.window.split.Borders;
import dev.lookback.window.split.Split;
import java.util.Optional;

/**
 * Windows of a series, by split and anchor row.
 *
 * @param spec shape of the windows
 * @param borders the splits
 * @param context whether validation and test windows may read rows before their split
 * @param purge rows at the start of validation and test without targets
 */
public record WindowPlan(WindowSpec spec, Borders borders, Context context, int purge) {

    /** Plan without a purge. */
    public WindowPlan(WindowSpec spec, Borders borders, Context context) {
        this(spec, borders, context, 0);
    }

    /** The same plan with another purge. */
    public WindowPlan purged(int rows) {
        return new WindowPlan(spec, borders, context, rows);
    }

    /**
     * Anchor rows of a split's windows: all targets lie in the split, all inputs in it too or, with {@link Context#PRECEDING},
     * anywhere from row 0 on. Always a contiguous range.
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

    /** Number of batches in one pass over a split, including a smaller last one. */
    public int batches(Split split, int batchSize) {
        return batchSize < 1 ? 0 : (count(split) + batchSize - 1) / batchSize;
    }

    /** Fewest rows of a split for a single window; fewer if its windows may read rows before it. */
    public int rowsNeeded(Split split) {
        int readable = context == Context.PRECEDING ? borders.start(split) : 0;
        return Math.max(purged(split) + spec.length(), spec.rowsNeeded() - readable);
    }

    /** Reason why a split has no windows ("0 windows: needs at least 62 rows, has 37"); empty if it has some. */
    public Optional<Message> whyNoWindows(Split split) {
        return count(split) > 0
                ? Optional.empty()
                : Optional.of(Message.of("window.split.tooFew", rowsNeeded(split), borders.rows(split)));
    }
}
