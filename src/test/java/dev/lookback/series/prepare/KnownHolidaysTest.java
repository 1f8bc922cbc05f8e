package dev.lookback.series.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.Preparation;
import dev.lookback.series.Preparation.Resampling;
import dev.lookback.series.Series;
import dev.lookback.series.TextFile;
import dev.lookback.text.Texts;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownHolidaysTest {

    private static final Set<MonthDay> CLOSED = Set.of(MonthDay.of(1, 1), MonthDay.of(12, 25));
    private static final Set<String> SIDES = Set.of("before_holiday", "after_holiday");

    @TempDir
    private Path folder;

    private static List<LocalDate> days(String from, String to, Predicate<LocalDate> isOpen) {
        return LocalDate.parse(from)
                .datesUntil(LocalDate.parse(to).plusDays(1))
                .filter(isOpen)
                .toList();
    }

    private static boolean isBusinessDay(LocalDate day) {
        return day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0 && !CLOSED.contains(MonthDay.from(day));
    }

    private Series read(List<LocalDate> days, String... times) {
        StringBuilder text = new StringBuilder("time,x\n");
        int row = 0;
        for (LocalDate day : days) {
            for (String time : times) {
                text.append(day)
                        .append(time)
                        .append(',')
                        .append(row++ * 37 % 101)
                        .append('\n');
            }
        }
        return TextFile.read(folder, text.toString())
                .series()
                .prepared(Preparation.NONE.withCalendar(true), Set.of("x"));
    }

    private static double at(Series series, String column, String day) {
        return series.values(column)[series.firstRowFrom(LocalDate.parse(day).atStartOfDay())];
    }

    @ParameterizedTest
    @CsvSource({"''", "T09:30 T10:00 T10:30 T11:00"})
    void daysNextToHolidaysAreThoseOfYearsBefore(String times) {
        Series series = read(days("2012-01-02", "2020-12-23", KnownHolidaysTest::isBusinessDay), times.split(" ", -1));

        assertThat(series.features()).containsAll(SIDES);
        assertThat(at(series, "before_holiday", "2015-12-24")).isOne();
        assertThat(at(series, "after_holiday", "2015-12-28"))
                .as("after the weekend")
                .isOne();
        assertThat(at(series, "before_holiday", "2016-12-23"))
                .as("25 December is a Sunday")
                .isZero();
        assertThat(at(series, "before_holiday", "2015-12-23")).isZero();
        assertThat(at(series, "before_holiday", "2012-12-24"))
                .as("not known yet")
                .isZero();
        assertThat(new Texts(Locale.ENGLISH)
                        .get(series.calendarParts().get(series.calendarParts().size() - 1)))
                .isEqualTo("holidays before and after");
    }

    @Test
    void rowThatIsForecastIsGivenItsHolidays() {
        Series series = read(days("2012-01-02", "2020-12-23", KnownHolidaysTest::isBusinessDay), "");
        int last = series.rows() - 1;

        assertThat(series.inputValues("before_holiday", 1)[last])
                .as("24 December")
                .isOne();
        assertThat(series.inputValues("after_holiday", 1)[last]).isZero();
        assertThat(series.inputValues("after_holiday", 2)[last])
                .as("28 December")
                .isOne();
    }

    @Test
    void dailyRowsHaveHolidaysToo() {
        Series series = read(days("2012-01-02", "2020-12-23", day -> !CLOSED.contains(MonthDay.from(day))), "");

        assertThat(at(series, "before_holiday", "2017-12-24")).isOne();
        assertThat(at(series, "after_holiday", "2018-01-02")).isOne();
        Series weeks = series.prepared(
                series.preparation().withResampling(Optional.of(new Resampling("1w", List.of()))), Set.of("x"));
        assertThat(weeks.features()).as("weeks are next to no day").doesNotContainAnyElementsOf(SIDES);
    }

    @Test
    void rowsMissingByChanceAreNoHolidays() {
        Random random = new Random(4);
        Series series = read(days("2012-01-02", "2020-12-23", day -> random.nextInt(50) > 0), "");

        assertThat(series.features()).contains("weekday_sin").doesNotContainAnyElementsOf(SIDES);
        assertThat(series.prepared(series.preparation(), Set.of("x", "after_holiday"))
                        .values("after_holiday"))
                .as("a network that was trained with it is given it")
                .containsOnly(0);
    }

    /** Holidays that are kept from some year on, or up to one, and others at random. */
    @ParameterizedTest
    @CsvSource({"1, 2017", "2, 2016", "3, 2019", "4, 2014"})
    void laterRowsChangeNothing(long seed, int since) {
        Random random = new Random(seed);
        MonthDay late = MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28));
        MonthDay early = MonthDay.of(1 + random.nextInt(12), 1 + random.nextInt(28));
        List<LocalDate> days = days(
                "2010-01-04",
                "2022-06-30",
                day -> isBusinessDay(day)
                        && !(day.getYear() >= since && MonthDay.from(day).equals(late))
                        && !(day.getYear() < since && MonthDay.from(day).equals(early))
                        && random.nextInt(300) > 0);
        Series whole = read(days, "");
        for (int cut : new int[] {1300, 1700 + random.nextInt(400), 2500}) {
            List<LocalDate> other = new ArrayList<>(days.subList(0, cut));
            days.subList(cut, days.size()).stream()
                    .filter(day -> random.nextInt(3) > 0)
                    .forEach(other::add);
            for (Series changed : List.of(read(other, ""), whole.replacedAfter(cut - 1, random::nextGaussian))) {
                Series with = changed.prepared(changed.preparation(), SIDES);
                for (String side : SIDES) {
                    assertThat(Arrays.copyOf(with.values(side), cut)).isEqualTo(Arrays.copyOf(whole.values(side), cut));
                    assertThat(Arrays.copyOf(with.inputValues(side, 3), cut))
                            .as("three rows ahead")
                            .isEqualTo(Arrays.copyOf(whole.inputValues(side, 3), cut));
                }
                assertThat(Arrays.copyOf(with.inputValues("weekday_sin", 3), cut))
                        .isEqualTo(Arrays.copyOf(whole.inputValues("weekday_sin", 3), cut));
            }
        }
    }
}
