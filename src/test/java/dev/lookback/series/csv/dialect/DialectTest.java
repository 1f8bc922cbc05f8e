package dev.lookback.series.csv.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.ReadOptions;
import dev.lookback.series.csv.bytes.SampleLines;
import dev.lookback.series.guess.Interpretation;
import dev.lookback.series.guess.Interpretations;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class DialectTest {

    @Test
    void findsTheDelimiter() {
        assertThat(delimiter("a,b", "1,2", "3,4")).isEqualTo(',');
        assertThat(delimiter("a;b", "1,5;2,5", "3,5;4,5")).isEqualTo(';');
        assertThat(delimiter("a\tb", "1,234\t2", "3,567\t4")).isEqualTo('\t');
        assertThat(delimiter("a|b", "1|2", "3|4")).isEqualTo('|');
        assertThat(delimiter("a b", "1,5 2,5", "3,5 4,5")).isEqualTo(' ');
    }

    @Test
    void isNotMisledBySpacesInsideTimesAndNames() {
        assertThat(delimiter("Date Time,p (mbar)", "01.01.2009 00:10:00,996.52", "01.01.2009 00:20:00,996.57"))
                .isEqualTo(',');
    }

    @Test
    void isNotMisledByDelimitersInsideQuotes() {
        assertThat(delimiter("\"Date\";\"v\"", "\"Sep 14, 2018\";1", "\"Sep 13, 2018\";2"))
                .isEqualTo(';');
        List<String> apostrophes = List.of("'a,b','c'", "'1',2", "'3',4");
        assertThat(Dialect.of(',', apostrophes)).isEqualTo(new Dialect(',', '\''));
        assertThat(delimiter(apostrophes.toArray(String[]::new))).isEqualTo(',');
        assertThat(Dialect.of(',', List.of("code,v", "'399300,2", "'399300,4")).quote())
                .isEqualTo('"');
    }

    private static char delimiter(String... lines) {
        return Dialect.DELIMITERS.stream()
                .flatMap(delimiter -> Interpretations.of(
                        SampleLines.split(List.of(lines), Dialect.of(delimiter, List.of(lines)), 0),
                        delimiter,
                        ReadOptions.detect())
                        .stream())
                .min(Comparator.comparingDouble(Interpretation::cost))
                .orElseThrow()
                .delimiter();
    }
}
