package dev.lookback.series.csv;

import dev.lookback.series.FileReport.Skipped;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadOptions.Orientation;
import dev.lookback.series.SeriesChoice;
import dev.lookback.series.SeriesException;
import dev.lookback.series.csv.table.RawTable;
import dev.lookback.series.guess.Interpretation;
import dev.lookback.series.layout.Layout;
import dev.lookback.text.Excerpt;
import dev.lookback.text.Message;
import dev.lookback.text.NearestName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Turning of the rows of a file into rows by time: of a table with times across, of one with months or hours across, of several
 * series stacked.
 *
 * @param layout of the rows by time
 * @param orientation of the file
 * @param series choice of several series in the file; empty where there is one
 * @param leftOut rows of the file without a place in the series
 */
record Reshaped(
        Interpretation layout,
        RawTable table,
        Orientation orientation,
        Optional<SeriesChoice> series,
        List<Skipped> leftOut) {

    /** The table as it is. */
    static Reshaped asItIs(Interpretation layout, RawTable table, Optional<SeriesChoice> series) {
        return new Reshaped(layout, table, Orientation.DOWN, series, List.of());
    }

    /**
     * Reads the series that is chosen; of several stacked ones otherwise the one with the most rows, and of several in rows of their
     * own each as a column.
     *
     * @param file name of the file for messages
     * @throws SeriesException if there is no series of the name chosen
     */
    static Reshaped of(Hypotheses.Result result, ReadOptions options, String file) {
        Interpretation reading = result.reading();
        RawTable table = result.table();
        if (table.rows() == 0) {
            return asItIs(reading, table, Optional.empty());
        }
        if (reading.layout() instanceof Layout.Across across) {
            return new AcrossTable(reading, across, table).series(options, file);
        }
        if (reading.layout() instanceof Layout.Grid grid) {
            GridTable.Melted melted = new GridTable(reading, grid, table).melted();
            Reshaped one = new StackedTable(melted.layout(), melted.table()).series(options, file);
            return new Reshaped(
                    one.layout,
                    GridTable.trimmed(one.table),
                    Orientation.DOWN_AND_ACROSS,
                    one.series,
                    Stream.concat(melted.leftOut().stream(), one.leftOut.stream())
                            .distinct()
                            .toList());
        }
        return new StackedTable(reading, table).series(options, file);
    }

    /** The same of other values. */
    Reshaped with(RawTable other) {
        return new Reshaped(layout, other, orientation, series, leftOut);
    }

    /** The options with the series read, so that the same one is read again when the file has grown. */
    ReadOptions pinned(ReadOptions options) {
        return series.filter(choice -> options.seriesId().isEmpty())
                .flatMap(SeriesChoice::read)
                .map(read -> options.withSeriesId(Optional.of(read.id())))
                .orElse(options);
    }

    static SeriesException noSeries(String file, String id, List<String> names) {
        return new SeriesException(
                Message.of("series.problem.noSuchSeries", file, Excerpt.of(id), NearestName.first(id, names)));
    }
}
