package dev.lookback.app.widget.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.text.Texts;
import dev.lookback.training.TrainingEstimate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EstimateWordsTest {

    private static final Texts TEXTS = new Texts(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "0.2, a few seconds",
        "9.9, a few seconds",
        "11, about 10 s",
        "57, about 55 s",
        "58, about 1 min",
        "700, about 12 min",
        "3580, about 1 h",
        "5500, about 1.5 h",
        "10800, about 3 h",
        "80000, about 22 h",
        "200000, about 2 days"
    })
    void roundedAsAnEstimate(double seconds, String words) {
        assertThat(EstimateWords.about(seconds, TEXTS)).isEqualTo(words);
    }

    @Test
    void windowsTimesEpochs() {
        assertThat(EstimateWords.sentence(new TrainingEstimate(10_800, 240_000, 20, false), TEXTS))
                .isEqualTo("about 3 h: 240,000 windows × 20 epochs");
        assertThat(EstimateWords.sentence(new TrainingEstimate(2, 1, 1, false), TEXTS))
                .isEqualTo("a few seconds: 1 window × 1 epoch");
    }

    @Test
    void earlyStoppingMakesItAMaximum() {
        assertThat(EstimateWords.duration(new TrainingEstimate(10_800, 240_000, 20, true), TEXTS))
                .isEqualTo("at most about 3 h");
        assertThat(EstimateWords.duration(new TrainingEstimate(2, 100, 20, true), TEXTS))
                .isEqualTo("a few seconds");
    }
}
