package dev.lookback.series;

import dev.lookback.text.Message;

/**
 * Problem of preparing a series, for which a part of the preparation is left out.
 *
 * @param field such as {@code preparation.added[0].expression}
 */
public record PreparationProblem(String field, Message message) {

    /** The same, its field within another. */
    public PreparationProblem within(String outer) {
        return new PreparationProblem(outer + "." + field, message);
    }
}
