package dev.lookback.app.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.network.Activation;
import dev.lookback.network.Layer;
import dev.lookback.network.Network;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final Layer CONV = Layer.Conv1D.of(8, 7, Activation.RELU);
    private static final Layer END = new Layer.Dense(1, Activation.LINEAR);

    @Test
    void sequenceLayersGoBeforeTheTimeAxisEnds() {
        assertThat(Placement.of(Network.of(CONV, new Layer.Flatten(), END), CONV, 60, 6, 1))
                .isEqualTo(1);
    }

    @Test
    void vectorLayersGoBeforeTheEnd() {
        Layer dense = new Layer.Dense(16, Activation.RELU);
        assertThat(Placement.of(Network.of(CONV, new Layer.Flatten(), END), dense, 60, 6, 1))
                .isEqualTo(2);
        assertThat(Placement.of(Network.of(CONV, new Layer.Flatten(), END), new Layer.Dropout(0.2), 60, 6, 1))
                .isEqualTo(2);
    }

    @Test
    void whereNothingFitsItStillStandsBeforeTheEnd() {
        assertThat(Placement.of(Network.of(new Layer.Flatten(), END), CONV, 3, 6, 1))
                .isEqualTo(1);
        assertThat(Placement.of(Network.of(), CONV, 60, 6, 1)).isZero();
    }

    @Test
    void aFlattenThatIsMissingGoesToTheDense() {
        assertThat(Placement.of(Network.of(CONV, END), new Layer.Flatten(), 60, 6, 1))
                .isEqualTo(1);
    }
}
