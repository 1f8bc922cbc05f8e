package dev.lookback.app.chart.axis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class TicksTest {

    @Test
    void linearTicksAreRoundNumbers() {
        assertThat(Ticks.linear(new AxisSpan(832, 5877), 6, 0)).containsExactly(1000.0, 2000.0, 3000.0, 4000.0, 5000.0);
        assertThat(Ticks.linear(new AxisSpan(0, 4), 10, 1)).containsExactly(0.0, 1.0, 2.0, 3.0, 4.0);
    }

    @Test
    void logarithmicTicksAreOneTwoFiveWhereThereIsRoom() {
        assertThat(Ticks.logarithmic(new AxisSpan(0.009, 0.21), 8)).containsExactly(0.01, 0.02, 0.05, 0.1, 0.2);
        assertThat(Ticks.logarithmic(new AxisSpan(0.5, 2000), 4)).containsExactly(1.0, 10.0, 100.0, 1000.0);
    }

    @Property
    void neverMoreThanFit(
            @ForAll @DoubleRange(min = -1e6, max = 1e6) double from,
            @ForAll @DoubleRange(min = 1, max = 1e9) double length) {
        AxisSpan span = new AxisSpan(from, from + length);
        assertThat(Ticks.linear(span, 8, 0))
                .hasSizeLessThanOrEqualTo(9)
                .allMatch(t -> new AxisSpan(span.from() - 1e-6 * length, span.to() + 1e-6 * length).contains(t));
    }

    @Property
    void calendarTicksLieInTheSpanAndAreFew(
            @ForAll @DoubleRange(min = -2e9, max = 4e9) double from,
            @ForAll @DoubleRange(min = 10, max = 5e9) double length) {
        AxisSpan span = new AxisSpan(from, from + length);
        // Weeks restart with every month: five in one instead of four.
        assertThat(CalendarTicks.of(span, 8)).hasSizeLessThanOrEqualTo(12).allMatch(span::contains);
    }

    @Test
    void calendarTicksStartYearsMonthsDaysAndHours() {
        assertThat(labels("2005-01-04T00:00", "2023-04-10T00:00", 10))
                .containsExactly("2006", "2008", "2010", "2012", "2014", "2016", "2018", "2020", "2022");
        assertThat(labels("2015-10-15T00:00", "2016-03-20T00:00", 6))
                .containsExactly("2015-11", "2015-12", "2016", "2016-02", "2016-03");
        assertThat(labels("2016-06-29T12:00", "2016-07-03T12:00", 5))
                .containsExactly("06-30", "2016-07", "07-02", "07-03");
        assertThat(labels("2016-07-01T09:10", "2016-07-01T12:10", 4)).containsExactly("10:00", "11:00", "12:00");
    }

    private static List<String> labels(String from, String to, int most) {
        return CalendarTicks.of(new AxisSpan(seconds(from), seconds(to)), most).stream()
                .map(CalendarTicks::label)
                .toList();
    }

    private static double seconds(String time) {
        return LocalDateTime.parse(time).toEpochSecond(ZoneOffset.UTC);
    }
}
