package dev.lookback.series;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * Min/max pyramid of a column: finds the rows of the lowest and the highest value of any range of rows without reading all of them. Of each
 * block of rows it keeps these two rows, and so of ever larger blocks; that takes a twelfth of the column's own memory. Immutable.
 *
 * <p>Values that are not finite are none.
 */
public final class Extremes {

    /** Rows of the smallest blocks. */
    private static final int BLOCK = 16;

    /** Blocks that make one of the next larger. */
    private static final int FAN = 4;

    private static final int NONE = -1;

    private final double[] values;

    /** {@code [level][block]}, with only the blocks that are complete. */
    private final int[][] lowest;

    private final int[][] highest;

    private Extremes(double[] values) {
        this.values = values;
        int[] lows = new int[values.length / BLOCK];
        int[] highs = new int[lows.length];
        read(values, lows, highs);
        lowest = pyramid(lows, this::lower);
        highest = pyramid(highs, this::higher);
    }

    /** The smallest blocks; all the time that a pyramid takes goes here. */
    private static void read(double[] values, int[] lows, int[] highs) {
        for (int block = 0; block < lows.length; block++) {
            double low = Double.POSITIVE_INFINITY;
            double high = Double.NEGATIVE_INFINITY;
            int lowRow = NONE;
            int highRow = NONE;
            for (int row = block * BLOCK; row < (block + 1) * BLOCK; row++) {
                double value = values[row];
                if (value < low && value > Double.NEGATIVE_INFINITY) {
                    low = value;
                    lowRow = row;
                }
                if (value > high && value < Double.POSITIVE_INFINITY) {
                    high = value;
                    highRow = row;
                }
            }
            lows[block] = lowRow;
            highs[block] = highRow;
        }
    }

    /**
     * The pyramid of a column.
     *
     * @param values not copied, must not be changed afterwards
     */
    public static Extremes of(double[] values) {
        return new Extremes(values);
    }

    /** The first row of the lowest value from one row to another, exclusive; −1 where there is no value. */
    public int lowest(int from, int end) {
        return best(from, end, lowest, this::lower);
    }

    /** The first row of the highest value from one row to another, exclusive; −1 where there is no value. */
    public int highest(int from, int end) {
        return best(from, end, highest, this::higher);
    }

    /** The lower of two rows, the earlier one of equals; the later one may have no value. */
    private int lower(int earlier, int later) {
        if (later == NONE || !isFinite(values[later])) {
            return earlier;
        }
        return earlier == NONE || values[later] < values[earlier] ? later : earlier;
    }

    private int higher(int earlier, int later) {
        if (later == NONE || !isFinite(values[later])) {
            return earlier;
        }
        return earlier == NONE || values[later] > values[earlier] ? later : earlier;
    }

    private static boolean isFinite(double value) {
        return value - value == 0;
    }

    private static int[][] pyramid(int[] smallest, IntBinaryOperator better) {
        List<int[]> levels = new ArrayList<>();
        for (int[] level = smallest; level.length > 0; level = larger(level, better)) {
            levels.add(level);
        }
        return levels.toArray(int[][]::new);
    }

    private static int[] larger(int[] blocks, IntBinaryOperator better) {
        int[] larger = new int[blocks.length / FAN];
        for (int block = 0; block < larger.length; block++) {
            int best = blocks[block * FAN];
            for (int i = block * FAN + 1; i < (block + 1) * FAN; i++) {
                best = better.applyAsInt(best, blocks[i]);
            }
            larger[block] = best;
        }
        return larger;
    }

    /** Goes up to the largest blocks that fit, and down again. */
    private static int best(int from, int end, int[][] levels, IntBinaryOperator better) {
        int best = NONE;
        int row = from;
        while (row < end) {
            int size = 1;
            int level = -1;
            int larger = BLOCK;
            while (level + 1 < levels.length && row % larger == 0 && larger <= end - row) {
                level++;
                size = larger;
                larger *= FAN;
            }
            best = better.applyAsInt(best, level < 0 ? row : levels[level][row / size]);
            row += size;
        }
        return best;
    }

    /** Memory of the pyramid beyond the column, in bytes. */
    long bytes() {
        return 2L
                * Integer.BYTES
                * Arrays.stream(lowest).mapToInt(level -> level.length).sum();
    }
}
