package dev.lookback.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.runs.query.RunField;
import dev.lookback.runs.query.RunFields;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Split;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunValuesTest {

    private final Texts texts = new Texts(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({"-0.0001, 0.0 %", "-0.006, -0.6 %", "NaN, –"})
    void aShareThatRoundsToNothingHasNoSign(double skill, String written) {
        RunField field = new RunField.OfSplit(Split.VALIDATION, RunField.OfSplit.Score.SKILL);
        assertThat(RunValues.of(field, skill, texts)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"0.1852, 0.19", "0.5, 0.50", "42.123, 42.1", "'12345.6', '12,346'", "NaN, –"})
    void secondsHaveAsManyDigitsAsMatter(double seconds, String written) {
        assertThat(RunValues.of(RunField.Own.SECONDS, seconds, texts)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"0.6715, 0.67150", "0.62974, 0.62974", "36.5, 36.500", "'54321.9', '54,322'", "0.00123456, 0.0012346"})
    void lossesKeepTheirZerosSoThatAColumnCanBeCompared(double loss, String written) {
        assertThat(RunValues.of(RunField.Own.VAL_LOSS, loss, texts)).isEqualTo(written);
    }

    @Test
    void inputsAreCounted() {
        RunField inputs = RunFields.of("data.features[*]").orElseThrow();
        assertThat(RunValues.of(inputs, "open, high, low", texts)).isEqualTo("3 inputs");
        assertThat(RunValues.explained(inputs, "open, high, low", texts)).contains("open, high, low");
        assertThat(RunValues.of(inputs, "open", texts)).isEqualTo("open");
    }
}
