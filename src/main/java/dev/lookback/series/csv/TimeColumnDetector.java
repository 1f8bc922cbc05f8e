package dev.lookback.series.csv;

import dev.lookback.series.ReadOptions;
import dev.lookback.series.SeriesException;
import dev.lookback.series.csv.value.TimeFormat;
import dev.lookback.series.csv.value.TimePatterns;
import dev.lookback.series.csv.value.TimeSource;
import dev.lookback.text.Message;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Detects the time column, or the columns over which the time is spread. */
final class TimeColumnDetector {

    private static final List<ChronoUnit> PARTS = List.of(
            ChronoUnit.YEARS,
            ChronoUnit.MONTHS,
            ChronoUnit.DAYS,
            ChronoUnit.HOURS,
            ChronoUnit.MINUTES,
            ChronoUnit.SECONDS);

    private final List<Layout.Column> columns;
    private final List<List<String>> values;
    private final Map<Integer, TimeFormat> dates = new LinkedHashMap<>();
    private final Map<Integer, TimeFormat> clocks = new LinkedHashMap<>();

    /** @param values cells of a column in the sample, without missing ones */
    TimeColumnDetector(List<Layout.Column> columns, Function<Layout.Column, List<String>> values) {
        this.columns = columns;
        this.values = columns.stream().map(values).toList();
        for (int c = 0; c < columns.size(); c++) {
            int column = c;
            switch (columns.get(c).kind()) {
                case DATE -> TimePatterns.date(this.values.get(c)).ifPresent(format -> dates.put(column, format));
                case CLOCK -> TimePatterns.clock(this.values.get(c)).ifPresent(format -> clocks.put(column, format));
                case NUMBER -> {
                    boolean named = ColumnMeanings.isTimeName(columns.get(c).name());
                    TimePatterns.digits(this.values.get(c), named, c == 0)
                            .ifPresent(format -> dates.put(column, format));
                }
                case TEXT -> {
                    // not a time
                }
            }
        }
    }

    /** The best guess: with the name of a time before others, dates before digits, the most distinct values, the leftmost. */
    Optional<TimeSource> detect() {
        Optional<Integer> best = dates.keySet().stream()
                .min(Comparator.comparing((Integer c) -> !isNamed(c))
                        .thenComparing(c -> columns.get(c).kind() != ColumnKind.DATE)
                        .thenComparing(c -> -new HashSet<>(values.get(c)).size())
                        .thenComparing(c -> c));
        if (best.isPresent()) {
            return best.map(this::withClock);
        }
        return parts();
    }

    /**
     * The time column that the user chose.
     *
     * @param name as in {@link Layout#timeName()}, of a single column, or {@link ReadOptions#NO_TIME}
     * @throws SeriesException if there is no such column, or it holds no times
     */
    Optional<TimeSource> chosen(String name) {
        if (name.equals(ReadOptions.NO_TIME)) {
            return Optional.empty();
        }
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).name().equals(name)) {
                return Optional.of(single(c));
            }
        }
        List<TimeSource> sources = new ArrayList<>();
        parts().ifPresent(sources::add);
        dates.keySet().forEach(c -> sources.add(withClock(c)));
        return Optional.of(sources.stream()
                .filter(source -> name(source).equals(name))
                .findFirst()
                .orElseThrow(() -> new SeriesException(Message.of("series.problem.noSuchColumn", name))));
    }

    /** The columns with their final data types: numeric columns that hold dates or a part of the time become {@link ColumnKind#DATE}. */
    List<Layout.Column> typed(Optional<TimeSource> time) {
        List<Layout.Column> typed = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            Layout.Column column = columns.get(c);
            boolean isDate = dates.containsKey(c)
                    || (time.isPresent() && time.get().columns().contains(c));
            ColumnKind kind = isDate && column.kind() == ColumnKind.NUMBER ? ColumnKind.DATE : column.kind();
            typed.add(new Layout.Column(column.name(), column.cell(), column.cells(), kind));
        }
        return List.copyOf(typed);
    }

    private boolean isNamed(int column) {
        return ColumnMeanings.isTimeName(columns.get(column).name());
    }

    private TimeSource single(int column) {
        List<String> cells = values.get(column);
        Optional<TimeFormat> format = Optional.ofNullable(dates.get(column))
                .or(() -> Optional.ofNullable(clocks.get(column)))
                .or(() -> TimePatterns.digits(cells, true, false))
                .or(() -> TimePatterns.date(cells));
        return new TimeSource.Single(
                column,
                format.orElseThrow(() -> new SeriesException(
                        Message.of("series.problem.noTime", columns.get(column).name()))));
    }

    /** A date without a time of day is combined with the nearest column of times of day. */
    private TimeSource withClock(int column) {
        TimeFormat date = dates.get(column);
        boolean hasClock = date.name().contains("m") || date instanceof TimeFormat.Epoch;
        Optional<Integer> clock = hasClock
                ? Optional.empty()
                : clocks.keySet().stream().min(Comparator.comparing(c -> Math.abs(c - column)));
        return clock.<TimeSource>map(c -> new TimeSource.DateAndClock(column, date, c, clocks.get(c)))
                .orElseGet(() -> new TimeSource.Single(column, date));
    }

    private Optional<TimeSource> parts() {
        List<Integer> found = new ArrayList<>();
        for (ChronoUnit part : PARTS) {
            Optional<Integer> column = column(part);
            if (column.isEmpty()) {
                break;
            }
            found.add(column.get());
        }
        if (found.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TimeSource.Parts(List.copyOf(found)));
    }

    private Optional<Integer> column(ChronoUnit part) {
        for (int c = 0; c < columns.size(); c++) {
            if (columns.get(c).kind() == ColumnKind.NUMBER
                    && ColumnMeanings.timePart(columns.get(c).name()).equals(Optional.of(part))) {
                return Optional.of(c);
            }
        }
        return Optional.empty();
    }

    private String name(TimeSource source) {
        return names(source.columns());
    }

    private String names(List<Integer> found) {
        return String.join(" + ", found.stream().map(c -> columns.get(c).name()).toList());
    }
}
