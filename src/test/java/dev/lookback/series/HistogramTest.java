package dev.lookback.series;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;

class HistogramTest {

    @Test
    void countsPerBin() {
        Histogram histogram = Histogram.of(new double[] {0, 1, 2, 3, 4, Double.NaN, 4}, 4);
        assertThat(histogram.counts()).containsExactly(1, 1, 1, 3);
        assertThat(histogram.minimum()).isZero();
        assertThat(histogram.maximum()).isEqualTo(4);
        assertThat(histogram.highest()).isEqualTo(3);
    }

    @Test
    void constantValuesAreInTheMiddleBin() {
        assertThat(Histogram.of(new double[] {5, 5}, 3).counts()).containsExactly(0, 2, 0);
        assertThat(Histogram.of(new double[0], 3).counts()).containsExactly(0, 0, 0);
    }

    @Property
    void countsEveryValueOnce(
            @ForAll @NotEmpty List<@DoubleRange(min = -1e9, max = 1e9) Double> values,
            @ForAll @IntRange(min = 1, max = 50) int bins) {
        double[] array = values.stream().mapToDouble(Double::doubleValue).toArray();
        assertThat(Arrays.stream(Histogram.of(array, bins).counts()).sum()).isEqualTo(array.length);
    }
}
