package dev.lookback.evaluate.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DieboldMarianoTest {

    private static final int TRIES = 2000;

    /**
     * Mean 1.5; deviations −0.5, 0.5, −1.5, 1.5, 0.5, −0.5; autocovariances (0.25 + 0.25 + 2.25 + 2.25 + 0.25 + 0.25) / 6 =
     * 11/12 and (−0.25 − 0.75 − 2.25 + 0.75 − 0.25) / 6 = −11/24.
     */
    @Test
    void statisticOfASmallExample() {
        double[] differences = {1, 2, 0, 3, 2, 1};
        // One row ahead: variance 11/12, correction √(5/6): 1.5 / √(11/72) · √(5/6) = 3.5032.
        DieboldMariano one = DieboldMariano.of(differences, 1);
        assertThat(one.statistic()).isEqualTo(1.5 / Math.sqrt(11.0 / 72) * Math.sqrt(5.0 / 6), within(1e-12));
        // Student's t with 5 degrees of freedom.
        assertThat(one.pValue()).isEqualTo(0.0172, within(0.0003));
        // Two rows ahead: 11/12 − 2 · 11/24 = 0 is no variance; Bartlett's weight ½ leaves 11/24. Correction √((7 − 4 +
        // 2/6) / 6).
        DieboldMariano two = DieboldMariano.of(differences, 2);
        assertThat(two.statistic())
                .isEqualTo(1.5 / Math.sqrt(11.0 / 24 / 6) * Math.sqrt((3 + 1.0 / 3) / 6), within(1e-9));
    }

    @Test
    void equalLossesAreInsignificant() {
        assertThat(DieboldMariano.of(new double[30], 3)).isEqualTo(new DieboldMariano(0, 1));
    }

    @Test
    void theSignIsNegativeForTheSmallerLoss() {
        double[] differences = {-1, -2, -1.5, -1, -2, -1.2};
        assertThat(DieboldMariano.of(differences, 1).statistic()).isNegative();
        assertThat(DieboldMariano.of(differences, 1).pValue()).isLessThan(0.01);
    }

    @Test
    void tooFewWindowsAreRejected() {
        assertThatThrownBy(() -> DieboldMariano.of(new double[] {1, 2, 3}, 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** Errors of forecasts h rows ahead are correlated over h − 1 lags: a moving average of h shocks. */
    private static double[] differences(Random random, int windows, int ahead, double mean) {
        double[] shocks = random.doubles(windows + ahead).map(u -> u - 0.5).toArray();
        double[] differences = new double[windows];
        for (int i = 0; i < windows; i++) {
            differences[i] = mean;
            for (int lag = 0; lag < ahead; lag++) {
                differences[i] += shocks[i + lag];
            }
        }
        return differences;
    }

    private static double rejected(int windows, int ahead, double mean) {
        Random random = new Random(17);
        int rejected = 0;
        for (int i = 0; i < TRIES; i++) {
            double p = DieboldMariano.of(differences(random, windows, ahead, mean), ahead)
                    .pValue();
            rejected += p < 0.05 ? 1 : 0;
        }
        return (double) rejected / TRIES;
    }

    @ParameterizedTest
    @CsvSource({"100, 1", "400, 1", "400, 2", "400, 6", "1500, 10"})
    void underTheNullOneInTwentyIsRejected(int windows, int ahead) {
        assertThat(rejected(windows, ahead, 0)).isBetween(0.035, 0.075);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4})
    void aDifferenceOfAThirdOfTheShocksIsSignificant(int ahead) {
        assertThat(rejected(400, ahead, 0.1 * ahead)).isGreaterThan(0.95);
    }
}
