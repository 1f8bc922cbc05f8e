package dev.lookback.window;

import dev.lookback.window.split.Borders;

/**
 * Fold of a walk-forward backtest, in rows of the series; ends are exclusive.
 *
 * @param number from 1
 * @param trainFrom first training row
 * @param trainEnd end of the training rows, inputs and targets
 * @param validationFrom first validation target; the rows between {@code trainEnd} and it are purged
 * @param validationEnd equal to {@code validationFrom} if there is no validation
 * @param evaluatedFrom first evaluated target; the rows before it are purged
 * @param evaluatedEnd end of the evaluated block
 * @param embargoEnd end of the embargo, the rows after the block that no fold evaluates
 * @param purge number of rows purged before the evaluated block, and before validation
 */
public record Fold(
        int number,
        int trainFrom,
        int trainEnd,
        int validationFrom,
        int validationEnd,
        int evaluatedFrom,
        int evaluatedEnd,
        int embargoEnd,
        int purge) {

    /** Number of rows that the fold may use, [trainFrom, evaluatedEnd). {@link #borders} and {@link #plan} count rows from trainFrom. */
    public int rows() {
        return evaluatedEnd - trainFrom;
    }

    /** Splits for training this fold: the test split is the evaluated block with the purged rows before it. */
    public Borders borders() {
        return new Borders(trainEnd - trainFrom, evaluatedFrom - purge - trainFrom, evaluatedEnd - trainFrom);
    }

    /**
     * Windows of the fold; those that are evaluated are in the test split.
     *
     * @param whole plan of the whole series
     */
    public WindowPlan plan(WindowPlan whole) {
        return new WindowPlan(
                whole.spec(), borders(), whole.context(), purge, whole.gaps().within(trainFrom, evaluatedEnd));
    }
}
