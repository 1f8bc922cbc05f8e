package dev.lookback.app.workbench;

import dev.lookback.runs.Repeats;

/**
 * Entry of a comparison: a run, or runs that differ in their seeds alone.
 *
 * @param colour place in the palette of curves, below {@value #MOST}
 */
public record Compared(Repeats repeats, String name, int colour) {

    /** As many colours can be told apart. */
    public static final int MOST = 8;

    /** What style sheets know its curves by. */
    public static String style(int colour) {
        return "run-" + colour;
    }
}
