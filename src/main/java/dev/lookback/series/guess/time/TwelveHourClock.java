package dev.lookback.series.guess.time;

import dev.lookback.series.moment.TimeReader;
import java.util.List;
import java.util.Optional;

/**
 * Times on a clock of twelve hours without AM and PM: 9:30, …, 12:30, 1:00. Where the clock goes back within a date, its second half begins.
 * Rows stand in the order of time.
 *
 * @param of source of the times as they are written, from 1:00 to 12:59
 */
record TwelveHourClock(TimeSource of) implements TimeSource {

    private static final long HOUR = 3_600_000;
    private static final long HALF_DAY = 12 * HOUR;

    /** One such date may be two series one below the other. */
    private static final int LEAST_DATES = 2;

    /**
     * The source with two halves of the day; empty unless no time of a sample is on a clock of 24 hours, and several dates have both.
     *
     * @param sample times as they are written, {@link TimeReader#UNREADABLE} for none
     */
    static Optional<TimeSource> of(TimeSource source, long[] sample) {
        Halves halves = new Halves();
        int dates = 0;
        for (long time : sample) {
            if (time == TimeReader.UNREADABLE) {
                continue;
            }
            long clock = Math.floorMod(time, TimeReader.MILLIS_OF_DAY);
            if (clock < HOUR || clock >= HOUR + HALF_DAY) {
                return Optional.empty();
            }
            boolean wasSecond = halves.isSecond;
            halves.read(time);
            dates += halves.isSecond && !wasSecond ? 1 : 0;
        }
        return dates < LEAST_DATES ? Optional.empty() : Optional.of(new TwelveHourClock(source));
    }

    @Override
    public List<Integer> columns() {
        return of.columns();
    }

    @Override
    public String format() {
        return of.format().replace('H', 'h');
    }

    @Override
    public Rows reader() {
        Halves halves = new Halves();
        return new ChangedTimes(of.reader()) {
            private boolean lacksBefore;

            @Override
            long changed(long time) {
                if (time == TimeReader.UNREADABLE) {
                    return time;
                }
                lacksBefore |= !halves.hasBegun();
                return halves.read(time);
            }

            @Override
            public boolean lacksBefore() {
                return lacksBefore || super.lacksBefore();
            }

            @Override
            public void begin() {
                super.begin();
                halves.begin();
                lacksBefore = false;
            }
        };
    }

    /** Half of the day of the row read last. */
    private static final class Halves {

        private static final long NONE = Long.MIN_VALUE;

        private long date = NONE;
        private long clock;
        private boolean isSecond;

        boolean hasBegun() {
            return date != NONE;
        }

        void begin() {
            date = NONE;
            isSecond = false;
        }

        /** The time on a clock of 24 hours. */
        long read(long time) {
            long of = Math.floorDiv(time, TimeReader.MILLIS_OF_DAY);
            long now = Math.floorMod(time, HALF_DAY);
            isSecond = of == date && (isSecond || now < clock);
            date = of;
            clock = now;
            return of * TimeReader.MILLIS_OF_DAY + now + (isSecond ? HALF_DAY : 0);
        }
    }
}
