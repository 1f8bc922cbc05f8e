package dev.lookback.series.layout;

import java.util.List;

/** Layout of a table: the direction in which its times go on, and the columns that tell its series apart. */
public sealed interface Layout {

    /** Indices of the columns whose texts may tell series apart; ascending. */
    List<Integer> labels();

    /** Each row is a time. */
    record Down(List<Integer> labels) implements Layout {

        public Down {
            labels = List.copyOf(labels);
        }
    }

    /**
     * Each row is a series, each of some columns a time.
     *
     * @param steps indices of the columns of values, ascending
     * @param times milliseconds since 1970 of those columns; empty where they are numbered only
     * @param format form of the times in the header
     * @param parts parts of the columns' times, one for each row of a series, where a column is a longer span such as a year; empty
     *     where a row is a whole series
     */
    record Across(List<Integer> labels, List<Integer> steps, List<Long> times, String format, RowParts parts)
            implements Layout {

        public Across {
            labels = List.copyOf(labels);
            steps = List.copyOf(steps);
            times = List.copyOf(times);
        }
    }

    /**
     * Each row is a longer span, such as a year, and each of some columns a part of it, such as a month.
     *
     * @param steps indices of the columns of values, ascending
     * @param parts of the span, one for each of those columns
     */
    record Grid(List<Integer> labels, List<Integer> steps, List<SpanPart> parts) implements Layout {

        public Grid {
            labels = List.copyOf(labels);
            steps = List.copyOf(steps);
            parts = List.copyOf(parts);
        }
    }

    /**
     * Column whose cells name parts of longer spans across, such as months of the years in the header.
     *
     * @param column its index, −1 for none
     * @param names of the parts, as in its cells
     * @param parts one for each name
     */
    record RowParts(int column, List<String> names, List<SpanPart> parts) {

        public static final RowParts NONE = new RowParts(-1, List.of(), List.of());

        public RowParts {
            names = List.copyOf(names);
            parts = List.copyOf(parts);
        }
    }
}
