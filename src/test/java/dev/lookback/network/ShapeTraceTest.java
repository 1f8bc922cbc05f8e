package dev.lookback.network;

import static dev.lookback.network.layer.Activation.LINEAR;
import static dev.lookback.network.layer.Activation.RELU;
import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.network.layer.BatchNormalization;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Misfit;
import dev.lookback.network.layer.Padding;
import dev.lookback.network.layer.Shape.Sequence;
import dev.lookback.network.layer.Shape.Vector;
import dev.lookback.network.layer.SpatialDropout;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShapeTraceTest {

    private static final Network NOTEBOOK = Network.of(
            Conv1D.of(128, 7, LINEAR),
            Conv1D.of(32, 7, RELU),
            MaxPool1D.of(5),
            Conv1D.of(32, 7, RELU),
            new GlobalMaxPool1D(),
            new Dense(1, LINEAR));

    @Test
    void notebookOnSixtyTimeSteps() {
        ShapeTrace trace = ShapeTrace.of(NOTEBOOK, 60, 6, 1);

        assertThat(trace.fits()).isTrue();
        assertThat(trace.layers())
                .extracting(l -> l.output().orElseThrow())
                .containsExactly(
                        new Sequence(128, 54),
                        new Sequence(32, 48),
                        new Sequence(32, 9),
                        new Sequence(32, 3),
                        new Vector(32),
                        new Vector(1));
        assertThat(trace.layers())
                .extracting(LayerTrace::parameters)
                .containsExactly(5504L, 28704L, 0L, 7200L, 0L, 33L);
        assertThat(trace.parameters()).isEqualTo(41_441);
        assertThat(trace.layers()).extracting(LayerTrace::receptiveField).containsExactly(7, 13, 17, 47, 57, 57);
        assertThat(trace.layers())
                .extracting(LayerTrace::multiplyAdds)
                .containsExactly(54L * 128 * 7 * 6, 48L * 32 * 7 * 128, 0L, 3L * 32 * 7 * 32, 0L, 32L);
    }

    @Test
    void notebookDoesNotSeeTheNewestThreeTimeSteps() {
        ShapeTrace trace = ShapeTrace.of(NOTEBOOK, 60, 6, 1);

        assertThat(trace.firstSeen()).isZero();
        assertThat(trace.lastSeen()).isEqualTo(56);
    }

    @Test
    void notebookAsWrittenRunsOutOfTimeSteps() {
        ShapeTrace trace = ShapeTrace.of(NOTEBOOK, 12, 6, 1);

        assertThat(trace.firstMisfit()).hasValue(1);
        assertThat(trace.layers().get(1).misfit()).contains(new Misfit.TooFewTimeSteps(7, 6));
        assertThat(trace.layers().subList(2, 6))
                .allSatisfy(l -> assertThat(l.input()).isEmpty())
                .allSatisfy(l -> assertThat(l.misfit()).isEmpty());
        assertThat(trace.parameters()).as("known without any time step").isEqualTo(41_441);
    }

    @Test
    void samePaddingAndStride() {
        Network network = Network.of(
                new Conv1D(4, 5, 3, 1, Padding.SAME, RELU),
                new MaxPool1D(4, 3, Padding.SAME),
                new Flatten(),
                new Dense(1, LINEAR));

        assertThat(ShapeTrace.of(network, 20, 2, 1).layers())
                .extracting(l -> l.output().orElseThrow())
                .containsExactly(new Sequence(4, 7), new Sequence(4, 3), new Vector(12), new Vector(1));
    }

    @Test
    void causalPaddingKeepsLength() {
        Network network = Network.of(new Conv1D(4, 3, 1, 8, Padding.CAUSAL, RELU), new Flatten(), new Dense(1, LINEAR));

        ShapeTrace trace = ShapeTrace.of(network, 10, 1, 1);

        assertThat(trace.layers().get(0).output()).contains(new Sequence(4, 10));
        assertThat(trace.layers().get(0).receptiveField()).isEqualTo(9);
        assertThat(trace.lastSeen()).isEqualTo(9);
    }

    @Test
    void wrongPlaces() {
        assertThat(misfit(0, new Dense(1, LINEAR))).contains(new Misfit.NeedsVector());
        assertThat(misfit(1, new Flatten(), Conv1D.of(1, 1, RELU))).contains(new Misfit.NeedsSequence());
        assertThat(misfit(1, new Flatten(), new SpatialDropout(0.5))).contains(new Misfit.NeedsSequence());
        assertThat(misfit(1, new GlobalMaxPool1D(), new Flatten())).contains(new Misfit.NeedsSequence());
        assertThat(misfit(1, new Flatten(), new Dense(2, LINEAR))).contains(new Misfit.WrongOutput(1, new Vector(2)));
        assertThat(misfit(0, new Dropout(0.1))).contains(new Misfit.WrongOutput(1, new Sequence(3, 12)));
        assertThat(ShapeTrace.of(Network.of(), 12, 3, 1).fits()).isFalse();
        assertThat(ShapeTrace.of(Network.of(new Flatten(), new Dense(2, LINEAR)), 12, 3, 2)
                        .fits())
                .isTrue();
    }

    @Test
    void fieldsOutOfBounds() {
        assertThat(badField(new Conv1D(0, 1, 1, 1, Padding.VALID, RELU))).contains("filters");
        assertThat(badField(new Conv1D(1, 3, 2, 2, Padding.SAME, RELU))).contains("dilation");
        assertThat(badField(new MaxPool1D(2, 2, Padding.CAUSAL))).contains("padding");
        assertThat(badField(new Dropout(1))).contains("rate");
        assertThat(badField(new Dropout(Double.NaN))).contains("rate");
        assertThat(badField(new BatchNormalization(0.9, 0))).contains("epsilon");
        assertThat(badField(new Dense(-1, RELU))).contains("units");
    }

    @Test
    void batchNormalizationCountsItsMovingStatistics() {
        ShapeTrace trace = ShapeTrace.of(
                Network.of(BatchNormalization.keras(), new Flatten(), BatchNormalization.keras()), 5, 3, 15);

        assertThat(trace.layers()).extracting(LayerTrace::parameters).containsExactly(12L, 0L, 60L);
        assertThat(trace.fits()).isTrue();
    }

    private static Optional<Misfit> misfit(int index, Layer... layers) {
        return ShapeTrace.of(Network.of(layers), 12, 3, 1).layers().get(index).misfit();
    }

    private static Optional<String> badField(Layer layer) {
        return misfit(0, layer).map(m -> ((Misfit.BadField) m).field());
    }
}
