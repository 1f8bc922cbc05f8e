package dev.lookback.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Numbers as people read them, in both languages. */
class NumberLabelsTest {

    @Test
    void numbersHaveTheDigitsThatTellThemApart() {
        NumberLabels english = new NumberLabels(Locale.ENGLISH);
        assertThat(english.tick(2500, 500)).isEqualTo("2,500");
        assertThat(english.tick(0.65, 0.005)).isEqualTo("0.650");
        assertThat(english.tick(2.5e7, 5e6)).isEqualTo("25M");
        assertThat(english.tick(0, 1000)).isEqualTo("0");
        assertThat(english.value(5234.1)).isEqualTo("5,234.1");
        assertThat(english.value(0.0398712)).isEqualTo("0.039871");
        assertThat(english.value(Double.NaN)).isEqualTo("–");
    }

    @Test
    void largeNumbersHaveTheUnitsOfTheLanguage() {
        NumberLabels english = new NumberLabels(Locale.ENGLISH);
        NumberLabels chinese = new NumberLabels(Locale.SIMPLIFIED_CHINESE);

        assertThat(List.of(english.value(12_500), english.value(613e5), english.value(-8e11)))
                .containsExactly("12,500", "61.3M", "-800B");
        assertThat(List.of(chinese.value(12_500), chinese.value(613e5), chinese.value(-8e11), chinese.value(2e12)))
                .containsExactly("12,500", "6,130万", "-8,000亿", "2万亿");
        assertThat(List.of(chinese.tick(1e8, 5e7), chinese.tick(1.5e8, 5e7))).containsExactly("1.0亿", "1.5亿");
        assertThat(List.of(english.brief(5230), chinese.brief(5230), chinese.brief(52_300)))
                .containsExactly("5.2K", "5,230", "5.2万");
    }

    @Test
    void numbersBelowEachOtherHaveTheDecimalsAndTheUnitOfTheLargest() {
        NumberLabels english = new NumberLabels(Locale.ENGLISH);
        double[] errors = {32.2512, 8.7373, 0.5, Double.NaN};
        double[] amounts = {950_000, 1_200_000};

        assertThat(DoubleStream.of(errors).mapToObj(english.alike(DoubleStream.of(errors))))
                .containsExactly("32.251", "8.737", "0.500", "–");
        assertThat(DoubleStream.of(amounts).mapToObj(english.alike(DoubleStream.of(amounts))))
                .containsExactly("0.9500M", "1.2000M");
        assertThat(english.alike(DoubleStream.empty()).apply(0.25)).isEqualTo("0.25000");
    }

    @Test
    void aNumberFarAboveTheOthersStandsOnItsOwn() {
        NumberLabels english = new NumberLabels(Locale.ENGLISH);
        double[] errors = {0.65, 0.6412, 0.72, 3e9};

        assertThat(DoubleStream.of(errors).mapToObj(english.alike(DoubleStream.of(errors))))
                .containsExactly("0.65000", "0.64120", "0.72000", "3B");
    }

    @Test
    void aColumnHasNoMoreDecimalsThanItsNumbersNeed() {
        assertThat(column(0.1, 0.25, 0)).containsExactly("0.10", "0.25", "0.00");
        assertThat(column(1, 20, 300_000)).containsExactly("1", "20", "300,000");
        assertThat(column(1_250_000.5, 3_500_000)).containsExactly("1.25M", "3.50M");
        assertThat(column(1e-5, 2.5e-6)).containsExactly("1E-5", "2.5E-6");
        assertThat(column(0.5, 1e-9, Double.NaN)).containsExactly("0.5", "1E-9", "–");
    }

    private static Stream<String> column(double... numbers) {
        return DoubleStream.of(numbers).mapToObj(new NumberLabels(Locale.ENGLISH).column(DoubleStream.of(numbers), 5));
    }
}
