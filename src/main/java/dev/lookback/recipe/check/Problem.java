package dev.lookback.recipe.check;

import dev.lookback.text.Message;

/**
 * Problem of a recipe on its data, an error or a warning at a field.
 *
 * @param field path of the field in the recipe's JSON: {@code windows.lookback}, {@code splits.test},
 *     {@code network.layers[1].kernelSize}, {@code network.layers[1]}, {@code data.target}, {@code training.learningRate}; forms
 *     find their control by it. Problems of one split are at {@code splits.train}, {@code splits.validation} or
 *     {@code splits.test}, however the splits are specified
 * @param severity error or warning
 * @param message what is wrong and what to do
 */
public record Problem(String field, Severity severity, Message message) {

    /** Severity of a problem. */
    public enum Severity {
        /** Training is impossible. */
        ERROR,
        /** Training is possible, but something requested is impossible or misleading, such as a split without windows. */
        WARNING
    }
}
