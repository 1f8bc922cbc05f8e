package dev.lookback.series.rhythm;

import static dev.lookback.series.rhythm.EvenRhythm.DAY;

import dev.lookback.series.rhythm.calendar.OpenDays;
import dev.lookback.text.Message;

/**
 * No rhythm: rows come as they come. The stamps after the last row are estimates at the median interval of the newest rows.
 *
 * @param step median interval of the newest rows in milliseconds
 * @param weekdaysOnly whether no row is on a weekend
 * @param wholeSeconds whether all stamps are on whole seconds
 */
record IrregularRhythm(long step, boolean weekdaysOnly, boolean wholeSeconds) implements Rhythm {

    private static final int SATURDAY = 6;

    @Override
    public long floor(long millis) {
        return Math.floorDiv(millis, step);
    }

    @Override
    public long at(long number) {
        return number * step;
    }

    @Override
    public boolean isRegular() {
        return false;
    }

    @Override
    public long[] next(long last, int count) {
        long[] stamps = new long[count];
        long before = last;
        for (int i = 0; i < count; i++) {
            before += step;
            while (weekdaysOnly && OpenDays.weekday(Math.floorDiv(before, DAY)) >= SATURDAY) {
                before += DAY;
            }
            stamps[i] = before;
        }
        return stamps;
    }

    @Override
    public Message words() {
        return Message.of("series.rhythm.irregular");
    }
}
