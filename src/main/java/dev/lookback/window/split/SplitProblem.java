package dev.lookback.window.split;

import dev.lookback.text.Message;

/**
 * Problem of a {@link SplitSpec} on a series.
 *
 * @param field {@code splits.train}, {@code splits.validation} or {@code splits.test}
 */
public record SplitProblem(String field, Message message) {}
