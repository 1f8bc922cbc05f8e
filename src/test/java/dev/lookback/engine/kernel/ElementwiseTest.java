package dev.lookback.engine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ElementwiseTest {

    private static final double TWO_ULPS = 2.5e-7;

    @Test
    void tanhAndSigmoidAreThoseOfDoublePrecision() {
        for (float x = -100; x <= 100; x += 0.00317f) {
            double tanh = Math.tanh(x);
            double sigmoid = 1 / (1 + Math.exp(-(double) x));
            assertThat((double) Elementwise.tanh(x))
                    .as("tanh(%s)", x)
                    .isCloseTo(tanh, within(TWO_ULPS * Math.abs(tanh)));
            assertThat((double) Elementwise.sigmoid(x))
                    .as("sigmoid(%s)", x)
                    .isCloseTo(sigmoid, within(2 * TWO_ULPS * sigmoid + 1e-37));
        }
    }

    @Test
    void infinityAndWhatIsNoNumberComeThrough() {
        assertThat(Elementwise.tanh(Float.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(Elementwise.tanh(Float.NEGATIVE_INFINITY)).isEqualTo(-1);
        assertThat(Elementwise.sigmoid(Float.POSITIVE_INFINITY)).isEqualTo(1);
        assertThat(Elementwise.sigmoid(Float.NEGATIVE_INFINITY)).isCloseTo(0, within(1e-37f));
        assertThat(Elementwise.tanh(Float.NaN)).isNaN();
        assertThat(Elementwise.sigmoid(Float.NaN)).isNaN();
    }
}
