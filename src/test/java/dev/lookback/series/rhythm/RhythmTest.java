package dev.lookback.series.rhythm;

import static dev.lookback.series.rhythm.Stamps.days;
import static dev.lookback.series.rhythm.Stamps.stamp;
import static dev.lookback.series.rhythm.Stamps.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.rhythm.calendar.Holiday;
import dev.lookback.text.Texts;
import java.time.LocalDate;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    60          | every minute
                    3600        | hourly
                    900         | every 15 minutes
                    1           | every second
                    86400       | daily
                    21600       | every 6 hours
                    172800      | every 2 days
                    604800      | weekly, Wednesday
                    1209600     | every 2 weeks
                    """)
    void evenSteps(long seconds, String words) {
        long start = stamp("2024-01-03T00:00");
        long[] stamps =
                LongStream.range(0, 50).map(i -> start + i * seconds * 1000).toArray();

        assertThat(words(Rhythm.of(stamps))).isEqualTo(words);
        assertThat(Rhythm.of(stamps).next(stamps[49], 2))
                .containsExactly(start + 50 * seconds * 1000, start + 51 * seconds * 1000);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    2023-01-01 2023-02-01 2023-03-01 2023-04-01            | monthly                                     | 2023-05-01 2023-06-01
                    2022-11-15 2022-12-15 2023-01-15 2023-02-15            | monthly, day 15                             | 2023-03-15 2023-04-15
                    2022-11-30 2022-12-31 2023-01-31 2023-02-28            | month ends                                  | 2023-03-31 2023-04-30
                    2022-11-30 2022-12-30 2023-01-30 2023-02-28            | monthly, day 30                             | 2023-03-30 2023-04-30
                    2023-01-31 2023-02-28 2023-03-31 2023-04-28 2023-05-31 | monthly, last business day of the month     | 2023-06-30 2023-07-31
                    2023-01-02 2023-02-01 2023-03-01 2023-04-03 2023-05-01 | monthly, first business day of the month    | 2023-06-01 2023-07-03
                    2023-01-20 2023-02-17 2023-03-17 2023-04-21            | monthly, third Friday of the month          | 2023-05-19 2023-06-16
                    2023-01-31 2023-02-28 2023-03-28 2023-04-25 2023-05-30 | monthly, last Tuesday of the month          | 2023-06-27 2023-07-25
                    2022-03-31 2022-06-30 2022-09-30 2022-12-31            | quarterly, last day of the month            | 2023-03-31 2023-06-30
                    2022-01-01 2022-04-01 2022-07-01 2022-10-01            | quarterly                                   | 2023-01-01 2023-04-01
                    2020-01-01 2021-01-01 2022-01-01                       | yearly                                      | 2023-01-01 2024-01-01
                    2020-02-29 2021-02-28 2022-02-28 2023-02-28            | yearly, last day of the month               | 2024-02-29 2025-02-28
                    1990-01-01 1995-01-01 2000-01-01                       | every 5 years                               | 2005-01-01 2010-01-01
                    2022-01-01 2022-07-01 2023-01-01                       | half-yearly                                 | 2023-07-01 2024-01-01
                    2024-01-31 2024-02-29                                  | month ends                                  | 2024-03-31 2024-04-30
                    2024-01-15 2024-02-15                                  | monthly, day 15                             | 2024-03-15 2024-04-15
                    2024-01-01 2024-01-11 2024-01-21 2024-02-01 2024-02-11 2024-02-21 2024-03-01 2024-03-11 2024-03-21 | monthly, day 1, day 11 and day 21 | 2024-04-01 2024-04-11
                    2024-01-15 2024-01-31 2024-02-15 2024-02-29 2024-03-15 2024-03-31 2024-04-15 | monthly, day 15 and last day of the month | 2024-04-30 2024-05-15
                    """)
    void months(String dates, String words, String next) {
        long[] stamps = days(dates);

        Rhythm rhythm = Rhythm.of(stamps);

        assertThat(words(rhythm)).isEqualTo(words);
        assertThat(text(rhythm.next(stamps[stamps.length - 1], 2))).isEqualTo(next);
    }

    /** As at the stock exchange of New York: the last Monday of May is a holiday, and so was Good Friday in 2024. */
    @Test
    void lastTradingDaysMovedByHolidaysAreOnTheRhythm() {
        long[] stamps = days("2023-01-31 2023-02-28 2023-03-31 2023-04-28 2023-05-31 2023-06-30 2023-07-31 2023-08-31"
                + " 2023-09-29 2023-10-31 2023-11-30 2023-12-29 2024-01-31 2024-02-29 2024-03-28");

        RhythmReport report = RhythmReport.of(stamps);

        assertThat(words(report.rhythm())).isEqualTo("monthly, last business day of the month");
        assertThat(report.missingStamps()).isZero();
        assertThat(report.surplusStamps()).isZero();
        assertThat(report.movedRows()).isEqualTo(1);
        assertThat(text(report.rhythm().next(stamps[14], 1))).isEqualTo("2024-04-30");
    }

    @Test
    void weeksEndOnThursdayBeforeAHoliday() {
        long[] stamps = days("2024-03-08 2024-03-15 2024-03-22 2024-03-28 2024-04-05 2024-04-12");

        RhythmReport report = RhythmReport.of(stamps);

        assertThat(words(report.rhythm())).isEqualTo("weekly, Friday");
        assertThat(report.missing()).isEmpty();
        assertThat(report.movedRows()).isEqualTo(1);
    }

    @Test
    void businessDaysSkipWeekends() {
        long[] stamps = Stamps.onWeekdays("2024-01-01", 12, 0b001_1111, 0);

        assertThat(words(Rhythm.of(stamps))).isEqualTo("business days");
        assertThat(text(Rhythm.of(stamps).next(stamps[11], 5)))
                .isEqualTo("2024-01-17 2024-01-18 2024-01-19 2024-01-22 2024-01-23");
    }

    @ParameterizedTest
    @CsvSource({
        "001_1111, 'at 16:00, business days'",
        "011_1111, 'at 16:00, Monday, Tuesday, Wednesday, Thursday, Friday and Saturday'",
        "100_1111, 'at 16:00, Monday, Tuesday, Wednesday, Thursday and Sunday'",
        "001_0101, 'at 16:00, Monday, Wednesday and Friday'"
    })
    void weekdays(String mask, String words) {
        int weekdays = Integer.parseInt(mask.replace("_", ""), 2);
        long[] stamps = Stamps.onWeekdays("2024-01-01", 40, weekdays, 16 * 60);

        assertThat(words(Rhythm.of(stamps))).isEqualTo(words);
        assertThat(Rhythm.of(stamps).next(stamps[29], 10))
                .isEqualTo(LongStream.of(stamps).skip(30).toArray());
    }

    @Test
    void fiveDaysInARowSayNothingOfWeekends() {
        assertThat(words(Rhythm.of(Stamps.onWeekdays("2024-01-01", 5, 0b001_1111, 0))))
                .isEqualTo("daily");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    15 | 09:30-11:30 13:00-15:00             | every 15 minutes, 09:30–11:30 and 13:00–15:00
                    5  | 09:35-11:30 13:05-15:00             | every 5 minutes, 09:35–11:30 and 13:05–15:00
                    1  | 09:00-10:15 10:30-11:30 13:30-15:00 21:00-26:30 | every minute, 09:00–10:15, 10:30–11:30, 13:30–15:00 and 21:00–02:30
                    60 | 09:30-15:30                         | hourly, 09:30–15:30
                    60 | 10:30-11:30 14:00-15:00             | hourly, 10:30–11:30 and 14:00–15:00
                    30 | 21:00-26:00                         | every 30 minutes, 21:00–02:00
                    """)
    void sessions(int step, String sessions, String words) {
        long[] stamps = Stamps.inSessions("2024-01-03", 15, sessions, step);
        long[] known = LongStream.of(stamps).limit(stamps.length - 20).toArray();

        Rhythm rhythm = Rhythm.of(known);

        assertThat(words(rhythm)).isEqualTo(words);
        assertThat(RhythmReport.of(known, rhythm).missing()).isEmpty();
        assertThat(rhythm.next(known[known.length - 1], 20))
                .isEqualTo(LongStream.of(stamps).skip(known.length).toArray());
    }

    /** Currencies: from Sunday 22:00 to Friday 21:00, round the clock. */
    @Test
    void tradingRoundTheClockStopsOnWeekends() {
        long[] stamps = IntStream.range(0, 24 * 35)
                .mapToLong(hour -> stamp("2024-01-07T22:00") + hour * 3_600_000L)
                .filter(t -> Math.floorMod(t - stamp("2024-01-07T22:00"), 7 * 86_400_000L) < 5 * 86_400_000L)
                .toArray();

        RhythmReport report = RhythmReport.of(stamps);

        assertThat(words(report.rhythm()))
                .isEqualTo("hourly, 22:00–21:00, Monday, Tuesday, Wednesday, Thursday and Sunday");
        assertThat(report.missing()).isEmpty();
        assertThat(text(report.rhythm().next(stamp("2024-02-02T21:00"), 2)))
                .isEqualTo("2024-02-04T22:00 2024-02-04T23:00");
    }

    @Test
    void threeTimesADay() {
        long[] stamps = IntStream.range(0, 60)
                .mapToLong(i ->
                        stamp("2024-01-01T00:00") + i / 3 * 86_400_000L + new int[] {8, 12, 18}[i % 3] * 3_600_000L)
                .toArray();

        assertThat(words(Rhythm.of(stamps))).isEqualTo("at 08:00, 12:00 and 18:00, daily");
    }

    @Test
    void loggersWithAClockThatIsNotExactAreEvenAbout() {
        long[] stamps = IntStream.range(0, 500)
                .mapToLong(i -> stamp("2024-01-01T00:00") + i * 300_000L + (i * 7919L) % 4000 - 1000)
                .toArray();

        RhythmReport report = RhythmReport.of(stamps);

        assertThat(words(report.rhythm())).isEqualTo("about every 5 minutes");
        assertThat(report.missingStamps()).isZero();
        assertThat(report.surplusStamps()).isZero();
    }

    /** 1970.042, 1970.125 and so on: in the middle of each month. */
    @Test
    void decimalYearsInStepsOfMonthsAreMonthly() {
        long[] stamps = LongStream.range(0, 600)
                .map(i -> Math.round((i + 0.5) / 12 * 365.2425 * 86_400_000))
                .toArray();

        RhythmReport report = RhythmReport.of(stamps);

        assertThat(words(report.rhythm())).startsWith("monthly, day 1");
        assertThat(report.missing()).isEmpty();
        assertThat(report.surplusStamps()).isZero();
    }

    @Test
    void satellitesBeginAgainEachYear() {
        long[] stamps = IntStream.range(0, 230)
                .mapToLong(i -> LocalDate.of(2000 + i / 23, 1, 1).toEpochDay() + 16L * (i % 23))
                .map(day -> day * 86_400_000)
                .toArray();

        assertThat(words(Rhythm.of(stamps))).isEqualTo("every 16 days from 1 January");
        assertThat(text(Rhythm.of(stamps).next(stamps[228], 3))).isEqualTo("2009-12-19 2010-01-01 2010-01-17");
    }

    @Test
    void whatFollowsGoesOnAsTheNewestRows() {
        long[] stamps = LongStream.concat(
                        LongStream.range(0, 3000).map(i -> stamp("2024-01-01T00:00") + i * 900_000),
                        LongStream.range(0, 400).map(i -> stamp("2024-02-01T06:00") + i * 3_600_000))
                .toArray();

        Rhythm rhythm = Rhythm.of(stamps);

        assertThat(words(rhythm)).isEqualTo("every 15 minutes; at the end hourly");
        assertThat(rhythm.next(stamps[3399], 2)).containsExactly(stamps[3399] + 3_600_000, stamps[3399] + 7_200_000);
    }

    @Test
    void yearsThatTurnIntoMonthsGoOnMonthly() {
        long[] stamps = LongStream.concat(
                        LongStream.range(1900, 2000)
                                .map(year -> LocalDate.of((int) year, 1, 1).toEpochDay()),
                        LongStream.range(0, 150)
                                .map(i -> LocalDate.of(2000, 1, 1).plusMonths(i).toEpochDay()))
                .map(day -> day * 86_400_000)
                .toArray();

        assertThat(text(Rhythm.of(stamps).next(stamps[249], 2))).isEqualTo("2012-07-01 2012-08-01");
    }

    @Test
    void ticksHaveNoRhythm() {
        long[] stamps = new long[400];
        stamps[0] = stamp("2024-01-02T09:30");
        for (int i = 1; i < stamps.length; i++) {
            stamps[i] = stamps[i - 1] + 137 * ((i * 7919L) % 101 + 1);
        }

        RhythmReport report = RhythmReport.of(stamps);

        assertThat(report.rhythm().isRegular()).isFalse();
        assertThat(report.missing()).isEmpty();
        assertThat(words(report.rhythm())).isEqualTo("irregular");
    }

    @Test
    void shortSeriesHaveARhythmOrNone() {
        assertThat(Rhythm.of(new long[0]).isRegular()).isFalse();
        assertThat(text(Rhythm.of(days("2024-01-01")).next(stamp("2024-01-01T00:00"), 1)))
                .isEqualTo("2024-01-02");
        assertThat(words(Rhythm.of(days("2024-01-01 2024-01-01")))).isEqualTo("irregular");
        assertThat(words(Rhythm.of(days("2024-01-01 2024-01-02")))).isEqualTo("daily");
    }

    @Test
    void holidaysOfEveryYearAreLearned() {
        long[] stamps = LongStream.of(Stamps.onWeekdays("2018-01-01", 1800, 0b001_1111, 0))
                .filter(t -> {
                    LocalDate date = LocalDate.ofEpochDay(t / 86_400_000);
                    boolean isFixed =
                            date.getDayOfYear() == 1 || date.getMonthValue() == 12 && date.getDayOfMonth() == 25;
                    boolean isGoodFriday = date.equals(LocalDate.ofEpochDay(
                            Holiday.of(Holiday.Kind.EASTER, 0, -2, 0).epochDay(date.getYear())));
                    boolean isLabourDay = date.getMonthValue() == 9
                            && date.getDayOfWeek().getValue() == 1
                            && date.getDayOfMonth() < 8;
                    return !isFixed && !isGoodFriday && !isLabourDay;
                })
                .toArray();

        RhythmReport report = RhythmReport.of(stamps);

        assertThat(words(report.rhythm())).isEqualTo("business days");
        assertThat(report.missing()).isEmpty();
        assertThat(text(report.rhythm().next(stamp("2024-12-23T00:00"), 7)))
                .isEqualTo("2024-12-24 2024-12-26 2024-12-27 2024-12-30 2024-12-31 2025-01-02 2025-01-03");
        assertThat(text(report.rhythm().next(stamp("2025-04-17T00:00"), 1))).isEqualTo("2025-04-21");
    }

    @Test
    void rhythmsHaveWordsInChinese() {
        Rhythm sessions = Rhythm.of(Stamps.inSessions("2024-01-03", 10, "09:30-11:30 13:00-15:00", 15));

        assertThat(new Texts(Locale.SIMPLIFIED_CHINESE).get(sessions.words()))
                .isEqualTo("每 15 分钟，09:30–11:30和13:00–15:00");
    }

    @Test
    void stepsAreToldInTheUnitOfTheRhythm() {
        assertThat(steps(new EvenRhythm(EvenRhythm.DAY, 0, 0), 3)).isEqualTo("3 days | 3 天");
        assertThat(steps(new EvenRhythm(EvenRhythm.HOUR, 0, 0), 1)).isEqualTo("1 hour | 1 小时");
        assertThat(steps(new EvenRhythm(15 * EvenRhythm.MINUTE, 0, 0), 3)).isEqualTo("45 minutes | 45 分钟");
        assertThat(steps(Rhythm.of(days("2024-01-31 2024-02-29 2024-03-31 2024-04-30 2024-05-31")), 2))
                .isEqualTo("2 months | 2 个月");
        assertThat(steps(Rhythm.of(Stamps.onWeekdays("2024-01-01", 12, 0b001_1111, 0)), 5))
                .isEqualTo("5 business days | 5 个工作日");
    }

    @Test
    void withoutAUnitTheyAreSteps() {
        assertThat(steps(Rhythm.of(Stamps.inSessions("2024-01-03", 10, "09:30-11:30 13:00-15:00", 15)), 3))
                .isEqualTo("3 steps | 3 步");
        assertThat(steps(new IrregularRhythm(EvenRhythm.DAY, false, true), 1)).isEqualTo("1 step | 1 步");
    }

    private static String steps(Rhythm rhythm, int count) {
        return new Texts(Locale.ENGLISH).get(rhythm.steps(count)) + " | "
                + new Texts(Locale.SIMPLIFIED_CHINESE).get(rhythm.steps(count));
    }

    static String words(Rhythm rhythm) {
        return new Texts(Locale.ENGLISH).get(rhythm.words());
    }
}
