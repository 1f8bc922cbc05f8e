package dev.lookback.series.moment;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/**
 * Day numbers: those of spreadsheets such as Excel, where 1 is 1900-01-01 and 45292 is 2024-01-01, of astronomers, and of Matlab; a
 * fraction is the time of day.
 *
 * @param hasClock whether numbers have fractions other than that of midnight
 */
public record SheetDayForm(boolean hasClock, Count count) implements TimeForm {

    /** Beginning of the count. */
    public enum Count {
        /** 1899-12-30: Excel counts a 29th of February 1900. */
        EXCEL("Excel days", 25_569),
        /** Julian days, which begin at noon. */
        JULIAN("Julian days", 2_440_587.5),
        MODIFIED_JULIAN("modified Julian days", 40_587),
        MATLAB("Matlab days", 719_529);

        private final String word;
        private final double first;

        Count(String word, double first) {
            this.word = word;
            this.first = first;
        }

        /** Days since 1970-01-01T00:00. */
        public double days(double number) {
            return number - first;
        }
    }

    /** Those that spreadsheets do not have. */
    public static final List<TimeForm> COUNTS = Stream.of(Count.JULIAN, Count.MODIFIED_JULIAN, Count.MATLAB)
            .flatMap(count -> Stream.<TimeForm>of(new SheetDayForm(false, count), new SheetDayForm(true, count)))
            .toList();

    private static final int FALSE_LEAP_DAY = 60;
    private static final double LAST = 2_958_465; // 9999-12-31

    public SheetDayForm(boolean hasClock) {
        this(hasClock, Count.EXCEL);
    }

    @Override
    public String name() {
        return count.word + (hasClock ? " and times" : "");
    }

    @Override
    public ChronoUnit unit() {
        return hasClock ? ChronoUnit.SECONDS : ChronoUnit.DAYS;
    }

    @Override
    public boolean hasDate() {
        return true;
    }

    @Override
    public TimeReader reader() {
        return new Reader(count);
    }

    /** Reader of day numbers. */
    private static final class Reader extends TimeReader {

        private final Count count;

        Reader(Count count) {
            this.count = count;
        }

        @Override
        long wall(byte[] text, int from, int to) {
            double number = PlainNumbers.parse(text, from, to);
            if (!(number >= 1) || number > LAST) {
                return UNREADABLE;
            }
            double days = count.days(number) + (count == Count.EXCEL && number < FALSE_LEAP_DAY ? 1 : 0);
            return Rounding.whole(millis(days), PlainNumbers.decimals(text, from, to), MILLIS_OF_DAY);
        }
    }
}
