package dev.lookback.app.explain.attribution;

import dev.lookback.series.Series;

/** A row as people call it: its time, or its number where the series has none. */
final class RowWords {

    private RowWords() {}

    static String of(Series series, int row) {
        return series.hasTime() && row >= 0 && row < series.rows() ? series.label(row) : Integer.toString(row);
    }
}
