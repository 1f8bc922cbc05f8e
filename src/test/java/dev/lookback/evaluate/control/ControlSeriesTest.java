package dev.lookback.evaluate.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.series.ArraySeries;
import dev.lookback.series.Series;
import dev.lookback.window.Alignment;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.split.Split;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ControlSeriesTest {

    private static final int ROWS = 4000;
    private static final PlantedPattern PATTERN = new PlantedPattern(2, 0.7);

    private final Series bars = bars();

    /** Daily bars with a trend that a network could learn: each return depends in part on the one before. */
    private static Series bars() {
        Random random = new Random(7);
        double[] close = new double[ROWS];
        double[] high = new double[ROWS];
        double[] low = new double[ROWS];
        double[] volume = new double[ROWS];
        double price = 1000;
        double change = 0;
        for (int i = 0; i < ROWS; i++) {
            change = 0.5 * change + 0.01 * random.nextGaussian();
            price *= Math.exp(change);
            close[i] = price;
            high[i] = price * (1 + 0.01 * random.nextDouble());
            low[i] = price * (1 - 0.01 * random.nextDouble());
            volume[i] = 1e6 * Math.exp(random.nextGaussian());
        }
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("high", high);
        columns.put("low", low);
        columns.put("close", close);
        columns.put("volume", volume);
        return ArraySeries.of(columns);
    }

    private Series control(Control control, long seed) {
        return ControlSeries.of(control, bars, "close", PATTERN, seed);
    }

    private static double[] changes(Series series) {
        double[] changes = ColumnChanges.of(series.values("close")).changes();
        return Arrays.copyOfRange(changes, 1, changes.length);
    }

    private static double correlation(double[] changes, int lag) {
        return new PearsonsCorrelation()
                .correlation(
                        Arrays.copyOfRange(changes, lag, changes.length),
                        Arrays.copyOfRange(changes, 0, changes.length - lag));
    }

    @ParameterizedTest
    @EnumSource(Control.class)
    void barsStayValidAndSeedsAreReproducible(Control control) {
        Series made = control(control, 3);

        double[] close = made.values("close");
        for (int row = 0; row < ROWS; row++) {
            assertThat(made.values("high")[row]).isGreaterThanOrEqualTo(close[row] * (1 - 1e-12));
            assertThat(made.values("low")[row]).isLessThanOrEqualTo(close[row] * (1 + 1e-12));
            assertThat(close[row]).isPositive().isFinite();
        }
        assertThat(control(control, 3).values("close")).isEqualTo(close);
        assertThat(made.rows()).isEqualTo(ROWS);
    }

    @Test
    void shufflingKeepsAllChangesAndRemovesAutocorrelation() {
        Series shuffled = control(Control.SHUFFLED, 1);

        double[] before = changes(bars);
        double[] after = changes(shuffled);
        assertThat(Math.abs(correlation(before, 1))).isGreaterThan(0.4);
        assertThat(Math.abs(correlation(after, 1))).isLessThan(0.05);
        Arrays.sort(before);
        Arrays.sort(after);
        assertThat(after).containsExactly(before, within(1e-9));
        assertThat(sorted(shuffled.values("volume"))).isEqualTo(sorted(bars.values("volume")));
        assertThat(control(Control.SHUFFLED, 2).values("close")).isNotEqualTo(shuffled.values("close"));
    }

    /** The other columns of a row must still belong to its change. */
    @Test
    void shufflingMovesWholeRows() {
        Series shuffled = control(Control.SHUFFLED, 1);
        double[] volumes = bars.values("volume");
        double[] changesBefore = ColumnChanges.of(bars.values("close")).changes();
        double[] changesAfter = ColumnChanges.of(shuffled.values("close")).changes();
        Map<Double, Integer> rowOf = new LinkedHashMap<>();
        for (int row = 0; row < ROWS; row++) {
            rowOf.put(volumes[row], row);
        }
        for (int row = 1; row < ROWS; row++) {
            int source = rowOf.get(shuffled.values("volume")[row]);
            assertThat(changesAfter[row]).isEqualTo(changesBefore[source], within(1e-9));
            assertThat(shuffled.values("high")[row] / shuffled.values("close")[row])
                    .isEqualTo(bars.values("high")[source] / bars.values("close")[source], within(1e-9));
        }
    }

    @Test
    void aRandomWalkHasTheSameVolatilityAndNoAutocorrelation() {
        double[] walk = changes(control(Control.RANDOM_WALK, 1));

        double volatility = Math.sqrt(StatUtils.populationVariance(changes(bars)));
        assertThat(Math.sqrt(StatUtils.populationVariance(walk))).isEqualTo(volatility, within(0.05 * volatility));
        assertThat(Math.abs(correlation(walk, 1))).isLessThan(0.05);
        assertThat(Math.abs(correlation(walk, 2))).isLessThan(0.05);
    }

    @Test
    void thePlantedCorrelationIsTheStrength() {
        // On independent changes the correlation of the pattern is its strength.
        Series shuffled = control(Control.SHUFFLED, 1);
        Series planted = ControlSeries.of(Control.PLANTED, shuffled, "close", PATTERN, 1);

        assertThat(correlation(changes(planted), 2)).isEqualTo(0.7, within(0.04));
        assertThat(Math.abs(correlation(changes(planted), 1))).isLessThan(0.1);
        assertThat(StatUtils.populationVariance(changes(planted)) / StatUtils.populationVariance(changes(shuffled)))
                .isEqualTo(1, within(0.1));
        assertThat(planted.values("volume")).isEqualTo(shuffled.values("volume"));
    }

    @Test
    void theAttainableSkillFollowsFromTheStrength() {
        Series planted = ControlSeries.of(Control.PLANTED, control(Control.RANDOM_WALK, 1), "close", PATTERN, 1);
        double[] close = planted.values("close");
        int horizon = 2;
        int first = 10;
        double[] actual = Arrays.copyOfRange(close, first, ROWS);
        double[] lastSeen = Arrays.copyOfRange(close, first - horizon, ROWS - horizon);
        SplitForecast windows = new SplitForecast(Split.TEST, first, actual, lastSeen, lastSeen);

        // Of normally distributed changes: 1 − √(1 − φ²).
        assertThat(PATTERN.attainableSkill(close, windows, horizon)).isEqualTo(1 - Math.sqrt(1 - 0.49), within(0.03));
    }

    /** Every step of a longer forecast follows from the inputs, so the skill is the same. */
    @Test
    void severalStepsHaveTheAttainableSkillOfOne() {
        PlantedPattern pattern = new PlantedPattern(4, 0.7);
        Series planted = ControlSeries.of(Control.PLANTED, control(Control.RANDOM_WALK, 1), "close", pattern, 1);
        double[] close = planted.values("close");
        int first = 20;
        double[] actual = Arrays.copyOfRange(close, first, ROWS);
        double[] lastSeen = Arrays.copyOfRange(close, first - 2, ROWS - 4);
        SplitForecast windows =
                new SplitForecast(Split.TEST, first, 3, actual, new double[3 * lastSeen.length], lastSeen);

        assertThat(pattern.attainableSkill(close, windows, 2)).isEqualTo(1 - Math.sqrt(1 - 0.49), within(0.03));
    }

    @Test
    void theLagOfAVisiblePatternFitsTheWindows() {
        assertThat(PlantedPattern.visibleTo(new WindowSpec(60, 1, 1, Alignment.STEP_BEFORE))
                        .lag())
                .isEqualTo(2);
        assertThat(PlantedPattern.visibleTo(new WindowSpec(60, 5, 1, Alignment.STEP_BEFORE))
                        .lag())
                .isEqualTo(10);
        assertThat(PlantedPattern.visibleTo(new WindowSpec(60, 1, 3, Alignment.ANCHOR))
                        .lag())
                .isEqualTo(3);
    }

    @Test
    void valuesOfBothSignsUseDifferences() {
        Random random = new Random(1);
        double[] level = new double[500];
        for (int i = 1; i < level.length; i++) {
            level[i] = level[i - 1] + random.nextGaussian();
        }
        Series series = ArraySeries.of("level", level);
        double[] shuffled =
                ControlSeries.of(Control.SHUFFLED, series, "level", PATTERN, 1).values("level");

        assertThat(shuffled[499]).isEqualTo(level[499], within(1e-9));
        assertThat(shuffled).isNotEqualTo(level);
    }

    private static double[] sorted(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted;
    }
}
