package dev.lookback.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ColumnDecimalsTest {

    private static final int DIGITS = 5;

    @Test
    void decimalsAreThoseThatTheNumbersNeedButNoMoreThanTheLargestHas() {
        assertThat(ColumnDecimals.of(new double[] {1, 2, 1e6}, DIGITS)).isZero();
        assertThat(ColumnDecimals.of(new double[] {5234.12, 5235.5}, 9)).isEqualTo(2);
        assertThat(ColumnDecimals.of(new double[] {1 / 3.0, 20}, DIGITS)).isEqualTo(3);
        assertThat(ColumnDecimals.of(new double[] {1 / 3.0, 20 / 3.0, 1e9}, DIGITS))
                .as("a number far above the others")
                .isEqualTo(4);
        assertThat(ColumnDecimals.of(new double[] {0, Double.NaN, Double.POSITIVE_INFINITY}, DIGITS))
                .isZero();
    }

    @Test
    void theNoiseOfBinaryFractionsNeedsNoDecimals() {
        assertThat(ColumnDecimals.of(new double[] {0.1 + 0.2, 101.11000000000001}, 9))
                .isEqualTo(2);
    }

    @Property(tries = 500)
    void numbersOfAColumnHaveTheSameDecimalsAndShowTheMiddleOne(@ForAll("columns") double[] column) {
        DoubleFunction<String> format = new NumberLabels(Locale.ENGLISH).column(DoubleStream.of(column), DIGITS);
        double largest = ColumnDecimals.largest(column);
        Assume.that(largest >= 1e-4);
        int decimals = decimals(format.apply(0));

        assertThat(DoubleStream.of(column)
                        .filter(value -> Math.abs(value) >= Math.pow(10, -decimals))
                        .mapToObj(format))
                .allMatch(written -> decimals(written) == decimals);
        double[] sizes = DoubleStream.of(column)
                .map(Math::abs)
                .filter(size -> size > 0)
                .sorted()
                .toArray();
        double middle = sizes[sizes.length / 2];
        double shown = Double.parseDouble(format.apply(middle).replace(",", ""));
        assertThat(Math.abs(shown - middle)).as("%s as %s", middle, shown).isLessThanOrEqualTo(0.006 * middle);
    }

    @Property(tries = 200)
    void zerosAndWhatIsNoNumberTakeNothingAway(@ForAll("columns") double[] column) {
        double[] more = DoubleStream.concat(DoubleStream.of(column), DoubleStream.of(0, Double.NaN))
                .toArray();

        assertThat(ColumnDecimals.of(more, DIGITS)).isEqualTo(ColumnDecimals.of(column, DIGITS));
    }

    /** Numbers below 100,000 of up to ten magnitudes. */
    @Provide
    Arbitrary<double[]> columns() {
        Arbitrary<Double> number = Combinators.combine(
                        Arbitraries.doubles().between(-9.9, 9.9),
                        Arbitraries.integers().between(-6, 3))
                .as((value, power) -> value * Math.pow(10, power));
        return number.array(double[].class).ofMinSize(1).ofMaxSize(30);
    }

    private static int decimals(String number) {
        int point = number.indexOf('.');
        return point < 0 ? 0 : number.length() - point - 1;
    }
}
