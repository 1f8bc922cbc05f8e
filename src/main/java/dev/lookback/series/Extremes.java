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
        lowest = pyramid(values.length, this::lower);
        highest = pyramid(values.length, this::higher);
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

    private static int[][] pyramid(int rows, IntBinaryOperator better) {
        List<int[]> levels = new ArrayList<>();
        int[] below = null;
        for (int count = rows / BLOCK; count > 0; count /= FAN) {
            int[] level = new int[count];
            for (int block = 0; block < count; block++) {
                int best = NONE;
                int size = below == null ? BLOCK : FAN;
                for (int i = block * size; i < (block + 1) * size; i++) {
                    best = better.applyAsInt(best, below == null ? i : below[i]);
                }
                level[block] = best;
            }
            levels.add(level);
            below = level;
        }
        return levels.toArray(int[][]::new);
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
        return 2L * Integer.BYTES * Arrays.stream(lowest).mapToInt(level -> level.length).sum();
    }
}
