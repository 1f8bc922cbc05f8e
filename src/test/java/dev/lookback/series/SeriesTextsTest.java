package dev.lookback.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.text.Texts;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SeriesTextsTest {

    @Test
    void messagesAreTranslated() {
        String english = new Texts(Locale.ENGLISH).get("series.skipped.cells", 5, 7);
        String chinese = new Texts(Locale.SIMPLIFIED_CHINESE).get("series.skipped.cells", 5, 7);
        assertThat(english).isEqualTo("It has 5 cells where the others have 7.");
        assertThat(chinese).contains("5").contains("单元格");
    }
}
