package dev.lookback.series.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HeaderTimesTest {

    @Test
    void timesStandBehindNamesAndBeforeTotals() {
        HeaderTimes times = HeaderTimes.of(List.of("Country", "Code", "2019", "2020", "2021", "2022", "Total"))
                .orElseThrow();
        assertThat(times.from()).isEqualTo(2);
        assertThat(times.to()).isEqualTo(6);
        assertThat(times.times().get(1)).isEqualTo(millis(2020, 1, 1));
    }

    @Test
    void remarksAndLettersThatAllNamesHaveAreNoPartOfTheTime() {
        assertThat(HeaderTimes.of(List.of("a", "1990 [YR1990]", "1991 [YR1991]", "1992 [YR1992]")))
                .isPresent();
        assertThat(HeaderTimes.of(List.of("", "X1990", "X1991", "X1992"))).isPresent();
        assertThat(HeaderTimes.of(List.of("id", "X2020.01.01", "X2020.01.02", "X2020.01.03")))
                .isPresent();
    }

    @Test
    void numberedNamesAndFewTimesAmongManyNamesAreNone() {
        assertThat(HeaderTimes.of(List.of("id", "1", "2", "3", "4", "5"))).isEmpty();
        assertThat(HeaderTimes.of(List.of("id", "d_1", "d_2", "d_3", "d_4"))).isEmpty();
        assertThat(HeaderTimes.of(List.of("date", "open", "high", "low", "close")))
                .isEmpty();
        assertThat(HeaderTimes.of(List.of("date", "a", "b", "c", "d", "e", "2020", "2021", "2022")))
                .isEmpty();
    }

    @Property(tries = 50)
    void monthsInEitherDirectionAreFound(
            @ForAll @IntRange(min = 3, max = 60) int count,
            @ForAll boolean descending,
            @ForAll @IntRange(max = 3) int form) {
        List<String> patterns = List.of("yyyy-MM", "MMM yyyy", "MMM-yy", "yyyyMM");
        List<LocalDate> months = IntStream.range(0, count)
                .mapToObj(i -> LocalDate.of(2015, 3, 1).plusMonths(descending ? count - 1 - i : i))
                .toList();
        List<String> names = new ArrayList<>(List.of("name"));
        months.forEach(month -> names.add(
                DateTimeFormatter.ofPattern(patterns.get(form), Locale.ENGLISH).format(month)));
        HeaderTimes times = HeaderTimes.of(names).orElseThrow();
        assertThat(times.from()).isEqualTo(1);
        assertThat(times.times())
                .containsExactlyElementsOf(
                        months.stream().map(HeaderTimesTest::millis).toList());
    }

    private static long millis(LocalDate date) {
        return date.atStartOfDay().toEpochSecond(ZoneOffset.UTC) * 1000;
    }

    private static long millis(int year, int month, int day) {
        return millis(LocalDate.of(year, month, day));
    }
}
