package dev.lookback.series.number.suspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.lookback.series.number.NumberNotation;
import dev.lookback.series.number.suspect.SuspectedMissing.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuspectedMissingTest {

    private static final Path FOLDER = Path.of("..", "shared", "data");
    private static final int ROWS = 200;

    @ParameterizedTest
    @ValueSource(
            doubles = {-999, -99, -99.99, -99.9, -9999, -999.9, -99999, -9999.9, -888, -8888, -7777, -999.25, -6999})
    void aCodeFarBelowTemperatures(double code) {
        double[] values = series(i -> 10 + 15 * Math.sin(i / 30.0), code, 20, 21, 90);

        assertThat(SuspectedMissing.in(values)).containsExactly(new SuspectedMissing(code, 3, Reason.CODE));
    }

    @ParameterizedTest
    @ValueSource(doubles = {9999, 99999, 999.9, 9999.9, 99999.99})
    void aCodeFarAbove(double code) {
        double[] values = series(i -> 20 + 15 * Math.sin(i / 30.0), code, 20, 21, 90);

        assertThat(SuspectedMissing.in(values)).containsExactly(new SuspectedMissing(code, 3, Reason.CODE));
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                1e20,
                1e30,
                1e31,
                1e36,
                9.969209968386869e36,
                -1e34,
                -3.4028234663852886e38,
                32767,
                -32768,
                65535,
                -2147483648
            })
    void aFillValue(double fill) {
        double[] values = series(i -> 10 + 15 * Math.sin(i / 30.0), fill, 20, 21, 90);

        assertThat(SuspectedMissing.in(values)).containsExactly(new SuspectedMissing(fill, 3, Reason.FILL));
    }

    @Test
    void aCodeKeptInFourBytes() {
        double[] values = series(i -> 10 + 15 * Math.sin(i / 30.0), (float) -99.99, 5);

        assertThat(SuspectedMissing.in(values))
                .extracting(SuspectedMissing::reason)
                .containsExactly(Reason.CODE);
    }

    @Test
    void severalCodes() {
        double[] values = series(i -> 1000 + 20 * Math.sin(i / 30.0), -999, 20, 21, 90);
        values[40] = -9999;
        values[50] = 9999;
        values[51] = 9999;
        values[60] = 1e31;

        assertThat(SuspectedMissing.in(values))
                .extracting(SuspectedMissing::value, SuspectedMissing::count)
                .containsExactlyInAnyOrder(tuple(-999.0, 3), tuple(-9999.0, 1), tuple(9999.0, 2), tuple(1e31, 1));
    }

    @Test
    void theOnlyNegativesOfAWideColumn() {
        double[] values = series(i -> Math.exp(i / 20.0), -999, 5, 6);

        assertThat(SuspectedMissing.in(values)).containsExactly(new SuspectedMissing(-999, 2, Reason.CODE));
    }

    @Test
    void mostOfTheColumn() {
        double[] values = series(i -> i % 10 == 0 ? i / 10.0 : -999, 0);

        assertThat(SuspectedMissing.in(values)).containsExactly(new SuspectedMissing(-999, 180, Reason.CODE));
    }

    @Test
    void zerosAmongPrices() {
        double[] values = series(i -> 100 + i / 10.0 + Math.sin(i), 0, 20, 21, 90);

        assertThat(SuspectedMissing.in(values)).containsExactly(new SuspectedMissing(0, 3, Reason.DROP));
    }

    @Test
    void minusOneFarBelowCounts() {
        Random random = new Random(1);
        double[] values = series(i -> 500 + random.nextInt(1000), -1, 20, 90, 100);

        assertThat(SuspectedMissing.in(values)).containsExactly(new SuspectedMissing(-1, 3, Reason.DROP));
    }

    @Test
    void minusOneBelowSmallCountsThatNeverComeNear() {
        double[] values = series(i -> 3 + i * 7 % 60, -1, 20, 90, 100);

        assertThat(SuspectedMissing.in(values)).containsExactly(new SuspectedMissing(-1, 3, Reason.DROP));
    }

    @Test
    void anotherValueVeryFarOutside() {
        double[] values = series(i -> 10 + 15 * Math.sin(i / 30.0), -1000, 20, 21, 90);

        assertThat(SuspectedMissing.in(values)).containsExactly(new SuspectedMissing(-1000, 3, Reason.OUTSIDE));
    }

    static Stream<double[]> usual() {
        Random random = new Random(2);
        return Stream.of(
                new double[0],
                new double[] {-999},
                new double[] {-999, -999, 1},
                new double[] {Double.NaN, Double.NaN, 5, 6, 7},
                // values in the range of the others
                series(i -> i * 50, 999, 5),
                series(i -> 9000 + i * 5, 9999, 5, 6),
                series(i -> -2000 + i * 20, -999, 5, 6),
                series(i -> -110 + i, -99, 5, 6),
                series(i -> 90 + i % 10, 99, 5, 6),
                // integer temperatures, percentages, flags, shares of rain
                series(i -> i % 30 - 1, -1, 5, 6),
                series(i -> i % 101, 99, 5),
                series(i -> i % 2, 0),
                series(i -> i % 7 == 0 ? 0 : 1000 + random.nextInt(50), 0),
                series(i -> random.nextInt(4) == 0 ? Math.exp(random.nextGaussian()) : 0, 0),
                series(i -> Math.max(0, Math.sin(i / 10.0)), 0),
                series(i -> random.nextInt(5), 0),
                series(i -> i % 3 - 1, 0),
                // one shock, and heavy tails
                series(i -> random.nextGaussian(), 50, 5),
                series(i -> Math.exp(2 * random.nextGaussian()), 999, 5),
                series(i -> 100, 99, 5));
    }

    @ParameterizedTest
    @MethodSource("usual")
    void suspectsNothingElse(double[] values) {
        assertThat(SuspectedMissing.in(values)).isEmpty();
    }

    @Property(tries = 100)
    void suspectsNoValuesInTheRangeOfTheOthers(
            @ForAll @Size(min = 5, max = 50) List<@DoubleRange(min = -1e4, max = 1e4) Double> numbers) {
        double[] values = numbers.stream().mapToDouble(Math::rint).toArray();
        double[] both = IntStream.range(0, 2 * values.length)
                .mapToDouble(
                        i -> i < values.length ? values[i] : -10_000 + 20_000.0 * (i - values.length) / values.length)
                .toArray();

        assertThat(SuspectedMissing.in(both)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000300.SH.csv",
                "Exchange.csv",
                "GSPC.csv",
                "airline-passengers.csv",
                "csi300_eastmoney_bom_zh.csv",
                "csi300_netease163.csv",
                "csi300_tab_from2005.txt",
                "csi300_tushare_index_daily.csv",
                "daily-min-temperatures.csv",
                "household_power_Rwritetable_2days.txt",
                "jena_climate_first4000.csv",
                "margin_trading_zh_missing.csv",
                "monthly-sunspots.csv",
                "pollution.csv",
                "sse_composite_zh.csv",
                "ETTh1.csv",
                "ETTh2.csv"
            })
    void suspectsNothingInRealFiles(String name) throws IOException {
        Path file = FOLDER.resolve(name);
        Assumptions.assumeTrue(Files.exists(file), () -> file + " is not here; its test is skipped");

        for (double[] column : columns(Files.readAllLines(file, StandardCharsets.ISO_8859_1))) {
            assertThat(SuspectedMissing.in(column)).isEmpty();
        }
    }

    private static List<double[]> columns(List<String> lines) {
        String delimiter = lines.get(1).contains("\t") ? "\t" : lines.get(1).contains(",") ? "," : " ";
        List<String[]> rows =
                lines.stream().skip(1).map(line -> line.split(delimiter, -1)).toList();
        return IntStream.range(0, rows.get(0).length)
                .mapToObj(c -> rows.stream()
                        .mapToDouble(row -> c < row.length ? NumberNotation.POINT.parse(row[c]) : Double.NaN)
                        .toArray())
                .toList();
    }

    private static double[] series(IntToDoubleFunction value, double other, int... rows) {
        double[] values =
                IntStream.range(0, ROWS).mapToDouble(value::applyAsDouble).toArray();
        for (int row : rows) {
            values[row] = other;
        }
        return values;
    }
}
