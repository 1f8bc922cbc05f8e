package dev.lookback.window.split;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.ArraySeries;
import dev.lookback.window.Plans;
import dev.lookback.window.split.SplitSpec.ByDate;
import dev.lookback.window.split.SplitSpec.ByFraction;
import dev.lookback.window.split.SplitSpec.ByRows;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

@Domain(Plans.class)
class SplitsTest {

    /** Ten days, 1 to 10 January. */
    private static final ArraySeries DAYS = ArraySeries.of("y", new double[10]).daily(LocalDate.of(2023, 1, 1));

    private static Borders borders(SplitSpec spec) {
        Splits.Resolution resolution = Splits.resolve(spec, DAYS);
        assertThat(resolution.problems()).isEmpty();
        return resolution.borders().orElseThrow();
    }

    private static List<String> problems(SplitSpec spec) {
        Splits.Resolution resolution = Splits.resolve(spec, DAYS);
        assertThat(resolution.borders()).isEmpty();
        return resolution.problems().stream()
                .map(p -> p.field() + " " + p.message().key())
                .toList();
    }

    private static LocalDateTime january(int day) {
        return LocalDate.of(2023, 1, day).atStartOfDay();
    }

    @Test
    void byRows() {
        assertThat(borders(new ByRows(5, 3, OptionalInt.empty()))).isEqualTo(new Borders(5, 8, 10));
        assertThat(borders(new ByRows(5, 3, OptionalInt.of(1)))).isEqualTo(new Borders(5, 8, 9));
        assertThat(borders(new ByRows(10, 0, OptionalInt.empty()))).isEqualTo(new Borders(10, 10, 10));
    }

    @Test
    void byFractionRoundsBordersToWholeRows() {
        assertThat(borders(new ByFraction(0.7, 0.2, 0.1))).isEqualTo(new Borders(7, 9, 10));
        assertThat(borders(new ByFraction(0.55, 0.1, 0.1))).isEqualTo(new Borders(6, 7, 8));
    }

    @Test
    void byDateStartsASplitAtTheFirstRowNotBefore() {
        assertThat(borders(new ByDate(january(6), january(9)))).isEqualTo(new Borders(5, 8, 10));
        assertThat(borders(new ByDate(january(6).plusHours(1), january(11)))).isEqualTo(new Borders(6, 10, 10));
    }

    @Test
    void tooFewRowsAreReportedAtTheFirstSplitThatLacksThem() {
        assertThat(problems(new ByRows(11, 3, OptionalInt.empty())))
                .containsExactly("splits.train window.split.tooManyRows");
        assertThat(problems(new ByRows(5, Integer.MAX_VALUE, OptionalInt.of(Integer.MAX_VALUE))))
                .containsExactly("splits.validation window.split.tooManyRows");
        assertThat(problems(new ByRows(5, 3, OptionalInt.of(3))))
                .containsExactly("splits.test window.split.tooManyRows");
    }

    @Test
    void everyInvalidNumberIsReported() {
        assertThat(problems(new ByRows(0, -1, OptionalInt.of(-2))))
                .containsExactly(
                        "splits.train window.split.trainTooSmall",
                        "splits.validation window.split.negative",
                        "splits.test window.split.negative");
        assertThat(problems(new ByFraction(1.5, Double.NaN, -0.1)))
                .containsExactly(
                        "splits.train window.split.share",
                        "splits.validation window.split.share",
                        "splits.test window.split.share");
        assertThat(problems(new ByFraction(0.8, 0.2, 0.1))).containsExactly("splits.test window.split.sharesOverOne");
        assertThat(problems(new ByFraction(0.01, 0.5, 0.4))).containsExactly("splits.train window.split.trainTooSmall");
    }

    @Test
    void datesMustLieInTheSeriesAndInOrder() {
        assertThat(problems(new ByDate(january(1), january(9))))
                .containsExactly("splits.validation window.split.beforeFirst");
        assertThat(problems(new ByDate(january(9), january(5))))
                .containsExactly("splits.test window.split.testBeforeValidation");
        assertThat(problems(new ByDate(january(12), january(13))))
                .containsExactly("splits.validation window.split.afterLast", "splits.test window.split.afterLast");
    }

    @Test
    void datesNeedATimeColumn() {
        Splits.Resolution resolution =
                Splits.resolve(new ByDate(january(5), january(9)), ArraySeries.of("y", new double[10]));
        assertThat(resolution.borders()).isEmpty();
        assertThat(resolution.problems()).extracting(SplitProblem::field).containsExactly("splits.validation");
    }

    @Property
    void everyKindOfSpecificationResolvesToTheSameBorders(@ForAll Borders borders) {
        Assume.that(borders.trainEnd() > 0);
        ArraySeries series = ArraySeries.of("y", new double[Plans.ROWS]).every(january(1), Duration.ofHours(1));
        assertThat(Splits.resolve(Splits.asRows(borders), series).borders()).contains(borders);
        assertThat(Splits.resolve(Splits.asRows(borders, Plans.ROWS), series).borders())
                .contains(borders);
        assertThat(Splits.resolve(Splits.asFraction(borders, Plans.ROWS), series)
                        .borders())
                .contains(borders);

        Borders toTheEnd = new Borders(borders.trainEnd(), borders.validationEnd(), Plans.ROWS);
        assertThat(Splits.resolve(Splits.asDate(toTheEnd, series), series).borders())
                .contains(toTheEnd);
    }

    @Test
    void likeKeepsTheKindOfSpecification() {
        Borders borders = new Borders(5, 8, 10);
        assertThat(Splits.like(new ByRows(1, 1, OptionalInt.empty()), borders, DAYS))
                .isEqualTo(new ByRows(5, 3, OptionalInt.empty()));
        assertThat(Splits.like(new ByFraction(1, 0, 0), borders, DAYS)).isEqualTo(new ByFraction(0.5, 0.3, 0.2));
        assertThat(Splits.like(new ByDate(january(2), january(3)), borders, DAYS))
                .isEqualTo(new ByDate(january(6), january(9)));
    }
}
