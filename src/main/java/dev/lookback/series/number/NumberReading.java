package dev.lookback.series.number;

import java.util.Arrays;
import java.util.Map;

/**
 * Cells of a column read in one notation: how many are numbers, how many are not, and how regular the numbers are.
 *
 * @param values of all cells, NaN where missing or unreadable; not to be changed
 * @param read cells that are numbers
 * @param missing markers of missing values, empty cells among them
 * @param unreadable other cells
 * @param roughness share of jumps by a factor of a thousand among the steps that tell a mark of groups from a decimal mark: those
 *     between a number like "1.013" and one that is not like it; 0 if there are no such steps
 * @param prior at most 0.31: what speaks against the notation without a look at the size of the numbers
 * @param unit text behind most of the numbers that does not multiply them: the notation's unit, percent or a currency; empty for none
 * @param flags counts of the flags behind the numbers
 */
public record NumberReading(
        NumberNotation notation,
        double[] values,
        int read,
        int missing,
        int unreadable,
        double roughness,
        double prior,
        String unit,
        Map<String, Integer> flags) {

    private static final double WEIGHT_OF_ROUGHNESS = 0.3;

    /** Penalty in rows per row; the lower, the better the notation fits. */
    public double cost() {
        return (double) unreadable / Math.max(1, read + unreadable) + WEIGHT_OF_ROUGHNESS * roughness + prior;
    }

    /** Whether the cells are the same numbers in both. */
    public boolean readsAlike(NumberReading other) {
        return Arrays.equals(values, other.values);
    }
}
