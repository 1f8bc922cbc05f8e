package dev.lookback.recipe.check;

import dev.lookback.text.Message;

/**
 * Something wrong with a recipe on its data.
 *
 * @param field where it belongs, as the path of the field in the recipe's JSON: {@code windows.lookback},
 *     {@code splits.test}, {@code network.layers[1].kernelSize}, {@code network.layers[1]}, {@code data.target},
 *     {@code training.learningRate}; forms find their control by it. What concerns one split is at {@code splits.train},
 *     {@code splits.validation} or {@code splits.test}, in whatever terms the splits are given
 * @param severity whether training is impossible, or possible but not as the user may think
 * @param message what is wrong and what to do
 */
public record Problem(String field, Severity severity, Message message) {

    /** How bad it is. */
    public enum Severity {
        /** Cannot train. */
        ERROR,
        /** Can train, but something asked for is impossible or misleading: a split without windows, say. */
        WARNING
    }
}
