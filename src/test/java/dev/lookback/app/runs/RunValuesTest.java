package dev.lookback.app.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.runs.Extent;
import dev.lookback.runs.Spread;
import dev.lookback.runs.query.RunField;
import dev.lookback.runs.query.RunFields;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Split;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
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
    @CsvSource({"0.1852, 0.19", "0.5, 0.5", "42.123, 42.1", "'12345.6', '12,346'", "NaN, –"})
    void secondsHaveAsManyDigitsAsMatter(double seconds, String written) {
        assertThat(RunValues.of(RunField.Own.SECONDS, seconds, texts)).isEqualTo(written);
    }

    @Test
    void numbersOfAColumnHaveTheSameDecimals() {
        assertThat(column(RunField.Own.VAL_LOSS, 0.6715, 0.62974, 0.7))
                .containsExactly("0.67150", "0.62974", "0.70000");
        assertThat(column(RunField.Own.VAL_LOSS, 0.6715, 36.5, 0.62974123, 5e11))
                .containsExactly("0.671", "36.500", "0.630", "500B");
        assertThat(column(RunField.Own.SECONDS, 0.1852, 4.2, 0.001)).containsExactly("0.19", "4.20", "0.00");
        assertThat(column(RunField.Own.PARAMETERS, 512, 1_234_567)).containsExactly("512", "1,234,567");
        assertThat(column(RunField.Own.SEED, 1, 4_000_000_000.0)).containsExactly("1", "4000000000");
        RunField rate = RunFields.of("training.learningRate").orElseThrow();
        assertThat(column(rate, 0.001, 0.0003, 0.01)).containsExactly("0.0010", "0.0003", "0.0100");
    }

    @Test
    void groupsHaveTheDecimalsOfTheirColumn() {
        DoubleFunction<String> format =
                RunValues.format(RunField.Own.VAL_LOSS, DoubleStream.of(0.6715, 0.62974), Locale.ENGLISH);

        assertThat(RunValues.of(RunField.Own.VAL_LOSS, new Spread(0.65, 0.01234, 3), format, texts))
                .isEqualTo("0.65000 ± 0.01234");
        RunField mae = new RunField.OfSplit(Split.VALIDATION, RunField.OfSplit.Score.MAE);
        assertThat(RunValues.of(mae, Extent.of(0.65, 0.7), format, texts)).contains("0.65000");
        assertThat(RunValues.of(RunField.Own.SPEED, Extent.of(9.5, 12.25), texts))
                .contains("9.5")
                .contains("12.2");
    }

    private Stream<String> column(RunField field, double... numbers) {
        DoubleFunction<String> format = RunValues.format(field, DoubleStream.of(numbers), Locale.ENGLISH);
        return DoubleStream.of(numbers).mapToObj(number -> RunValues.of(field, number, format, texts));
    }

    @Test
    void inputsAreCounted() {
        RunField inputs = RunFields.of("data.features[*]").orElseThrow();
        assertThat(RunValues.of(inputs, "open, high, low", texts)).isEqualTo("3 inputs");
        assertThat(RunValues.explained(inputs, "open, high, low", texts)).contains("open, high, low");
        assertThat(RunValues.of(inputs, "open", texts)).isEqualTo("open");
    }
}
