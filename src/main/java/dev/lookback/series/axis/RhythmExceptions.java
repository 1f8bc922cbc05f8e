package dev.lookback.series.axis;

import dev.lookback.series.Resolution;
import dev.lookback.series.Series;
import dev.lookback.series.rhythm.ClockChange;
import dev.lookback.series.rhythm.MissingSpan;
import dev.lookback.series.rhythm.RhythmReport;
import dev.lookback.text.Message;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** Missing and surplus stamps of a series in words, with their times. */
public final class RhythmExceptions {

    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /** Number of newest rows that times are as precise as. */
    private static final int SAMPLED = 1000;

    private final Series series;
    private final RhythmReport report;
    private final double[] newest;

    /** @param series with a time column */
    public RhythmExceptions(Series series) {
        this.series = series;
        report = series.rhythmReport();
        newest = IntStream.range(Math.max(0, series.rows() - SAMPLED), series.rows())
                .mapToDouble(series::axisAt)
                .toArray();
    }

    /** "18 hours missing, 2020-01-03 04:00 – 2020-01-03 21:00". */
    public Message words(MissingSpan span) {
        String first = time(span.first());
        if (span.count() == 1) {
            return Message.of("series.rhythm.gap.one", first);
        }
        return Message.of("series.rhythm.gap." + unit(), span.count(), first, time(span.last()));
    }

    private String unit() {
        long step = report.rhythm().step();
        return step == HOUR ? "hours" : step == DAY ? "days" : step == MINUTE ? "minutes" : "stamps";
    }

    /** "clocks put forward at 2020-03-29 02:00". */
    public Message words(ClockChange change) {
        return Message.of(
                change.isForward() ? "series.rhythm.clock.forward" : "series.rhythm.clock.back", time(change.hour()));
    }

    /** "surplus: 2020-01-03 04:30", of a row on no stamp of the rhythm. */
    public Message surplus(int row) {
        return Message.of("series.rhythm.row.surplus", series.timeLabel(row));
    }

    /** "again: 2020-01-03 04:00", of a row with the stamp of an earlier row. */
    public Message repeated(int row) {
        return Message.of("series.rhythm.row.repeated", series.timeLabel(row));
    }

    private String time(long stamp) {
        double[] seconds = DoubleStream.concat(DoubleStream.of(newest), DoubleStream.of(stamp / 1000.0))
                .sorted()
                .toArray();
        return Resolution.of(seconds)
                .format(LocalDateTime.ofEpochSecond(
                        Math.floorDiv(stamp, 1000), (int) Math.floorMod(stamp, 1000L) * 1_000_000, ZoneOffset.UTC));
    }

    /** Exception to the rhythm at a row, or just before it. */
    private record Place(int row, Message words) {}

    /**
     * All exceptions in the order of time, each with its row, and its line in the file where that is known.
     *
     * @param most lines at most
     */
    public List<Message> lines(int most) {
        List<Place> found = new ArrayList<>();
        report.missing().stream().limit(most).forEach(span -> found.add(new Place(span.afterRow() + 1, words(span))));
        report.surplusRows().stream().limit(most).forEach(row -> found.add(new Place(row, surplus(row))));
        report.repeatedRows().stream().limit(most).forEach(row -> found.add(new Place(row, repeated(row))));
        report.clockChanges().stream()
                .limit(most)
                .forEach(change -> found.add(new Place(change.lastRow(), words(change))));
        return found.stream()
                .sorted(Comparator.comparingInt(Place::row))
                .limit(most)
                .map(this::line)
                .toList();
    }

    private Message line(Place place) {
        OptionalInt line = series.lineOf(place.row());
        return line.isPresent()
                ? Message.of("series.rhythm.atLine", place.row(), line.getAsInt(), place.words())
                : Message.of("series.rhythm.atRow", place.row(), place.words());
    }

    /** Number of all exceptions: gaps, surplus and repeated rows, clock changes. */
    public int count() {
        return report.missing().size()
                + report.surplusStamps()
                + report.clockChanges().size();
    }
}
