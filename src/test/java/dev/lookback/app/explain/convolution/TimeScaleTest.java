package dev.lookback.app.explain.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.network.Lineage;
import dev.lookback.network.Network;
import dev.lookback.network.ShapeTrace;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Padding;
import dev.lookback.network.layer.Residual;
import dev.lookback.network.layer.Shape;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class TimeScaleTest {

    private static final Layer[] END = {new GlobalMaxPool1D(), new Dense(1, Activation.LINEAR)};

    private static ShapeTrace trace(int timeSteps, Layer... layers) {
        Layer[] all = Arrays.copyOf(layers, layers.length + END.length);
        System.arraycopy(END, 0, all, layers.length, END.length);
        return ShapeTrace.of(Network.of(all), timeSteps, 3, 1);
    }

    @Test
    void anOutputStandsAboveTheMiddleOfWhatItReads() {
        List<TimeScale> scales = TimeScale.of(
                trace(60, Conv1D.of(8, 7, Activation.RELU), MaxPool1D.of(5), Conv1D.of(8, 3, Activation.RELU)));

        assertThat(scales)
                .containsExactly(new TimeScale(0, 1), new TimeScale(3, 1), new TimeScale(5, 5), new TimeScale(10, 5));
        assertThat(scales.get(2).at(3)).isEqualTo(20);
        assertThat(scales.get(2).nearest(21.9, 10)).isEqualTo(3);
        assertThat(scales.get(2).nearest(-100, 10)).isZero();
        assertThat(scales.get(2).nearest(100, 10)).isEqualTo(9);
    }

    @Test
    void aCausalOutputStandsAboveItsNewestTap() {
        Conv1D causal = new Conv1D(8, 3, 1, 4, Padding.CAUSAL, Activation.RELU);

        assertThat(TimeScale.of(trace(30, causal, causal))).containsOnly(new TimeScale(0, 1));
        assertThat(TimeScale.of(trace(30, new Residual(4, 3, 2, Activation.RELU))))
                .containsOnly(new TimeScale(0, 1));
    }

    @Test
    void whatHasNoTimeHasNoScale() {
        assertThat(TimeScale.of(trace(10))).hasSize(1);
        assertThat(TimeScale.of(trace(4, Conv1D.of(1, 2, Activation.RELU), Conv1D.of(1, 9, Activation.RELU))))
                .as("ends before a layer that does not fit")
                .hasSize(2);
    }

    /** However a convolution is set: where its middle output stands is the middle of what it sees. */
    @Property(tries = 300)
    void outputsStandOverTheirFields(
            @ForAll @IntRange(min = 1, max = 7) int size,
            @ForAll @IntRange(min = 1, max = 4) int stride,
            @ForAll @IntRange(min = 1, max = 4) int dilation,
            @ForAll Padding padding,
            @ForAll @IntRange(min = 1, max = 50) int timeSteps) {
        Conv1D conv = new Conv1D(2, size, dilation > 1 ? 1 : stride, dilation, padding, Activation.RELU);
        ShapeTrace trace = trace(timeSteps, conv);
        Assume.that(trace.fits());
        int outputs = ((Shape.Sequence) trace.layers().get(0).output().orElseThrow()).timeSteps();
        TimeScale scale = TimeScale.of(trace).get(1);

        for (int j = 0; j < outputs; j++) {
            BitSet seen = Lineage.of(trace).behind(0, j).get(0);
            int span = (size - 1) * dilation + 1;
            // An output whose taps all lie in the window; at the edges padding is missing from what it sees.
            if (!seen.isEmpty() && seen.length() - seen.nextSetBit(0) == span) {
                double oldest = seen.nextSetBit(0);
                double newest = seen.length() - 1.0;
                assertThat(scale.at(j))
                        .isCloseTo(padding == Padding.CAUSAL ? newest : (oldest + newest) / 2, within(1e-9));
            }
        }
    }
}
