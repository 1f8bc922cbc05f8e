package dev.lookback.series.guess;

import dev.lookback.series.guess.time.TimeSource;
import dev.lookback.series.layout.Layout;
import dev.lookback.series.number.GivenMissing;
import dev.lookback.series.number.NumberNotation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One whole reading of a table: which character parts its cells, where it lies, what its columns hold, which of them make the time.
 *
 * @param delimiter between cells
 * @param cells cells of a row
 * @param firstLine number of the line of the first row
 * @param headerLines numbers of the lines that hold names, units or tickers, ascending; empty without a header
 * @param columns in the order of the file
 * @param time column or columns of the time, by their index; empty where the rows have no time
 * @param surplusNames names in the header behind those of the columns
 * @param hasCommasInside whether its commas stand between cells and inside of numbers, so that it is not to be read
 * @param outcome hash of the times and numbers that the sample has by it: readings with the same one differ in words only
 * @param cost what the reading loses and how irregular its result is, in rows per row: the lower, the better
 * @param layout direction in which its times go on
 */
public record Interpretation(
        char delimiter,
        int cells,
        int firstLine,
        List<Integer> headerLines,
        List<Column> columns,
        Optional<TimeSource> time,
        List<String> surplusNames,
        boolean hasCommasInside,
        int outcome,
        double cost,
        Layout layout) {

    /** Kind of a column's cells. */
    public enum Kind {
        NUMBER,
        TIME,
        TEXT
    }

    /**
     * Column, of one cell in each row, or of two where the delimiter splits a time.
     *
     * @param name unique among the columns
     * @param header the name in the header, empty without one
     * @param cell index of its first cell in the row
     * @param cells 1 or 2
     * @param notation of its numbers; without meaning for columns of another kind
     * @param missing values that stand for missing ones because a person says so
     * @param isPadded whether all numbers have as many digits, some of them zeros in front, as codes have: 00059
     * @param isSparse whether nine cells of ten are blank, as in columns of events and remarks
     */
    public record Column(
            String name,
            String header,
            int cell,
            int cells,
            Kind kind,
            NumberNotation notation,
            GivenMissing missing,
            boolean isPadded,
            boolean isSparse) {

        /** A column of numbers of one cell. */
        public static Column ofNumbers(String name, int cell, NumberNotation notation) {
            return new Column(name, name, cell, 1, Kind.NUMBER, notation, GivenMissing.NONE, false, false);
        }

        public Column as(Kind other, NumberNotation otherNotation) {
            return new Column(name, header, cell, cells, other, otherNotation, missing, isPadded, isSparse);
        }
    }

    public Interpretation {
        headerLines = List.copyOf(headerLines);
        columns = List.copyOf(columns);
        surplusNames = List.copyOf(surplusNames);
    }

    public boolean hasNumbers() {
        return columns.stream().anyMatch(column -> column.kind() == Kind.NUMBER);
    }

    /** The same with columns of texts, since most of their cells are no numbers. */
    public Interpretation withTexts(List<Integer> texts) {
        List<Column> changed = new ArrayList<>(columns);
        texts.forEach(c ->
                changed.set(c, columns.get(c).as(Kind.TEXT, columns.get(c).notation())));
        return new Interpretation(
                delimiter,
                cells,
                firstLine,
                headerLines,
                changed,
                time,
                surplusNames,
                hasCommasInside,
                outcome,
                cost,
                layout);
    }

    /** The same with the notations of numbers of another reading, if that has the same columns. */
    public Interpretation withNotationsOf(Interpretation other) {
        if (other.delimiter != delimiter || other.columns.size() != columns.size()) {
            return this;
        }
        List<Column> changed = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            changed.add(columns.get(c)
                    .as(columns.get(c).kind(), other.columns.get(c).notation()));
        }
        return as(layout, changed, outcome, cost);
    }

    /** The same with another time, and what that costs. */
    public Interpretation at(TimeSource other, double otherCost) {
        return new Interpretation(
                delimiter,
                cells,
                firstLine,
                headerLines,
                columns,
                Optional.of(other),
                surplusNames,
                hasCommasInside,
                outcome,
                otherCost,
                layout);
    }

    /** The same as a table of another layout. */
    public Interpretation as(Layout other, List<Column> ofColumns, int otherOutcome, double otherCost) {
        Optional<TimeSource> rowTime = other instanceof Layout.Across ? Optional.empty() : time;
        return new Interpretation(
                delimiter,
                cells,
                firstLine,
                headerLines,
                ofColumns,
                rowTime,
                surplusNames,
                hasCommasInside,
                otherOutcome,
                otherCost,
                other);
    }

    /** Name of the time as it is shown: those of its columns, joined. */
    public Optional<String> timeName() {
        return time.map(source -> String.join(
                " + ", source.columns().stream().map(c -> columns.get(c).name()).toList()));
    }
}
