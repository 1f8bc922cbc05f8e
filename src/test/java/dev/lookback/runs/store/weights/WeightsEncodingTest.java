package dev.lookback.runs.store.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsEncodingTest {

    @Property(tries = 100)
    void exactWeightsComeBackToTheBit(@ForAll float[] values) {
        assertThat(WeightsEncoding.FLOAT32.weights(WeightsEncoding.exact(values)))
                .containsExactly(values);
    }

    @Test
    void roundedOnesTakeHalfTheRoomAndKeepThreeDigits() {
        float[] weights = drawn(5000, 0.05f);

        byte[] bytes = WeightsEncoding.rounded(weights).orElseThrow();

        assertThat(bytes).hasSize(WeightsEncoding.exact(weights).length / 2);
        float[] back = WeightsEncoding.FLOAT16.weights(bytes);
        for (int i = 0; i < weights.length; i++) {
            assertThat(back[i]).isCloseTo(weights[i], within(Math.abs(weights[i]) * 0x1p-11f + 0x1p-25f));
        }
    }

    @ParameterizedTest
    @ValueSource(floats = {70_000, -1e30f, Float.NaN, Float.POSITIVE_INFINITY})
    void whatDoesNotFitIsNotRounded(float tooMuch) {
        float[] weights = drawn(5000, 0.05f);
        weights[4321] = tooMuch;

        assertThat(WeightsEncoding.rounded(weights)).isEmpty();
    }

    @Test
    void aBlockThatWouldLoseItsDigitsIsNotRounded() {
        float[] weights = drawn(4096, 0.05f);
        for (int i = 1024; i < 2048; i++) {
            weights[i] *= 1e-5f;
        }

        assertThat(WeightsEncoding.rounded(weights)).isEmpty();
    }

    @Test
    void zerosAreRounded() {
        assertThat(WeightsEncoding.rounded(new float[3000])).isPresent();
        assertThat(WeightsEncoding.rounded(new float[0])).isPresent();
    }

    @Test
    void anUnknownEncodingIsRefused() {
        assertThatThrownBy(() -> WeightsEncoding.of(2)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Arrays.stream(WeightsEncoding.values()).map(e -> WeightsEncoding.of(e.number())))
                .containsExactly(WeightsEncoding.values());
    }

    static float[] drawn(int count, float size) {
        Random random = new Random(3);
        float[] weights = new float[count];
        for (int i = 0; i < count; i++) {
            weights[i] = (float) (random.nextGaussian() * size);
        }
        return weights;
    }

    @Test
    void bytesThatAreNoWholeNumberOfWeightsAreRefused() {
        assertThatThrownBy(() -> WeightsEncoding.FLOAT32.weights(new byte[7]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WeightsEncoding.FLOAT16.weights(new byte[7]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(WeightsEncoding.FLOAT16.weights(new byte[8])).hasSize(4);
    }
}
