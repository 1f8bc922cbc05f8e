package dev.lookback.series.prepare;

import dev.lookback.series.column.HolidaySide;
import dev.lookback.series.rhythm.Rhythm;
import dev.lookback.series.rhythm.calendar.Holiday;
import dev.lookback.series.rhythm.calendar.OpenDays;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Holidays that the rows of a file teach: dates that have no row year after year. What is known in a year is learned from the rows of
 * the years before it alone, so that no row depends on later ones; in the first three years no holiday is known. A holiday that is kept
 * to this day is known for years to come, and so for the row that is forecast.
 */
final class KnownHolidays {

    /** Years before one from which its holidays are learned. */
    private static final int YEARS = 15;

    private static final long DAY = 86_400_000;

    /** Days with rows, ascending, in milliseconds since 1970. */
    private final long[] days;

    private final Map<Integer, Optional<OpenDays>> byYear = new ConcurrentHashMap<>();
    private final Map<Integer, Rhythm> rhythms = new ConcurrentHashMap<>();

    /** @param stamps of the rows, ascending */
    KnownHolidays(long[] stamps) {
        long[] found = new long[stamps.length];
        int count = 0;
        for (long stamp : stamps) {
            long day = Math.floorDiv(stamp, DAY) * DAY;
            if (count == 0 || day > found[count - 1]) {
                found[count++] = day;
            }
        }
        this.days = Arrays.copyOf(found, count);
    }

    /** Whether any are known after the last row. */
    boolean exist() {
        return days.length > 0
                && knownIn(OpenDays.yearOf(Math.floorDiv(days[days.length - 1], DAY)) + 1)
                        .isPresent();
    }

    private Optional<OpenDays> knownIn(int year) {
        return byYear.computeIfAbsent(year, this::learned);
    }

    private Optional<OpenDays> learned(int year) {
        long from = LocalDate.of(year - YEARS, 1, 1).toEpochDay() * DAY;
        long to = LocalDate.of(year, 1, 1).toEpochDay() * DAY;
        long[] before =
                Arrays.stream(days).filter(day -> day >= from && day < to).toArray();
        return before.length == 0
                ? Optional.empty()
                : Rhythm.of(before).openDays().filter(open -> !open.holidays().isEmpty());
    }

    /**
     * Values of a column.
     *
     * @param now stamps at which the holidays must be known
     * @param stamps as many stamps of rows
     * @return 1 where a holiday lies on that side of the row, else 0
     */
    double[] values(HolidaySide side, long[] now, long[] stamps) {
        double[] values = new double[stamps.length];
        long day = Long.MIN_VALUE;
        int year = Integer.MIN_VALUE;
        boolean isBeside = false;
        for (int row = 0; row < values.length; row++) {
            long nextDay = Math.floorDiv(stamps[row], DAY);
            int nextYear = year(now, row, year);
            if (nextDay != day || nextYear != year) {
                day = nextDay;
                year = nextYear;
                long of = day;
                isBeside = knownIn(year).filter(open -> side.isBeside(open, of)).isPresent();
            }
            values[row] = isBeside ? 1 : 0;
        }
        return values;
    }

    /**
     * Stamps that are due some rows after others, by a rhythm without the holidays that are not known yet.
     *
     * @param rhythm of the series
     * @param now stamps of rows
     */
    long[] due(Rhythm rhythm, long[] now, int ahead) {
        long[] due = new long[now.length];
        int year = Integer.MIN_VALUE;
        Rhythm known = rhythm;
        for (int row = 0; row < due.length; row++) {
            int next = year(now, row, year);
            if (next != year) {
                year = next;
                known = rhythms.computeIfAbsent(year, in -> knownIn(rhythm, in));
            }
            due[row] = known.at(known.nearest(now[row]) + ahead);
        }
        return due;
    }

    private Rhythm knownIn(Rhythm rhythm, int year) {
        boolean hasHolidays =
                rhythm.openDays().filter(open -> !open.holidays().isEmpty()).isPresent();
        List<Holiday> known =
                hasHolidays ? knownIn(year).map(OpenDays::holidays).orElse(List.of()) : List.of();
        return hasHolidays ? rhythm.withHolidays(known) : rhythm;
    }

    /** Year of a row's stamp. */
    private static int year(long[] stamps, int row, int before) {
        boolean isSameDay = row > 0 && Math.floorDiv(stamps[row], DAY) == Math.floorDiv(stamps[row - 1], DAY);
        return isSameDay ? before : OpenDays.yearOf(Math.floorDiv(stamps[row], DAY));
    }
}
