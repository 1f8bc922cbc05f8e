package dev.lookback.network;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReceptiveFieldsTest {

    private static final ReceptiveFields FIELDS = ReceptiveFields.of(ShapeTrace.of(
            Network.of(
                    Layer.Conv1D.of(4, 3, Activation.RELU),
                    Layer.MaxPool1D.of(2),
                    new Layer.Conv1D(2, 2, 1, 3, Padding.CAUSAL, Activation.RELU),
                    new Layer.Flatten(),
                    new Layer.Dropout(0.1),
                    new Layer.Dense(1, Activation.LINEAR)),
            12,
            3,
            1));

    @Test
    void aKernelSeesItsTaps() {
        assertThat(FIELDS.inWindow(0, 4)).isEqualTo(new TimeSpan(4, 6));
        assertThat(FIELDS.inInput(0, 4)).isEqualTo(new TimeSpan(4, 6));
    }

    @Test
    void aPoolSeesWhatItsStepsSee() {
        assertThat(FIELDS.inInput(1, 1)).isEqualTo(new TimeSpan(2, 3));
        assertThat(FIELDS.inWindow(1, 1)).isEqualTo(new TimeSpan(2, 5));
    }

    @Test
    void paddingIsNotSeen() {
        assertThat(FIELDS.inInput(2, 1)).isEqualTo(new TimeSpan(1, 1));
        assertThat(FIELDS.inWindow(2, 4)).isEqualTo(new TimeSpan(2, 11));
    }

    @Test
    void aFlattenedUnitSeesWhatItsTimeStepSaw() {
        // Two channels of five steps: unit 7 is step 2 of the second.
        assertThat(FIELDS.inWindow(3, 7)).isEqualTo(FIELDS.inWindow(2, 2));
        assertThat(FIELDS.inWindow(4, 7)).isEqualTo(FIELDS.inWindow(2, 2));
    }

    @Test
    void aDenseLayerSeesAll() {
        assertThat(FIELDS.inInput(5, 0)).isEqualTo(new TimeSpan(0, 9));
        assertThat(FIELDS.inWindow(5, 0)).isEqualTo(new TimeSpan(0, 11));
    }

    @Test
    void aLayerNormalizationOfAVectorMixesIt() {
        ReceptiveFields fields = ReceptiveFields.of(ShapeTrace.of(
                Network.of(
                        new Layer.Flatten(), Layer.LayerNormalization.keras(), new Layer.Dense(1, Activation.LINEAR)),
                5,
                1,
                1));

        assertThat(fields.inWindow(1, 3)).isEqualTo(new TimeSpan(0, 4));
    }
}
