package dev.lookback.series;

import dev.lookback.series.column.AddedColumn;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Optional;

/**
 * Preparation of a series after reading: resampling, then columns that a person adds.
 *
 * @param resampling to a coarser rhythm or the regular grid; empty for the rows of the file
 * @param calendar whether hour, weekday, day and month are added as columns
 * @param oneHot names of columns of texts, each of which becomes a column of zeros and ones for each of its texts
 * @param added columns by formulas, each of which may use those before it
 */
@RecordBuilder
public record Preparation(
        Optional<Resampling> resampling, boolean calendar, List<String> oneHot, List<AddedColumn> added)
        implements PreparationBuilder.With {

    /** The series as it was read. */
    public static final Preparation NONE = new Preparation(Optional.empty(), false, List.of(), List.of());

    public Preparation {
        oneHot = List.copyOf(oneHot);
        added = List.copyOf(added);
    }

    /**
     * Resampling of the rows.
     *
     * @param rhythm name of a coarser rhythm, such as {@code 1d} or {@code 1mo}; {@link #GRID} for the series' own, with the stamps
     *     that are missing
     * @param aggregations of columns for which the usual one is not right
     */
    public record Resampling(String rhythm, List<ColumnAggregation> aggregations) {

        /** The series' own rhythm. */
        public static final String GRID = "grid";

        public Resampling {
            aggregations = List.copyOf(aggregations);
        }
    }

    /** Aggregation of a column's values within a coarser row. */
    public record ColumnAggregation(String column, Aggregation aggregation) {}

    /** Rule that makes one value of several. */
    public enum Aggregation {
        FIRST,
        LAST,
        MEAN,
        SUM,
        MINIMUM,
        MAXIMUM
    }
}
