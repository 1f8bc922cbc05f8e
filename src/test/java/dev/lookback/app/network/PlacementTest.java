package dev.lookback.app.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.network.Network;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.Layer;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final Layer CONV = Conv1D.of(8, 7, Activation.RELU);
    private static final Layer END = new Dense(1, Activation.LINEAR);

    @Test
    void sequenceLayersGoBeforeTheTimeAxisEnds() {
        assertThat(Placement.of(Network.of(CONV, new Flatten(), END), CONV, 60, 6, 1))
                .isEqualTo(1);
    }

    @Test
    void vectorLayersGoBeforeTheEnd() {
        Layer dense = new Dense(16, Activation.RELU);
        assertThat(Placement.of(Network.of(CONV, new Flatten(), END), dense, 60, 6, 1))
                .isEqualTo(2);
        assertThat(Placement.of(Network.of(CONV, new Flatten(), END), new Dropout(0.2), 60, 6, 1))
                .isEqualTo(2);
    }

    @Test
    void whereNothingFitsItStillStandsBeforeTheEnd() {
        assertThat(Placement.of(Network.of(new Flatten(), END), CONV, 3, 6, 1)).isEqualTo(1);
        assertThat(Placement.of(Network.of(), CONV, 60, 6, 1)).isZero();
    }

    @Test
    void aFlattenThatIsMissingGoesToTheDense() {
        assertThat(Placement.of(Network.of(CONV, END), new Flatten(), 60, 6, 1)).isEqualTo(1);
    }
}
