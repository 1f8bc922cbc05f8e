package dev.lookback.series.csv;

import dev.lookback.series.ColumnInfo;
import dev.lookback.series.Extremes;
import dev.lookback.series.LazyRhythm;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.Resolution;
import dev.lookback.series.Series;
import dev.lookback.series.rhythm.Gaps;
import dev.lookback.series.rhythm.RhythmReport;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/**
 * Series backed by Tablesaw columns of its features, oldest row first.
 *
 * @param features names of the table's columns
 * @param seconds time per row since 1970 on the clock of the file, ascending; empty without a time column
 */
record TableSeries(
        Path file,
        String digest,
        ReadOptions options,
        int rows,
        List<ColumnInfo> columns,
        List<String> features,
        List<SharedColumn> table,
        double[] seconds,
        Resolution resolution,
        LazyRhythm rhythmOfRows)
        implements Series {

    @Override
    public String name() {
        return file.getFileName().toString();
    }

    @Override
    public String targetGuess() {
        return TargetGuess.of(columns);
    }

    @Override
    public double[] values(String column) {
        return feature(column).values();
    }

    @Override
    public Extremes extremes(String column) {
        return feature(column).extremes();
    }

    private SharedColumn feature(String column) {
        int index = features.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException("no feature " + column);
        }
        return table.get(index);
    }

    @Override
    public boolean hasTime() {
        return seconds.length > 0;
    }

    @Override
    public LocalDateTime timeAt(int row) {
        requireTime();
        double whole = Math.floor(seconds[row]);
        int nanos = (int) Math.round((seconds[row] - whole) * 1000) * 1_000_000;
        return LocalDateTime.ofEpochSecond((long) whole, Math.min(nanos, 999_000_000), ZoneOffset.UTC);
    }

    private void requireTime() {
        if (!hasTime()) {
            throw new IllegalStateException("no time column");
        }
    }

    @Override
    public double axisAt(int row) {
        return hasTime() ? seconds[row] : row;
    }

    @Override
    public double[] axis() {
        return hasTime() ? seconds : Series.super.axis();
    }

    @Override
    public RhythmReport rhythmReport() {
        requireTime();
        return rhythmOfRows.report();
    }

    @Override
    public Gaps gaps() {
        requireTime();
        return rhythmOfRows.gaps();
    }

    @Override
    public int firstRowFrom(LocalDateTime time) {
        double wanted = time.toEpochSecond(ZoneOffset.UTC) + time.getNano() / 1e9;
        if (!hasTime()) {
            return wanted <= 0 ? 0 : (int) Math.min(rows, Math.ceil(wanted));
        }
        int low = 0;
        int high = rows;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (seconds[middle] < wanted) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public String timeLabel(int row) {
        return resolution.format(timeAt(row));
    }
}
