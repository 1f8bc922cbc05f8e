package dev.lookback.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.AveragePool1D;
import dev.lookback.network.layer.BatchNormalization;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Dense;
import dev.lookback.network.layer.Dropout;
import dev.lookback.network.layer.Flatten;
import dev.lookback.network.layer.GlobalAveragePool1D;
import dev.lookback.network.layer.GlobalMaxPool1D;
import dev.lookback.network.layer.LSTM;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.LayerNormalization;
import dev.lookback.network.layer.MaxPool1D;
import dev.lookback.network.layer.Misfit;
import dev.lookback.network.layer.Padding;
import dev.lookback.network.layer.Residual;
import dev.lookback.network.layer.SpatialDropout;
import dev.lookback.text.Texts;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NetworkTextsTest {

    private static final List<Layer> ONE_OF_EACH = List.of(
            Conv1D.of(32, 7, Activation.RELU),
            MaxPool1D.of(5),
            AveragePool1D.of(2),
            new GlobalMaxPool1D(),
            new GlobalAveragePool1D(),
            new Flatten(),
            new Dense(1, Activation.LINEAR),
            new Dropout(0.5),
            new SpatialDropout(0.25),
            BatchNormalization.keras(),
            LayerNormalization.keras(),
            new LSTM(8, false),
            new Residual(8, 3, 2, Activation.RELU));

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
        Layer conv = Conv1D.of(32, 7, Activation.RELU);
        Layer dilated = new Conv1D(32, 7, 1, 2, Padding.VALID, Activation.RELU);

        assertThat(texts.get(LayerNames.brief(conv))).isEqualTo("Conv1D 32 × 7");
        assertThat(texts.get(MisfitMessages.message(conv, new Misfit.TooFewTimeSteps(7, 6))))
                .isEqualTo("needs 7 time steps, gets 6");
        assertThat(texts.get(MisfitMessages.message(conv, new Misfit.TooFewTimeSteps(1, 0))))
                .isEqualTo("needs 1 time step, gets 0");
        assertThat(texts.get(MisfitMessages.message(dilated, new Misfit.TooFewTimeSteps(13, 6))))
                .isEqualTo("needs 13 time steps (7 values, 2 apart), gets 6");
    }
}
