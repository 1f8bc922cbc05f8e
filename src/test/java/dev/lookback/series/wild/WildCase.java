package dev.lookback.series.wild;

import dev.lookback.series.ColumnInfo;
import dev.lookback.series.Reading;
import dev.lookback.series.Series;
import dev.lookback.series.SeriesChoice;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * File of a kind that people have, with its right reading.
 *
 * @param file name with its ending
 * @param checks of the reading; none for a file that is to be refused
 * @param refusal word of the message, or part of its key, with which the file is to be refused
 * @param later facts that the reading should also state (series to choose from, suspected missing values, the runner-up); not checked
 *     yet
 */
record WildCase(
        String name, String file, byte[] bytes, List<Check> checks, Optional<String> refusal, List<String> later) {

    /**
     * Check of one fact of a reading.
     *
     * @param grave whether a difference makes the reading wrong; otherwise it is right in part
     * @param difference what differs, empty for nothing
     */
    record Check(boolean grave, Function<Reading, String> difference) {}

    static WildCase of(String name, String text) {
        return of(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static WildCase of(String name, String text, String charset) {
        return of(name, text.getBytes(Charset.forName(charset)));
    }

    static WildCase of(String name, byte[] bytes) {
        return new WildCase(name, name + ".csv", bytes, List.of(), Optional.empty(), List.of());
    }

    /** The same under another file name. */
    WildCase named(String fileName) {
        return new WildCase(name, fileName, bytes, checks, refusal, later);
    }

    /** Rows of the series. */
    WildCase rows(int expected) {
        // Rows too many hold what is no row; rows too few are lost, which makes the rest no less right.
        return grave(r -> r.series().rows() > expected ? "rows " + r.series().rows() + ", not " + expected : "")
                .minor(r -> r.series().rows() < expected ? "rows " + r.series().rows() + ", not " + expected : "");
    }

    /** Rows of the file, where its columns begin at different ones. */
    WildCase fileRows(int expected) {
        return minor(r ->
                r.report().rows() == expected ? "" : "file rows " + r.report().rows() + ", not " + expected);
    }

    /** First and last time of the series, each a date or a date with a time of day. */
    WildCase span(String first, String last) {
        return grave(r -> different("first time", time(first), r.series(), 0))
                .grave(r -> different(
                        "last time", time(last), r.series(), r.series().rows() - 1));
    }

    /** Time of a row. */
    WildCase at(int row, String expected) {
        return grave(r -> different("time of row " + row, time(expected), r.series(), row));
    }

    /** Rows without times. */
    WildCase timeless() {
        return grave(
                r -> r.series().hasTime() ? "time " + r.report().timeColumn().orElse("") + ", not none" : "");
    }

    /** Columns in use, all of them, in the order of the file. */
    WildCase inputs(String... expected) {
        List<String> names = Arrays.asList(expected);
        return minor(r -> inputs(r).equals(names) ? "" : "inputs " + inputs(r) + ", not " + names);
    }

    /** Number of columns in use, where their names are a matter of taste. */
    WildCase inputs(int expected) {
        return minor(r -> inputs(r).size() == expected ? "" : "inputs " + inputs(r) + ", not " + expected);
    }

    /** Columns that are no inputs: keys, constants, counters, parts of the calendar. */
    WildCase without(String... columns) {
        return minor(r -> {
            List<String> used = new ArrayList<>(Arrays.asList(columns));
            used.retainAll(inputs(r));
            return used.isEmpty() ? "" : "inputs hold " + used;
        });
    }

    /** No other reading that a person should look at. */
    WildCase sure() {
        return minor(r -> r.report().ambiguity().map(Object::toString).orElse(""));
    }

    WildCase target(String expected) {
        return minor(r -> r.series().targetGuess().equals(expected)
                ? ""
                : "target " + r.series().targetGuess() + ", not " + expected);
    }

    /** Lines left out that are neither rows nor headers. */
    WildCase skipped(int expected) {
        return minor(r -> r.report().skipped().size() == expected
                ? ""
                : "skipped " + r.report().skipped().size() + ", not " + expected);
    }

    /** Missing values of a column. */
    WildCase missing(String column, int expected) {
        return minor(r -> {
            Optional<ColumnInfo> info = r.series().columns().stream()
                    .filter(c -> c.name().equals(column))
                    .findFirst();
            return info.isEmpty()
                    ? "no column " + column
                    : info.get().missing() == expected
                            ? ""
                            : "missing in " + column + " " + info.get().missing() + ", not " + expected;
        });
    }

    /**
     * Value of a row.
     *
     * @param column name, or {@code #3} for the fourth of the columns in use
     * @param row from 0, oldest first; from the end where negative
     */
    WildCase value(String column, int row, double expected) {
        WildCase there = minor(r -> feature(r, column).isEmpty() ? "no column " + column : "");
        return there.grave(r -> {
            Optional<String> feature = feature(r, column);
            int index = row < 0 ? r.series().rows() + row : row;
            if (feature.isEmpty() || index < 0 || index >= r.series().rows()) {
                return "";
            }
            double value = r.series().values(feature.get())[index];
            return Math.abs(value - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
                    ? ""
                    : column + "[" + row + "] " + value + ", not " + expected;
        });
    }

    /**
     * Several series in the file.
     *
     * @param read the one that was read; empty where each is a column
     * @param ids of all, in the order of the file
     */
    WildCase series(String read, String... ids) {
        return minor(r -> {
            List<String> found = r.report().series().stream()
                    .flatMap(choice -> choice.spans().stream())
                    .map(SeriesChoice.Span::id)
                    .toList();
            String chosen = r.report()
                    .series()
                    .flatMap(SeriesChoice::read)
                    .map(SeriesChoice.Span::id)
                    .orElse("");
            return found.equals(List.of(ids)) && chosen.equals(read)
                    ? ""
                    : "series " + found + " of which " + chosen + ", not " + List.of(ids) + " of which " + read;
        });
    }

    /** A file of one series. */
    WildCase single() {
        return minor(r -> r.report()
                .series()
                .map(choice -> "series by " + choice.columns())
                .orElse(""));
    }

    WildCase refused(String word) {
        return new WildCase(name, file, bytes, checks, Optional.of(word), later);
    }

    WildCase later(String fact) {
        List<String> more = new ArrayList<>(later);
        more.add(fact);
        return new WildCase(name, file, bytes, checks, refusal, List.copyOf(more));
    }

    @Override
    public String toString() {
        return name;
    }

    /** The columns in use of a series just opened. */
    private static List<String> inputs(Reading reading) {
        return reading.series().defaultInputs();
    }

    private static Optional<String> feature(Reading reading, String column) {
        if (column.matches("#\\d+")) {
            return inputs(reading).stream()
                    .skip(Integer.parseInt(column.substring(1)))
                    .findFirst();
        }
        return reading.series().defaultInputs().stream().filter(column::equals).findFirst();
    }

    private static LocalDateTime time(String text) {
        return text.contains("T")
                ? LocalDateTime.parse(text)
                : LocalDate.parse(text).atStartOfDay();
    }

    private static String different(String what, LocalDateTime expected, Series series, int row) {
        if (!series.hasTime()) {
            return "no time";
        }
        if (row >= series.rows()) {
            return "no row " + row;
        }
        LocalDateTime found = series.timeAt(row);
        return found.equals(expected) ? "" : what + " " + found + ", not " + expected;
    }

    private WildCase grave(Function<Reading, String> difference) {
        return with(new Check(true, difference));
    }

    private WildCase minor(Function<Reading, String> difference) {
        return with(new Check(false, difference));
    }

    private WildCase with(Check check) {
        List<Check> more = new ArrayList<>(checks);
        more.add(check);
        return new WildCase(name, file, bytes, List.copyOf(more), refusal, later);
    }
}
