package dev.lookback.evaluate.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Split;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictTest {

    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);
    private static final Texts CHINESE = new Texts(Locale.SIMPLIFIED_CHINESE);

    /** One window, actual value 0: forecast and last seen value are the errors themselves. */
    private static Scores scores(double network, double persistence) {
        SplitForecast forecast = new SplitForecast(
                Split.VALIDATION, 0, new double[] {0}, new double[] {network}, new double[] {persistence});
        return Scores.of(forecast, 1, 1);
    }

    private static String verdict(double network, double persistence) {
        return ENGLISH.get(Verdict.of(Map.of(Split.VALIDATION, scores(network, persistence))));
    }

    @ParameterizedTest
    @CsvSource({
        "1009, 1000, Validation: 0.9 % worse than repeating the last value",
        "1123, 1000, Validation: 12 % worse than repeating the last value",
        "2000, 1000, Validation: 100 % worse than repeating the last value",
        "4100, 1000, Validation: 4.1 times the error of repeating the last value",
        "12600, 1000, Validation: 13 times the error of repeating the last value",
        "877, 1000, Validation: 12 % better than repeating the last value",
        "950, 1000, Validation: 5 % better than repeating the last value",
        "0, 1000, Validation: 100 % better than repeating the last value",
        "1000.4, 1000, Validation: as good as repeating the last value",
        "999.6, 1000, Validation: as good as repeating the last value",
        "1000.6, 1000, Validation: 0.1 % worse than repeating the last value",
        "0, 0, Validation: as good as repeating the last value",
        "'2', 0, 'Validation: worse than repeating the last value, which makes no error here'",
        "NaN, 1, 'Validation: the forecasts are not numbers, so repeating the last value is better'",
    })
    void inWords(double network, double persistence, String words) {
        assertThat(verdict(network, persistence)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "1009, 1000, WORSE",
        "950, 1000, BETTER",
        "1000.4, 1000, NEITHER",
        "0, 0, NEITHER",
        "2, 0, WORSE",
        "NaN, 1, WORSE"
    })
    void inTone(double network, double persistence, Verdict.Tone tone) {
        assertThat(Verdict.tone(Map.of(Split.VALIDATION, scores(network, persistence))))
                .isEqualTo(tone);
        assertThat(Verdict.tone(Map.of())).isEqualTo(Verdict.Tone.NEITHER);
    }

    @Test
    void inChinese() {
        assertThat(CHINESE.get(Verdict.of(Map.of(Split.VALIDATION, scores(1009, 1000)))))
                .isEqualTo("验证集：比重复上一个值差 0.9%");
    }

    @Test
    void theVerdictIsOnValidationIfThereIsOne() {
        Map<Split, Scores> all =
                Map.of(Split.TRAIN, scores(1, 2), Split.VALIDATION, scores(3, 2), Split.TEST, scores(1, 2));
        assertThat(ENGLISH.get(Verdict.of(all))).isEqualTo("Validation: 50 % worse than repeating the last value");
    }

    @Test
    void withoutValidationTheVerdictSaysThatItIsOnTrain() {
        assertThat(ENGLISH.get(Verdict.of(Map.of(Split.TRAIN, scores(1, 2)))))
                .isEqualTo("Training (validation has no windows): 50 % better than repeating the last value");
        assertThat(ENGLISH.get(Verdict.of(Map.of()))).isEqualTo("No windows to evaluate on");
    }

    @Test
    void losingToPersistence() {
        assertThat(scores(3, 2).losesToPersistence()).isTrue();
        assertThat(scores(2, 2).losesToPersistence()).isFalse();
        assertThat(scores(1, 2).losesToPersistence()).isFalse();
        assertThat(scores(Double.NaN, 2).losesToPersistence()).isTrue();
        assertThat(scores(3, 2).skill()).isEqualTo(-0.5);
        assertThat(scores(3, 0).skill()).isNaN();
    }

    @Test
    void residualsAreActualMinusForecast() {
        SplitForecast forecast =
                new SplitForecast(Split.TEST, 0, new double[] {5, 5}, new double[] {3, 8}, new double[] {5, 5});
        assertThat(forecast.residuals()).containsExactly(2, -3);
    }
}
