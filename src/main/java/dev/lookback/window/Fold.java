package dev.lookback.window;

import dev.lookback.window.split.Borders;

/**
 * One step of a walk-forward backtest, in rows of the series; ends are the row after the last.
 *
 * @param number from 1
 * @param trainFrom first row that is trained on
 * @param trainEnd before it all of a training window lies
 * @param validationFrom first validation target; what lies between {@code trainEnd} and it is purged
 * @param validationEnd equal to {@code validationFrom} where there is no validation
 * @param judgedFrom first judged target; the rows before it are purged
 * @param judgedEnd of the judged block
 * @param embargoEnd of the rows after it that no fold judges
 * @param purge rows that are purged before the judged block, and before validation
 */
public record Fold(
        int number,
        int trainFrom,
        int trainEnd,
        int validationFrom,
        int validationEnd,
        int judgedFrom,
        int judgedEnd,
        int embargoEnd,
        int purge) {

    /** Rows of the series that the fold may know: [trainFrom, judgedEnd). All that follows speaks of these alone, from row 0 on. */
    public int rows() {
        return judgedEnd - trainFrom;
    }

    /** The splits while it trains: the test split is what it is judged on, and the rows purged before that. */
    public Borders borders() {
        return new Borders(trainEnd - trainFrom, judgedFrom - purge - trainFrom, judgedEnd - trainFrom);
    }

    /** Its windows: the training split's, and the judged ones as the test split's. */
    public WindowPlan plan(WindowSpec spec, Context context) {
        return new WindowPlan(spec, borders(), context).purged(purge);
    }
}
