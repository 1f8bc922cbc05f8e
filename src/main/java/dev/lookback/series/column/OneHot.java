package dev.lookback.series.column;

import dev.lookback.text.Excerpt;
import dev.lookback.text.Message;
import java.util.Optional;

/** One-hot columns of a text column with few values: each is 1 in the rows with its value and 0 in all others. */
public final class OneHot {

    /** Most columns that one text column becomes. */
    public static final int MOST_VALUES = 20;

    private OneHot() {}

    /**
     * Reason why a text column cannot be one-hot: too many values, or always the same.
     *
     * @param values number of its different texts
     * @param hasMissing whether some rows have none
     */
    public static Optional<Message> problem(String column, int values, boolean hasMissing) {
        if (values > MOST_VALUES) {
            return Optional.of(Message.of("series.oneHot.many", Excerpt.of(column), values, MOST_VALUES));
        }
        return values == 0 || values == 1 && !hasMissing
                ? Optional.of(Message.of("series.oneHot.same", Excerpt.of(column)))
                : Optional.empty();
    }
}
