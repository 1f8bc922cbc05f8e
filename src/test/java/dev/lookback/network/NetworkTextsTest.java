package dev.lookback.network;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.network.connectivity.Padding;
import dev.lookback.network.layer.Activation;
import dev.lookback.network.layer.Conv1D;
import dev.lookback.network.layer.Layer;
import dev.lookback.network.layer.Misfit;
import dev.lookback.text.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NetworkTextsTest {

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
                .isEqualTo("needs 13 time steps (7 taps, 2 apart), gets 6");
    }
}
