package dev.lookback.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.text.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NetworkTextsTest {

    private static final List<Layer> ONE_OF_EACH = List.of(
            Layer.Conv1D.of(32, 7, Activation.RELU),
            Layer.MaxPool1D.of(5),
            Layer.AveragePool1D.of(2),
            new Layer.GlobalMaxPool1D(),
            new Layer.GlobalAveragePool1D(),
            new Layer.Flatten(),
            new Layer.Dense(1, Activation.LINEAR),
            new Layer.Dropout(0.5),
            new Layer.SpatialDropout(0.25),
            Layer.BatchNormalization.keras(),
            Layer.LayerNormalization.keras(),
            new Layer.LSTM(8, false),
            new Layer.Residual(8, 3, 2, Activation.RELU));

    @Test
    void everyLayerHasANameInBothLanguages() {
        assertThat(ONE_OF_EACH).hasSameSizeAs(Layer.class.getPermittedSubclasses());
        for (Locale locale : List.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)) {
            Texts texts = new Texts(locale);
            assertThat(ONE_OF_EACH)
                    .allSatisfy(
                            l -> assertThat(texts.get(LayerNames.brief(l))).startsWith(texts.get(LayerNames.kind(l))));
        }
    }

    @Test
    void misfitsInWords() {
        Texts texts = new Texts(Locale.ENGLISH);
        Layer conv = Layer.Conv1D.of(32, 7, Activation.RELU);
        Layer dilated = new Layer.Conv1D(32, 7, 1, 2, Padding.VALID, Activation.RELU);

        assertThat(texts.get(LayerNames.brief(conv))).isEqualTo("Conv1D 32 × 7");
        assertThat(texts.get(Misfits.message(conv, new Misfit.TooFewTimeSteps(7, 6))))
                .isEqualTo("needs 7 time steps, gets 6");
        assertThat(texts.get(Misfits.message(conv, new Misfit.TooFewTimeSteps(1, 0))))
                .isEqualTo("needs 1 time step, gets 0");
        assertThat(texts.get(Misfits.message(dilated, new Misfit.TooFewTimeSteps(13, 6))))
                .isEqualTo("needs 13 time steps (7 values, 2 apart), gets 6");
    }
}
