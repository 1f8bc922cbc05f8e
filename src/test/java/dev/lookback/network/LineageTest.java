package dev.lookback.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.LSTM;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Padding;
import dev.lookback.network.layer.Residual;
import dev.lookback.network.layer.Shape;
import dev.lookback.network.layer.Shape.Sequence;
import dev.lookback.network.layer.Shape.Vector;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class LineageTest {

    private static final Dense OUT = new Dense(1, Activation.LINEAR);

    @Test
    void aDilatedKernelLeavesGaps() {
        Conv1D dilated = new Conv1D(4, 3, 1, 2, Padding.CAUSAL, Activation.RELU);
        Lineage lineage = lineage(10, dilated, dilated, new Flatten(), OUT);

        assertThat(lineage.behind(0, 7)).containsExactly(set(3, 5, 7));
        assertThat(lineage.behind(1, 9)).containsExactly(set(1, 3, 5, 7, 9), set(5, 7, 9));
        assertThat(lineage.behind(0, 1)).as("two taps in the padding").containsExactly(set(1));
    }

    @Test
    void aUnitOfAFlattenedSequenceIsOneOfItsTimeSteps() {
        Lineage lineage =
                lineage(6, Conv1D.of(2, 3, Activation.RELU), new MaxPool1D(2, 2, Padding.VALID), new Flatten(), OUT);

        // Two channels of two pooled steps: unit 3 is step 1 of channel 1.
        assertThat(lineage.behind(2, 3)).containsExactly(set(2, 3, 4, 5), set(2, 3), set(1));
        assertThat(lineage.behind(3, 0).get(2)).isEqualTo(set(0, 1));
        assertThat(lineage.behind(3, 0).get(3)).isEqualTo(set(0, 1, 2, 3));
    }

    @Test
    void theConvolutionsInsideABlockLookBackOneAfterTheOther() {
        Lineage lineage = lineage(
                12, new Residual(4, 2, 3, Activation.RELU), new Residual(2, 2, 1, Activation.RELU), new Flatten(), OUT);

        assertThat(lineage.window(new Stage(0, Stage.Part.FIRST), 11)).isEqualTo(set(8, 11));
        assertThat(lineage.window(new Stage(0, Stage.Part.SECOND), 11)).isEqualTo(set(5, 8, 11));
        assertThat(lineage.window(new Stage(0, Stage.Part.SKIP), 11)).isEqualTo(set(11));
        assertThat(lineage.window(new Stage(1, Stage.Part.FIRST), 11)).isEqualTo(set(4, 5, 7, 8, 10, 11));
        assertThat(lineage.window(Stage.of(1), 11))
                .isEqualTo(lineage.behind(1, 11).get(0));
    }

    @Test
    void anLstmRemembersEverythingBefore() {
        Lineage lineage = lineage(5, new LSTM(3, true), new LSTM(3, false), OUT);

        assertThat(lineage.behind(0, 2)).containsExactly(set(0, 1, 2));
        assertThat(lineage.behind(1, 0)).containsExactly(set(0, 1, 2, 3, 4), set(0, 1, 2, 3, 4));
    }

    @Property(tries = 500)
    void theWidestFieldIsTheShapeTraces(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int timeSteps) {
        Network network = ReceptiveFieldByBruteForceTest.randomNetwork(new java.util.Random(seed));
        ShapeTrace trace = ShapeTrace.of(network, timeSteps, 2, 1);
        Assume.that(trace.fits());
        Lineage lineage = Lineage.of(trace);

        for (int i = 0; i < trace.layers().size(); i++) {
            int widest = 0;
            for (int place = 0; place < places(trace.layers().get(i)); place++) {
                List<BitSet> behind = lineage.behind(i, place);
                assertThat(behind).hasSize(i + 1);
                BitSet seen = behind.get(0);
                widest = Math.max(widest, seen.isEmpty() ? 0 : seen.length() - seen.nextSetBit(0));
            }
            assertThat(widest).isEqualTo(trace.layers().get(i).receptiveField());
        }
    }

    private static int places(LayerTrace traced) {
        Shape output = traced.output().orElseThrow();
        return output instanceof Sequence sequence ? sequence.timeSteps() : ((Vector) output).units();
    }

    private static Lineage lineage(int timeSteps, Layer... layers) {
        return Lineage.of(ShapeTrace.of(Network.of(layers), timeSteps, 2, 1));
    }

    private static BitSet set(int... places) {
        BitSet set = new BitSet();
        for (int place : places) {
            set.set(place);
        }
        return set;
    }
}
