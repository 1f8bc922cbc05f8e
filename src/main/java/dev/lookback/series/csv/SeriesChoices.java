package dev.lookback.series.csv;

import dev.lookback.series.SeriesChoice;
import dev.lookback.series.layout.SeriesSpans;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Choices of several series in a file, with the rows and span of each. */
final class SeriesChoices {

    /** Series listed. */
    private static final int MOST = 100_000;

    private SeriesChoices() {}

    /**
     * Choice among series in rows of their own.
     *
     * @param values of each series by time, NaN where missing
     * @param times empty where they have none
     */
    static SeriesChoice of(
            List<String> columns,
            List<String> names,
            List<double[]> values,
            long[] times,
            Optional<Integer> read,
            boolean asked) {
        List<SeriesChoice.Span> spans = new ArrayList<>();
        for (int of = 0; of < names.size(); of++) {
            double[] all = values.get(of);
            int rows = 0;
            long first = Long.MAX_VALUE;
            long last = Long.MIN_VALUE;
            for (int step = 0; step < all.length; step++) {
                if (!Double.isNaN(all[step])) {
                    rows++;
                    first = times.length == 0 ? first : Math.min(first, times[step]);
                    last = times.length == 0 ? last : Math.max(last, times[step]);
                }
            }
            spans.add(span(names.get(of), rows, first, last));
        }
        return new SeriesChoice(
                columns, names.size(), spans.subList(0, Math.min(MOST, spans.size())), read.map(spans::get), asked);
    }

    /** Choice among stacked series. */
    static SeriesChoice of(List<String> columns, SeriesSpans series, Optional<Integer> read, boolean asked) {
        List<String> names = series.series().texts();
        List<SeriesChoice.Span> spans = new ArrayList<>();
        for (int of = 0; of < names.size(); of++) {
            spans.add(span(names.get(of), series.rows()[of], series.first()[of], series.last()[of]));
        }
        return new SeriesChoice(
                columns, names.size(), spans.subList(0, Math.min(MOST, spans.size())), read.map(spans::get), asked);
    }

    private static SeriesChoice.Span span(String name, int rows, long first, long last) {
        boolean timed = first <= last;
        return new SeriesChoice.Span(
                name, rows, timed ? time(first) : Optional.empty(), timed ? time(last) : Optional.empty());
    }

    private static Optional<LocalDateTime> time(long millis) {
        return Optional.of(LocalDateTime.ofEpochSecond(
                Math.floorDiv(millis, 1000), Math.floorMod(millis, 1000) * 1_000_000, ZoneOffset.UTC));
    }
}
