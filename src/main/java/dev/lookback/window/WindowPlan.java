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
 * @param gaps that no window crosses
 */
public record WindowPlan(WindowSpec spec, Borders borders, Context context, int purge, LongGaps gaps) {

    /** Plan without a purge, across any gaps. */
    public WindowPlan(WindowSpec spec, Borders borders, Context context) {
        this(spec, borders, context, 0, LongGaps.NONE);
    }

    /** The same plan with another purge. */
    public WindowPlan purged(int rows) {
        return new WindowPlan(spec, borders, context, rows, gaps);
    }

    /** The same plan with another context. */
    public WindowPlan with(Context other) {
        return new WindowPlan(spec, borders, other, purge, gaps);
    }

    /** The same plan, without windows that cross some gaps. */
    public WindowPlan without(LongGaps longGaps) {
        return new WindowPlan(spec, borders, context, purge, longGaps);
    }

    /**
     * Anchor rows of a split's windows: all targets lie in the split, all inputs in it too or, with {@link Context#PRECEDING},
     * anywhere from row 0 on, and no long gap lies between its rows. One range without long gaps.
     */
    public RowRanges anchors(Split split) {
        return anchors(split, gaps);
    }

    private RowRanges anchors(Split split, LongGaps without) {
        int start = borders.start(split);
        int oldestAllowed = context == Context.PRECEDING ? 0 : start;
        int firstByInputs = oldestAllowed - spec.oldestRow(0);
        int firstByTarget = start + purged(split) - spec.delay();
        int last = borders.end(split) - 1 - spec.lastTargetRow(0);
        return without.anchors(spec, Math.max(firstByInputs, firstByTarget), last);
    }

    private int purged(Split split) {
        return split == Split.TRAIN ? 0 : purge;
    }

    public int count(Split split) {
        return anchors(split).count();
    }

    /** Number of windows of a split that are left out, as they cross a long gap. */
    public int leftOut(Split split) {
        return anchors(split, LongGaps.NONE).count() - count(split);
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
        if (count(split) > 0) {
            return Optional.empty();
        }
        return Optional.of(
                leftOut(split) > 0
                        ? Message.of(
                                "window.split.allCrossGaps",
                                leftOut(split),
                                spec.maxGap().orElse(0))
                        : Message.of("window.split.tooFew", rowsNeeded(split), borders.rows(split)));
    }
}
