package dev.lookback.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalsTest {

    @ParameterizedTest
    @CsvSource({"0.0004, 0.0 %", "-0.0004, 0.0 %", "-0.0, 0.0 %", "0, 0.0 %", "0.0006, +0.1 %", "-0.0006, -0.1 %"})
    void valuesThatRoundToZeroHaveNoSign(double fraction, String words) {
        assertThat(Decimals.signedPercent(fraction, Locale.ENGLISH)).isEqualTo(words);
    }

    @Test
    void percentSignsAreSetAsTheLanguageDoes() {
        assertThat(Decimals.signedPercent(0.012, Locale.SIMPLIFIED_CHINESE)).isEqualTo("+1.2%");
        assertThat(Decimals.signedPercent(0.012, Locale.UK)).isEqualTo("+1.2 %");
    }

    @Test
    void nanIsADash() {
        assertThat(Decimals.signedPercent(Double.NaN, Locale.ENGLISH)).isEqualTo("–");
    }

    @Test
    void messagesFormatNumbersTheSameWay() {
        String words =
                new Texts(Locale.ENGLISH).get("experiment.backtest.tooFew", -0.02, 30, 2, Double.NaN, Double.NaN, 1);
        assertThat(words).contains("skill 0.0 % over 30 windows");
    }

    @Test
    void otherNumbersFollowTheirPattern() {
        assertThat(Decimals.of("#,##0.00", Locale.ENGLISH).format(-1234.5)).isEqualTo("-1,234.50");
        assertThat(Decimals.of("0.####E0", Locale.ENGLISH).format(-1e-12)).isEqualTo("-1E-12");
        assertThat(Decimals.of("+0;-0", Locale.ENGLISH).format(0)).isEqualTo("0");
    }
}
