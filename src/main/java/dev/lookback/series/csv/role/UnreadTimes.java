package dev.lookback.series.csv.role;

import dev.lookback.series.ColumnInfo;
import dev.lookback.series.ColumnRole;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.Series;
import dev.lookback.series.guess.column.ColumnNames;
import java.util.Optional;

/** Times of a file that nothing could read: its series has none, though a column has the name of such. Dates without a year are some. */
public final class UnreadTimes {

    private UnreadTimes() {}

    /** Name of the column that should hold the times; empty where there are times, or where nobody wants any. */
    public static Optional<String> column(Series series) {
        return series.hasTime() || series.options().timeColumn().equals(Optional.of(ReadOptions.NO_TIME))
                ? Optional.empty()
                : series.columns().stream()
                        .filter(column -> column.role() == ColumnRole.TIME || column.role() == ColumnRole.TEXT)
                        .map(ColumnInfo::name)
                        .filter(ColumnNames::isTime)
                        .findFirst();
    }
}
