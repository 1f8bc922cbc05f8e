package dev.lookback.series.rhythm.calendar;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;

/** Business days: the weekdays on which rows are due, without the holidays of every year; numbered in their order. */
public final class OpenDays {

    public static final int ALL = 0b111_1111;
    public static final int MONDAY_TO_FRIDAY = 0b001_1111;

    /** Holidays are known until the end of this year. */
    private static final int LAST_YEAR = 2250;

    /** Days by which two open days are apart at most. */
    private static final int LONGEST = 31;

    private final int weekdays;
    private final List<Holiday> holidays;

    /** Days of the week that are open, 0 is Monday. */
    private final int[] days;

    /** Number of open days in the week before each weekday. */
    private final int[] before = new int[8];

    /** Closed days that would be open by their weekday, ascending. */
    private final long[] closed;

    /** Number by the weekdays alone of each closed day, less the closed days before it. */
    private final long[] closedNumbers;

    /** @param weekdays bit 0 is Monday, bit 6 Sunday; at least one is set */
    public OpenDays(int weekdays, List<Holiday> holidays) {
        this.weekdays = weekdays;
        this.holidays = List.copyOf(holidays);
        int[] open = new int[7];
        for (int day = 0; day < 7; day++) {
            open[before[day]] = day;
            before[day + 1] = before[day] + (weekdays >> day & 1);
        }
        this.days = Arrays.copyOf(open, before[7]);
        this.closed = closed();
        this.closedNumbers = new long[closed.length];
        for (int i = 0; i < closed.length; i++) {
            closedNumbers[i] = byWeekdays(closed[i]) - i;
        }
    }

    /** @return 1 for Monday to 7 for Sunday */
    public static int weekday(long epochDay) {
        return Math.floorMod(epochDay + 3, 7) + 1;
    }

    public int weekdays() {
        return weekdays;
    }

    public List<Holiday> holidays() {
        return holidays;
    }

    private long[] closed() {
        return holidays.stream()
                .flatMapToLong(holiday -> LongStream.rangeClosed(holiday.since(), Math.min(LAST_YEAR, holiday.until()))
                        .map(year -> holiday.epochDay((int) year)))
                .filter(day -> day != Holiday.NONE && isOpenWeekday(day))
                .sorted()
                .distinct()
                .toArray();
    }

    private boolean isOpenWeekday(long epochDay) {
        return (weekdays >> Math.floorMod(epochDay + 3, 7) & 1) == 1;
    }

    public boolean isOpen(long epochDay) {
        return isOpenWeekday(epochDay) && (closed.length == 0 || Arrays.binarySearch(closed, epochDay) < 0);
    }

    /** Whether a holiday closes a day, and one on which rows are due by its weekday. */
    public boolean isHoliday(long epochDay) {
        return closed.length > 0 && Arrays.binarySearch(closed, epochDay) >= 0;
    }

    /** Whether a holiday lies between a day and the next open one. */
    public boolean isBeforeHoliday(long epochDay) {
        return hasHoliday(epochDay, 1);
    }

    /** Whether a holiday lies between a day and the last open one before it. */
    public boolean isAfterHoliday(long epochDay) {
        return hasHoliday(epochDay, -1);
    }

    private boolean hasHoliday(long epochDay, int direction) {
        long day = epochDay + direction;
        while (!isOpen(day) && Math.abs(day - epochDay) < LONGEST) {
            if (isHoliday(day)) {
                return true;
            }
            day += direction;
        }
        return false;
    }

    /** Number of the last open day at or before a day. */
    public long floor(long epochDay) {
        long number = byWeekdays(epochDay);
        if (closed.length == 0) {
            return number;
        }
        int found = Arrays.binarySearch(closed, epochDay);
        return number - (found >= 0 ? found + 1 : -found - 1);
    }

    /** Number of the last day at or before a day that is open by its weekday. */
    private long byWeekdays(long epochDay) {
        long sinceMonday = epochDay + 3;
        return Math.floorDiv(sinceMonday, 7) * days.length + before[Math.floorMod(sinceMonday, 7) + 1] - 1;
    }

    /** The open day with a number, in days since 1970. */
    public long at(long number) {
        long byWeekdays = number + closedUpTo(number);
        return Math.floorDiv(byWeekdays, days.length) * 7 + days[Math.floorMod(byWeekdays, days.length)] - 3;
    }

    /** Number of closed days before the open day with a number. */
    private int closedUpTo(long number) {
        int low = 0;
        int high = closedNumbers.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (closedNumbers[middle] <= number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public static int yearOf(long epochDay) {
        return LocalDate.ofEpochDay(epochDay).getYear();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OpenDays that && weekdays == that.weekdays && holidays.equals(that.holidays);
    }

    @Override
    public int hashCode() {
        return Objects.hash(weekdays, holidays);
    }

    @Override
    public String toString() {
        return "OpenDays[" + Integer.toBinaryString(weekdays) + ", " + holidays + "]";
    }
}
