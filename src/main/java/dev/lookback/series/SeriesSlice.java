package dev.lookback.series;

import dev.lookback.series.rhythm.Gaps;
import dev.lookback.series.rhythm.RhythmReport;
import dev.lookback.text.Message;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * Slice of a series: consecutive rows as a series of their own, which gives no access to any other row. File, digest and column
 * facts stay those of the original.
 */
public final class SeriesSlice implements SeriesView {

    private final Series original;
    private final int first;
    private final int rows;
    private final Map<String, double[]> values = new ConcurrentHashMap<>();

    /**
     * @param from first row
     * @param to the row after the last
     */
    public SeriesSlice(Series original, int from, int to) {
        if (from < 0 || from > to || to > original.rows()) {
            throw new IllegalArgumentException("rows %d to %d of %d".formatted(from, to, original.rows()));
        }
        this.original = original;
        first = from;
        rows = to - from;
    }

    @Override
    public Series original() {
        return original;
    }

    @Override
    public int rows() {
        return rows;
    }

    @Override
    public double[] values(String column) {
        return values.computeIfAbsent(column, name -> slice(original.values(name)));
    }

    @Override
    public double[] inputValues(String column, int ahead) {
        double[] inputs = original.inputValues(column, ahead);
        return inputs == original.values(column) ? values(column) : slice(inputs);
    }

    private double[] slice(double[] whole) {
        return Arrays.copyOfRange(whole, first, first + rows);
    }

    @Override
    public LocalDateTime timeAt(int row) {
        return original.timeAt(first + row);
    }

    @Override
    public double axisAt(int row) {
        return hasTime() ? original.axisAt(first + row) : row;
    }

    @Override
    public RhythmReport rhythmReport() {
        long[] stamps = IntStream.range(0, rows).mapToLong(this::stampAt).toArray();
        return RhythmReport.of(stamps, original.rhythm());
    }

    @Override
    public Gaps gaps() {
        int[] steps = Arrays.copyOfRange(original.gaps().steps(), first, first + rows);
        Arrays.fill(steps, 0, Math.min(1, rows), 0);
        return new Gaps(steps);
    }

    @Override
    public int firstRowFrom(LocalDateTime time) {
        return Math.max(0, Math.min(rows, original.firstRowFrom(time) - first));
    }

    @Override
    public String timeLabel(int row) {
        return original.timeLabel(first + row);
    }

    @Override
    public Message label(int row) {
        return original.label(first + row);
    }
}
