package dev.lookback.app.workbench;

import dev.lookback.runs.Repeats;

/**
 * Entry of a comparison: a run, or runs that differ in their seeds alone.
 *
 * @param colour number of its line style, from 0, different for every entry of a comparison
 */
public record Compared(Repeats repeats, String name, int colour) {

    /** Number of colours that can be told apart, and that a person can choose from. */
    public static final int PALETTE = 8;

    /** The palette with solid lines, and with three kinds of dashes. */
    public static final int STYLES = 4 * PALETTE;

    /** Maximum number of recipes to compare, for the sake of memory. */
    public static final int MOST = 200;

    /** Style class of its curves; after {@value #STYLES} styles they begin anew. */
    public static String style(int colour) {
        return "run-" + colour % STYLES;
    }
}
