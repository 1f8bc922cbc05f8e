package dev.lookback.engine.kernel.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ActivationFunctionsTest {

    private static final double TWO_ULPS = 2.5e-7;

    @Test
    void tanhAndSigmoidAreThoseOfDoublePrecision() {
        for (float x = -100; x <= 100; x += 0.00317f) {
            double tanh = Math.tanh(x);
            double sigmoid = 1 / (1 + Math.exp(-(double) x));
            assertThat((double) ActivationFunctions.tanh(x))
                    .as("tanh(%s)", x)
                    .isCloseTo(tanh, within(TWO_ULPS * Math.abs(tanh)));
            assertThat((double) ActivationFunctions.sigmoid(x))
                    .as("sigmoid(%s)", x)
                    .isCloseTo(sigmoid, within(2 * TWO_ULPS * sigmoid + 1e-37));
        }
    }

    @Test
    void infinityAndWhatIsNoNumberComeThrough() {
        assertThat(ActivationFunctions.tanh(Float.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(ActivationFunctions.tanh(Float.NEGATIVE_INFINITY)).isEqualTo(-1);
        assertThat(ActivationFunctions.sigmoid(Float.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(ActivationFunctions.sigmoid(Float.NEGATIVE_INFINITY)).isCloseTo(0, within(1e-37f));
        assertThat(ActivationFunctions.tanh(Float.NaN)).isNaN();
        assertThat(ActivationFunctions.sigmoid(Float.NaN)).isNaN();
    }
}
