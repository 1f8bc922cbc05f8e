package dev.lookback.app.explain.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.engine.LayerValues;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.LSTM;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Padding;
import dev.lookback.network.layer.Residual;
import dev.lookback.network.layer.SpatialDropout;
import dev.lookback.series.Series;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TracedNetworkMakerTest {

    private static final Conv1D CONV = Conv1D.of(4, 5, Activation.RELU);

    @Test
    void kernelsMakeWhatTheirLayersPutOut() {
        TracedNetwork subject = TracedNetworks.of(
                30, new SpatialDropout(0.5), CONV, MaxPool1D.of(2), CONV, new Flatten(), TracedNetworks.OUT);

        assertThat(subject.kernels()).containsOnlyKeys(1, 3);
        assertThat(subject.firstConvolution()).isEqualTo(1);
        assertThat(subject.before(1)).isEqualTo(Spot.WINDOW);
        for (int layer : new int[] {1, 3}) {
            LayerValues values = subject.of(layer);
            double[] row = subject.kernels().get(layer).row(2).values();
            for (int j = 0; j < row.length; j++) {
                assertThat(row[j]).isCloseTo(values.at(2, j), within(1e-4));
            }
        }
        assertThat(subject.forecast()).hasSize(1);
    }

    @Test
    void aNetworkIsFollowedToItsFirstMisfit() {
        TracedNetwork subject = TracedNetworks.of(8, CONV, CONV, new Flatten(), TracedNetworks.OUT);

        assertThat(subject.depth()).isEqualTo(1);
        assertThat(subject.kernels()).containsOnlyKeys(0);
        assertThat(subject.forecast()).isEmpty();
        assertThat(subject.of(0).timeSteps()).isEqualTo(4);
    }

    @Test
    void aBlockIsLaidOpenAtItsFirstConvolution() {
        Residual block = new Residual(3, 2, 4, Activation.TANH);
        TracedNetwork subject = TracedNetworks.of(20, block, new LSTM(2, false), TracedNetworks.OUT);

        assertThat(subject.kernels()).containsOnlyKeys(0);
        assertThat(subject.kernels().get(0).taps().padding()).isEqualTo(Padding.CAUSAL);
        assertThat(subject.kernels().get(0).at(0, 0).steps()).containsExactly(-4, 0);
        assertThat(subject.read(0, subject.kernels().get(0).at(0, 10)).stream())
                .as("of the first convolution, not of the whole block")
                .containsExactly(6, 10);
        assertThat(subject.behind(new Spot(0, 10, 0)).get(0).stream()).containsExactly(2, 6, 10);
    }

    @Test
    void givenWeightsTakeThePlaceOfTheInitialOnes() {
        Series series = TracedNetworks.series();
        TracedNetworkMaker maker = new TracedNetworkMaker();
        TracedNetworkMaker.Question untrained =
                TracedNetworks.question(series, 20, CONV, new Flatten(), TracedNetworks.OUT);
        TracedNetwork before = maker.answer(untrained);
        float[] zeros = new float[(int) untrained.trace().parameters()];
        TracedNetwork after = maker.answer(new TracedNetworkMaker.Question(
                untrained.recipe(),
                series,
                untrained.plan(),
                untrained.trace(),
                untrained.anchor(),
                Optional.of(zeros)));

        assertThat(before.kernels().get(0).weights().kernel()).isNotEqualTo(new float[4 * 2 * 5]);
        assertThat(after.kernels().get(0).weights().kernel()).containsOnly(0);
        assertThat(after.values().input().values())
                .isEqualTo(before.values().input().values());
    }

    @Test
    void theLargestOfWhatIsPooledWins() {
        TracedNetwork subject = TracedNetworks.of(30, CONV, MaxPool1D.of(3), new GlobalMaxPool1D(), TracedNetworks.OUT);
        for (int j = 0; j < subject.of(1).timeSteps(); j++) {
            int winner = subject.winner(new Spot(1, j, 2));
            assertThat(winner).isBetween(3 * j, 3 * j + 2);
            assertThat(subject.of(0).at(2, winner)).isEqualTo(subject.of(1).at(2, j));
        }
        int winner = subject.winner(new Spot(2, 0, 3));
        assertThat(subject.of(1).at(3, winner)).isEqualTo(subject.of(2).at(3, 0));
    }
}
