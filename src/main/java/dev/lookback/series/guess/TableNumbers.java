package dev.lookback.series.guess;

import dev.lookback.series.guess.column.AmountNames;
import dev.lookback.series.guess.column.BodyColumn;
import dev.lookback.series.guess.time.TimeSource;
import dev.lookback.series.number.NumberNotations;
import dev.lookback.series.number.NumberReading;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers of a table's columns read with one usual decimal mark. Numbers like "1.234" and "1,234", which mean a thousand or three
 * decimals, are told by the other columns, by the form of the dates and by the names of their columns.
 *
 * @param readings of all columns, in their order: with the usual decimal mark, or with the other one where only that reads them
 * @param cost of the columns of numbers: the mean of their readings, and what speaks against the decimal mark
 */
record TableNumbers(List<NumberReading> readings, double cost) {

    /** Cost of a decimal mark if all columns that can be read in one way only have the other one. */
    private static final double EXCEPTIONS = 0.2;

    private static final Pattern PAIR = Pattern.compile("\\d{1,2},\\d");

    /** Cost of a decimal mark that countries with such dates do not have. */
    private static final double FOREIGN_DATES = 0.02;

    /** Cost of a count with decimals, or of a price in thousands without any. */
    private static final double UNLIKE_NAME = 0.04;

    /**
     * @param time of the rows; its columns have no numbers
     * @param isGiven whether a person gave the decimal mark, so that no column has the other one
     * @param arePairs whether the other one parts pairs of numbers, unless these have a unit
     */
    static TableNumbers of(
            List<BodyColumn> columns,
            List<String> names,
            Optional<TimeSource> time,
            char decimal,
            boolean isGiven,
            boolean arePairs) {
        List<NumberReading> readings = new ArrayList<>();
        double cost = 0;
        double unlike = 0;
        int numeric = 0;
        int certain = 0;
        int exceptions = 0;
        boolean isOpen = false;
        for (int c = 0; c < columns.size(); c++) {
            NumberReading usual = columns.get(c).numbers(decimal);
            NumberReading other = columns.get(c).numbers(decimal == '.' ? ',' : '.');
            boolean mayDiffer =
                    !isGiven && (!arePairs || !other.notation().unit().isEmpty());
            boolean isException = mayDiffer && NumberNotations.isException(usual, other);
            NumberReading reading = isException ? other : usual;
            readings.add(reading);
            int column = c;
            if (!BodyColumn.isNumeric(reading)
                    || time.filter(of -> of.columns().contains(column)).isPresent()) {
                continue;
            }
            numeric++;
            cost += reading.cost();
            exceptions += isException ? 1 : 0;
            certain += isException || NumberNotations.isException(other, usual) ? 1 : 0;
            if (usual.read() == other.read() && !usual.readsAlike(other)) {
                isOpen = true;
                unlike += isUnlikeName(names.get(c), reading, isException ? usual : other) ? UNLIKE_NAME : 0;
            }
        }
        boolean isForeign = isOpen
                && time.map(TimeSource::format)
                        .map(form -> decimal == '.' ? form.contains("d.M") : form.contains("M/d"))
                        .orElse(false);
        return new TableNumbers(
                List.copyOf(readings),
                (cost + unlike) / Math.max(1, numeric)
                        + EXCEPTIONS * exceptions / Math.max(1, certain)
                        + (isForeign ? FOREIGN_DATES : 0));
    }

    /** Whether a comma within cells may part a pair of numbers, as commas part cells, too. */
    static boolean arePairs(List<BodyColumn> columns, char delimiter, char decimal) {
        return delimiter == ',' && decimal == '.' && (havePoints(columns) || havePairs(columns));
    }

    /** Whether columns have decimal points that are nothing else. */
    private static boolean havePoints(List<BodyColumn> columns) {
        return columns.stream()
                .anyMatch(column -> BodyColumn.isNumeric(column.point())
                        && column.times().isEmpty()
                        && NumberNotations.isException(column.comma(), column.point()));
    }

    /** Whether the numbers of a column may be pairs, such as the goals of two teams: "4,2". */
    private static boolean havePairs(List<BodyColumn> columns) {
        return columns.stream()
                .anyMatch(column -> column.isNumeric()
                        && column.present().stream()
                                .allMatch(cell -> PAIR.matcher(cell).matches()));
    }

    private static boolean isUnlikeName(String name, NumberReading reading, NumberReading other) {
        boolean hasGroups = size(reading) > size(other);
        return hasGroups ? AmountNames.isRate(name) : AmountNames.isCount(name);
    }

    private static double size(NumberReading reading) {
        double size = 0;
        for (double value : reading.values()) {
            size += value == value ? Math.abs(value) : 0;
        }
        return size;
    }
}
