package dev.lookback.evaluate.illusion.finding;

import dev.lookback.window.split.Split;

/** Where in the window something can be seen. */
public sealed interface Place {

    /** Rows {@code first} to {@code end}, exclusive, of a column on the chart of the series. */
    record Rows(String column, int first, int end) implements Place {}

    /** The forecasts of a split against what came, as changes. */
    record Changes(Split split) implements Place {}

    /** The table of scores. */
    record Scores() implements Place {}

    /** All runs. */
    record Runs() implements Place {}
}
