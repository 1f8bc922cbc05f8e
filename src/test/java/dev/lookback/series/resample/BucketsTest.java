package dev.lookback.series.resample;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.rhythm.CoarserRhythms;
import dev.lookback.series.rhythm.Rhythm;
import dev.lookback.text.Texts;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketsTest {

    private static final long MINUTE = 60_000;
    private static final long DAY = 1440 * MINUTE;

    @Test
    void theDayOfHoursIsStampedWithItsLastHour() {
        long[] hours = every(60, "2024-01-01T00:00", 50);

        Buckets days = Buckets.of(hours, Rhythm.of(hours), coarser(hours, "1d"));

        assertThat(days.stamps())
                .containsExactly(stamp("2024-01-01T23:00"), stamp("2024-01-02T23:00"), stamp("2024-01-03T23:00"));
        assertThat(days.ofRow()).startsWith(0, 0).endsWith(1, 2, 2).hasSize(50);
        assertThat(days.ofRow()[23]).isZero();
        assertThat(days.ofRow()[24]).isOne();
        assertThat(days.isLastOpen()).isTrue();
    }

    @Test
    void hoursOfMinutesAreThoseOfTheClock() {
        long[] minutes = every(1, "2024-01-01T00:00", 6000);

        Buckets hours = Buckets.of(minutes, Rhythm.of(minutes), coarser(minutes, "1h"));

        assertThat(hours.stamps()).startsWith(stamp("2024-01-01T00:59"), stamp("2024-01-01T01:59"));
        assertThat(hours.ofRow()[59]).isZero();
        assertThat(hours.ofRow()[60]).isOne();
        assertThat(hours.isLastOpen()).isFalse();
    }

    @Test
    void weeksOfBusinessDaysEndOnFridayAndMonthsOnTheirLastBusinessDay() {
        long[] days = LongStream.range(0, 100)
                .map(i -> LocalDate.parse("2024-01-01").toEpochDay() + i)
                .filter(day -> Math.floorMod(day + 3, 7) < 5)
                .map(day -> day * DAY)
                .toArray();

        assertThat(Buckets.of(days, Rhythm.of(days), coarser(days, "1w")).stamps())
                .startsWith(stamp("2024-01-05T00:00"), stamp("2024-01-12T00:00"));
        assertThat(Buckets.of(days, Rhythm.of(days), coarser(days, "1mo")).stamps())
                .containsExactly(
                        stamp("2024-01-31T00:00"),
                        stamp("2024-02-29T00:00"),
                        stamp("2024-03-29T00:00"),
                        stamp("2024-04-30T00:00"));
    }

    /** Currencies are traded from Sunday evening to Friday evening. */
    @Test
    void weeksWithSundaysAndNoSaturdaysBeginOnSunday() {
        long[] hours = LongStream.range(0, 24 * 70)
                .map(i -> stamp("2024-01-07T00:00") + i * 60 * MINUTE)
                .filter(hour -> {
                    long ofWeek = Math.floorMod(hour - stamp("2024-01-07T22:00"), 7 * DAY) / (60 * MINUTE);
                    return ofWeek < 5 * 24;
                })
                .toArray();

        Buckets weeks = Buckets.of(hours, Rhythm.of(hours), coarser(hours, "1w"));

        assertThat(weeks.stamps()).startsWith(stamp("2024-01-12T21:00"), stamp("2024-01-19T21:00"));
        assertThat(weeks.ofRow()).startsWith(0).contains(1);
        assertThat(IntStream.of(weeks.ofRow()).filter(week -> week == 1)).hasSize(120);
    }

    @Test
    void monthsOfDaysEndOnTheirLastDay() {
        long[] days = every(1440, "2023-11-15T00:00", 120);

        assertThat(Buckets.of(days, Rhythm.of(days), coarser(days, "1mo")).stamps())
                .startsWith(stamp("2023-11-30T00:00"), stamp("2023-12-31T00:00"), stamp("2024-01-31T00:00"));
    }

    /** As traded: the hour of 10:30 begins at 9:31, and there is none over lunch. */
    @Test
    void hoursOfSessionsAreCountedFromTheirBeginnings() {
        long[] minutes = LongStream.range(0, 10)
                .filter(day -> Math.floorMod(day, 7) < 5)
                .flatMap(day -> LongStream.concat(LongStream.rangeClosed(571, 690), LongStream.rangeClosed(781, 900))
                        .map(minute -> stamp("2024-01-01T00:00") + day * DAY + minute * MINUTE))
                .toArray();

        Buckets hours = Buckets.of(minutes, Rhythm.of(minutes), coarser(minutes, "1h"));

        assertThat(hours.stamps())
                .startsWith(
                        stamp("2024-01-01T10:30"),
                        stamp("2024-01-01T11:30"),
                        stamp("2024-01-01T14:00"),
                        stamp("2024-01-01T15:00"),
                        stamp("2024-01-02T10:30"));
        assertThat(LongStream.of(hours.stamps()).count()).isEqualTo(8 * 4);
        assertThat(hours.ofRow()[59]).isZero();
        assertThat(hours.ofRow()[60]).isOne();
    }

    @Test
    void quartersOfMonthsEndInMarch() {
        long[] months = LongStream.range(0, 24)
                .map(i -> LocalDate.of(2020, 1, 1).plusMonths(i).toEpochDay() * DAY)
                .toArray();

        assertThat(CoarserRhythms.of(Rhythm.of(months))).containsOnlyKeys("3mo", "6mo", "1y");
        Buckets quarters = Buckets.of(months, Rhythm.of(months), coarser(months, "3mo"));
        assertThat(quarters.stamps()).startsWith(stamp("2020-03-01T00:00"), stamp("2020-06-01T00:00"));
        assertThat(quarters.ofRow()).startsWith(0, 0, 0, 1, 1, 1, 2);
    }

    @Test
    void coarserRhythmsHaveNamesAndWords() {
        Map<String, Rhythm> coarser = CoarserRhythms.of(Rhythm.of(every(30, "2024-01-01T00:00", 600)));

        assertThat(coarser.keySet())
                .containsExactly("1h", "2h", "3h", "4h", "6h", "8h", "12h", "1d", "1w", "1mo", "3mo", "6mo", "1y");
        assertThat(coarser.values().stream().map(BucketsTest::words))
                .contains("hourly", "every 4 hours", "daily", "weekly, Sunday", "month ends");
    }

    /** The first trading day of September is the 2nd where Labor Day is the 1st; it is of the third quarter all the same. */
    @Test
    void aRowThatAHolidayMovedIsOfItsOwnQuarter() {
        long[] months = LongStream.range(0, 48)
                .map(i -> LocalDate.of(2023, 1, 1).plusMonths(i).toEpochDay())
                .map(BucketsTest::firstTradingDay)
                .map(day -> day * DAY)
                .toArray();

        Buckets quarters = Buckets.of(months, Rhythm.of(months), coarser(months, "3mo"));

        assertThat(quarters.ofRow())
                .containsExactly(IntStream.range(0, 48).map(i -> i / 3).toArray());
        assertThat(quarters.stamps()).contains(stamp("2025-09-02T00:00"), stamp("2025-12-01T00:00"));
        assertThat(quarters.isFirstPartial()).isFalse();
        assertThat(quarters.isLastOpen()).isFalse();
    }

    private static long firstTradingDay(long firstOfMonth) {
        LocalDate day = LocalDate.ofEpochDay(firstOfMonth);
        boolean isNewYear = day.getMonthValue() == 1;
        boolean isLaborDay = day.getMonthValue() == 9 && day.getDayOfWeek() == DayOfWeek.MONDAY;
        day = isNewYear || isLaborDay ? day.plusDays(1) : day;
        while (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) > 0) {
            day = day.plusDays(1);
        }
        return day.toEpochDay();
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01, 2024-03-31, false, false",
        "2024-01-03, 2024-03-31, false, false",
        "2024-01-12, 2024-03-30, true, true",
        "2024-01-31, 2024-04-01, true, true"
    })
    void monthsThatBeginBeforeOrEndAfterTheFileArePartial(
            LocalDate first, LocalDate last, boolean isFirstPartial, boolean isLastOpen) {
        long[] days = first.datesUntil(last.plusDays(1))
                .mapToLong(day -> day.toEpochDay() * DAY)
                .toArray();

        Buckets months = Buckets.of(days, Rhythm.of(days), coarser(days, "1mo"));

        assertThat(months.isFirstPartial()).isEqualTo(isFirstPartial);
        assertThat(months.isLastOpen()).isEqualTo(isLastOpen);
        int left = (isFirstPartial ? 1 : 0) + (isLastOpen ? 1 : 0);
        Buckets whole = months.whole();
        assertThat(whole.stamps()).hasSize(months.stamps().length - left);
        assertThat(whole.ofRow()[0]).isEqualTo(isFirstPartial ? -1 : 0);
        assertThat(whole.ofRow()[days.length - 1]).isEqualTo(isLastOpen ? -1 : whole.stamps().length - 1);
    }

    /** No row is due on a Sunday, nor in the ten minutes before midnight of a logger that is not exact. */
    @Test
    void aLastBucketIsOverWhereNoMoreRowsAreDue() {
        long[] untilFriday = LongStream.range(0, 5 * 7 - 2)
                .map(i -> stamp("2024-01-01T00:00") + i * DAY)
                .filter(day -> Math.floorMod(day / DAY + 3, 7) < 5)
                .toArray();
        assertThat(Buckets.of(untilFriday, Rhythm.of(untilFriday), coarser(untilFriday, "1w"))
                        .isLastOpen())
                .isFalse();
        Random random = new Random(5);
        long[] logger = LongStream.range(0, 144 * 9)
                .map(i -> stamp("2024-01-01T00:05") + i * 10 * MINUTE + random.nextInt(40_000))
                .toArray();
        assertThat(Buckets.of(logger, Rhythm.of(logger), coarser(logger, "1d")).isLastOpen())
                .isFalse();
    }

    /** A sum of them is that of a part. */
    @Test
    void daysWithManyMissingHoursAreCounted() {
        long[] hours = LongStream.range(0, 24 * 20)
                .filter(hour -> hour < 60 || hour >= 66)
                .filter(hour -> hour != 100)
                .map(hour -> stamp("2024-01-01T00:00") + hour * 60 * MINUTE)
                .toArray();
        Rhythm rhythm = Rhythm.of(hours);

        assertThat(Buckets.of(hours, rhythm, coarser(hours, "1d")).whole().thin(rhythm, coarser(hours, "1d")))
                .isOne();
        assertThat(Buckets.of(hours, rhythm, coarser(hours, "1w")).whole().thin(rhythm, coarser(hours, "1w")))
                .isZero();
    }

    @Test
    void yearsHaveNoCoarserRhythm() {
        long[] years = LongStream.range(0, 24)
                .map(i -> LocalDate.of(1990, 1, 1).plusYears(i).toEpochDay() * DAY)
                .toArray();

        assertThat(CoarserRhythms.of(Rhythm.of(years))).isEmpty();
    }

    @Property(tries = 100, edgeCases = EdgeCasesMode.NONE)
    void aBucketHoldsNothingAfterItsOwnStamp(
            @ForAll @IntRange(min = 1, max = 3000) int minutes,
            @ForAll @IntRange(min = 0, max = 99) int missing,
            @ForAll long seed) {
        Random random = new Random(seed);
        long start = random.nextInt(20_000) * DAY + random.nextInt(1440) * MINUTE;
        long[] stamps = LongStream.range(0, 500)
                .filter(i -> random.nextInt(100) >= missing)
                .map(i -> start + i * minutes * MINUTE + (random.nextInt(50) == 0 ? random.nextInt(1000) : 0))
                .toArray();

        Rhythm fine = Rhythm.of(stamps);
        for (Rhythm coarser : CoarserRhythms.of(fine).values()) {
            Buckets buckets = Buckets.of(stamps, fine, coarser);
            for (int row = 0; row < stamps.length; row++) {
                int bucket = buckets.ofRow()[row];
                assertThat(stamps[row]).isLessThanOrEqualTo(buckets.stamps()[bucket]);
                assertThat(bucket == 0 || stamps[row] > buckets.stamps()[bucket - 1])
                        .isTrue();
            }
        }
    }

    private static Rhythm coarser(long[] stamps, String name) {
        return Optional.ofNullable(CoarserRhythms.of(Rhythm.of(stamps)).get(name))
                .orElseThrow();
    }

    private static String words(Rhythm rhythm) {
        return new Texts(Locale.ENGLISH).get(rhythm.words());
    }

    private static long[] every(int minutes, String first, int count) {
        return LongStream.range(0, count)
                .map(i -> stamp(first) + i * minutes * MINUTE)
                .toArray();
    }

    private static long stamp(String time) {
        return LocalDateTime.parse(time).toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
