package dev.lookback.evaluate.illusion.finding;

import dev.lookback.window.split.Split;

/** Place in the window that shows a finding. */
public sealed interface Place {

    /** Rows {@code first} to {@code end}, exclusive, of a column on the chart of the series. */
    record Rows(String column, int first, int end) implements Place {}

    /** Forecast against actual changes of a split. */
    record Changes(Split split) implements Place {}

    /** The table of scores. */
    record Scores() implements Place {}

    /** The list of runs. */
    record Runs() implements Place {}
}
