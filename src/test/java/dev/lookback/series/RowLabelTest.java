package dev.lookback.series;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.axis.RowsAhead;
import dev.lookback.text.Texts;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class RowLabelTest {

    private final Texts english = new Texts(Locale.ENGLISH);
    private final Texts chinese = new Texts(Locale.SIMPLIFIED_CHINESE);

    @Test
    void aRowWithoutTimeIsNumberedInTheReadersLanguage() {
        Series series = ArraySeries.of("a", new double[1300]);
        assertThat(english.get(series.label(1234))).isEqualTo("row 1234");
        assertThat(chinese.get(series.label(1234))).isEqualTo("第 1234 行");
        assertThat(chinese.get(new SeriesSlice(series, 1000, 1300).label(12))).isEqualTo("第 1012 行");
        assertThat(RowsAhead.labels(series, 2)).extracting(chinese::get).containsExactly("第 1300 行", "第 1301 行");
    }

    @Test
    void aRowWithATimeIsCalledByItInEveryLanguage() {
        Series series = ArraySeries.of("a", 1, 2, 3).daily(LocalDate.of(2020, 1, 1));
        assertThat(english.get(series.label(1))).isEqualTo("2020-01-02");
        assertThat(chinese.get(series.label(1))).isEqualTo("2020-01-02");
    }
}
