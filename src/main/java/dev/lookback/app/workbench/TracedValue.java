package dev.lookback.app.workbench;

import dev.lookback.recipe.Recipe;
import java.util.BitSet;

/**
 * What a value somewhere inside a network depends on.
 *
 * @param value which value it is, in words
 * @param recipe of the network
 * @param anchor row of the window that the network is given
 * @param timeSteps of that window; a dilated kernel leaves gaps, a value that sees nothing but padding has none
 */
public record TracedValue(String value, Recipe recipe, int anchor, BitSet timeSteps) {

    public TracedValue {
        timeSteps = (BitSet) timeSteps.clone();
    }

    @Override
    public BitSet timeSteps() {
        return (BitSet) timeSteps.clone();
    }

    /** Row of the series that a time step is read from. */
    public int row(int timeStep) {
        return recipe.windows().inputRow(anchor, timeStep);
    }
}
