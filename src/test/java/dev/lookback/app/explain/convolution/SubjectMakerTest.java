package dev.lookback.app.explain.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.lookback.engine.LayerValues;
import dev.lookback.network.Activation;
import dev.lookback.network.Layer;
import dev.lookback.network.Padding;
import dev.lookback.series.Series;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubjectMakerTest {

    private static final Layer.Conv1D CONV = Layer.Conv1D.of(4, 5, Activation.RELU);

    @Test
    void kernelsMakeWhatTheirLayersPutOut() {
        Subject subject = Subjects.of(
                30,
                new Layer.SpatialDropout(0.5),
                CONV,
                Layer.MaxPool1D.of(2),
                CONV,
                new Layer.Flatten(),
                Subjects.OUT);

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
        Subject subject = Subjects.of(8, CONV, CONV, new Layer.Flatten(), Subjects.OUT);

        assertThat(subject.depth()).isEqualTo(1);
        assertThat(subject.kernels()).containsOnlyKeys(0);
        assertThat(subject.forecast()).isEmpty();
        assertThat(subject.of(0).timeSteps()).isEqualTo(4);
    }

    @Test
    void aBlockIsLaidOpenAtItsFirstConvolution() {
        Layer.Residual block = new Layer.Residual(3, 2, 4, Activation.TANH);
        Subject subject = Subjects.of(20, block, new Layer.LSTM(2, false), Subjects.OUT);

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
        Series series = Subjects.series();
        SubjectMaker maker = new SubjectMaker();
        SubjectMaker.Question untrained = Subjects.question(series, 20, CONV, new Layer.Flatten(), Subjects.OUT);
        Subject before = maker.answer(untrained);
        float[] zeros = new float[(int) untrained.trace().parameters()];
        Subject after = maker.answer(new SubjectMaker.Question(
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
        Subject subject = Subjects.of(30, CONV, Layer.MaxPool1D.of(3), new Layer.GlobalMaxPool1D(), Subjects.OUT);
        for (int j = 0; j < subject.of(1).timeSteps(); j++) {
            int winner = subject.winner(new Spot(1, j, 2));
            assertThat(winner).isBetween(3 * j, 3 * j + 2);
            assertThat(subject.of(0).at(2, winner)).isEqualTo(subject.of(1).at(2, j));
        }
        int winner = subject.winner(new Spot(2, 0, 3));
        assertThat(subject.of(1).at(3, winner)).isEqualTo(subject.of(2).at(3, 0));
    }
}
