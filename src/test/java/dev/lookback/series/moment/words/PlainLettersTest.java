package dev.lookback.series.moment.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class PlainLettersTest {

    @Test
    void lettersHaveNoCaseAndNoAccent() {
        for (char c = 0; c < 0x460; c++) {
            boolean common = c < 0x180 || c >= 0x386 && c < 0x3CF || c >= 0x400;
            if (common && Character.isLetter(c) && "łŁıøØđĐςſŉ".indexOf(c) < 0) {
                String lower = Character.toString(c).toLowerCase(Locale.ROOT);
                String expected =
                        Normalizer.normalize(lower, Normalizer.Form.NFD).substring(0, 1);
                assertThat(PlainLetters.of(c)).as("%c", c).isEqualTo(expected.charAt(0));
            }
        }
        assertThat(PlainLetters.of("Mär MÄR ma\u0308r ŁIĐØ KASIM kasım Σς 5月"))
                .isEqualTo("mar mar mar lido kasim kasim σσ 5月");
    }
}
