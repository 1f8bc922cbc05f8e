package dev.lookback.series.guess.time;

import dev.lookback.series.moment.TimeReader;
import java.util.Arrays;
import java.util.List;

/**
 * Times without those that stand for no date, such as 9999-12-31 or 0001-01-01: outside the years 1600 to 2200 and further from the
 * times of a sample than twice its span.
 *
 * @param of source of all times
 * @param earliest milliseconds since 1970-01-01T00:00
 * @param latest likewise
 */
record NearTimes(TimeSource of, long earliest, long latest) implements TimeSource {

    private static final int SPANS = 2;

    /** The source itself, unless most times of a sample are those of usual years. */
    static TimeSource of(TimeSource source, long[] sample) {
        long[] read = Arrays.stream(sample)
                .filter(time -> time != TimeReader.UNREADABLE)
                .toArray();
        long[] usual =
                Arrays.stream(read).filter(TimeWeight::isOfUsualYears).sorted().toArray();
        if (usual.length * 2 <= read.length) {
            return source;
        }
        long first = usual[0];
        long last = usual[usual.length - 1];
        long reach = SPANS * (last - first);
        return new NearTimes(
                source, Math.min(TimeWeight.EARLIEST, first - reach), Math.max(TimeWeight.LATEST, last + reach));
    }

    @Override
    public List<Integer> columns() {
        return of.columns();
    }

    @Override
    public String format() {
        return of.format();
    }

    @Override
    public Rows reader() {
        return new ChangedTimes(of.reader()) {
            private boolean isFar;

            @Override
            long changed(long time) {
                isFar = time != TimeReader.UNREADABLE && (time < earliest || time > latest);
                return isFar ? TimeReader.UNREADABLE : time;
            }

            @Override
            public boolean isFar() {
                return isFar || super.isFar();
            }
        };
    }
}
