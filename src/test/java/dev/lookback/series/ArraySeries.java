package dev.lookback.series;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;

/** Series for tests, backed by arrays: every column is a feature with the meaning of its English name. */
public final class ArraySeries implements Series {

    private static final String NAME = "arrays.csv";

    private final Map<String, double[]> columns;
    private final int rows;
    private final Optional<IntFunction<LocalDateTime>> times;

    private ArraySeries(Map<String, double[]> columns, Optional<IntFunction<LocalDateTime>> times) {
        this.columns = new LinkedHashMap<>(columns);
        this.rows =
                columns.values().stream().mapToInt(c -> c.length).findFirst().orElse(0);
        this.times = times;
        if (columns.values().stream().anyMatch(c -> c.length != rows)) {
            throw new IllegalArgumentException("columns differ in length");
        }
    }

    /** Without time; columns in the map's order of iteration, arrays shared. */
    public static ArraySeries of(Map<String, double[]> columns) {
        return new ArraySeries(columns, Optional.empty());
    }

    /** One column, without time. */
    public static ArraySeries of(String column, double... values) {
        return of(Map.of(column, values));
    }

    /** The same columns, one row a day. */
    public ArraySeries daily(LocalDate first) {
        return every(first.atStartOfDay(), Duration.ofDays(1));
    }

    /** The same columns, one row every {@code interval}. */
    public ArraySeries every(LocalDateTime first, Duration interval) {
        return at(row -> first.plus(interval.multipliedBy(row)));
    }

    /** The same columns, each row at a time of its own; ascending. */
    public ArraySeries at(IntFunction<LocalDateTime> timeOfRow) {
        return new ArraySeries(columns, Optional.of(timeOfRow));
    }

    /** The same series with one value replaced. */
    public ArraySeries with(String column, int row, double value) {
        Map<String, double[]> changed = new LinkedHashMap<>(columns);
        double[] values = values(column).clone();
        values[row] = value;
        changed.put(column, values);
        return new ArraySeries(changed, times);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Path file() {
        return Path.of(NAME);
    }

    @Override
    public String digest() {
        return "0".repeat(64);
    }

    @Override
    public ReadOptions options() {
        return ReadOptions.detect();
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public List<ColumnInfo> columns() {
        List<ColumnInfo> infos = new ArrayList<>();
        times.ifPresent(
                t -> infos.add(new ColumnInfo("date", ColumnRole.TIME, ColumnMeaning.TIME, 0, Double.NaN, Double.NaN)));
        columns.forEach((name, values) -> infos.add(new ColumnInfo(
                name,
                ColumnRole.FEATURE,
                meaning(name),
                0,
                Arrays.stream(values).min().orElse(Double.NaN),
                Arrays.stream(values).max().orElse(Double.NaN))));
        return List.copyOf(infos);
    }

    private static ColumnMeaning meaning(String name) {
        return Arrays.stream(ColumnMeaning.values())
                .filter(m -> m.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(ColumnMeaning.OTHER);
    }

    @Override
    public List<String> features() {
        return List.copyOf(columns.keySet());
    }

    @Override
    public String targetGuess() {
        List<String> names = features();
        return names.contains("close") ? "close" : names.get(names.size() - 1);
    }

    @Override
    public double[] values(String column) {
        double[] values = columns.get(column);
        if (values == null) {
            throw new IllegalArgumentException("no feature " + column);
        }
        return values;
    }

    @Override
    public boolean hasTime() {
        return times.isPresent();
    }

    @Override
    public LocalDateTime timeAt(int row) {
        return times.orElseThrow(() -> new IllegalStateException("no time column"))
                .apply(row);
    }

    @Override
    public double axisAt(int row) {
        return hasTime() ? timeAt(row).toEpochSecond(ZoneOffset.UTC) : row;
    }

    @Override
    public int firstRowFrom(LocalDateTime time) {
        int row = 0;
        while (row < rows && timeAt(row).isBefore(time)) {
            row++;
        }
        return row;
    }

    @Override
    public String label(int row) {
        if (!hasTime()) {
            return "row " + row;
        }
        LocalDateTime time = timeAt(row);
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toString().replace('T', ' ');
    }
}
