package dev.lookback.app.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MetricTest {

    @ParameterizedTest
    @CsvSource({"-0.0001, 0.0 %", "-0.0006, -0.1 %", "0.1234, 12.3 %", "-1.5, -150 %"})
    void whatRoundingLeavesNothingOfHasNoSign(double fraction, String written) {
        assertThat(Metric.percent(fraction, Locale.ENGLISH)).isEqualTo(written);
    }
}
