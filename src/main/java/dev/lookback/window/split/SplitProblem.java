package dev.lookback.window.split;

import dev.lookback.text.Message;

/**
 * Why a {@link SplitSpec} makes no splits.
 *
 * @param field {@code splits.train}, {@code splits.validation} or {@code splits.test}
 */
public record SplitProblem(String field, Message message) {}
