package dev.lookback.app.widget;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.text.Texts;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeLeftTest {

    @ParameterizedTest
    @CsvSource({
        "0.4, ''",
        "NaN, ''",
        "1, 5 s left",
        "31, 35 s left",
        "58, 1 min left",
        "190, 3 min left",
        "3599, 1 h 0 min left",
        "7500, 2 h 5 min left",
        "360000000, '100,000 h 0 min left'"
    })
    void timeIsRoundedAsItIsFarAway(double seconds, String words) {
        assertThat(TimeLeft.worded(seconds, new Texts(Locale.ENGLISH)).orElse(""))
                .isEqualTo(words);
    }
}
