package dev.lookback.series.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookback.series.FileReport.Suspected;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadOptions.MissingValue;
import dev.lookback.series.Reading;
import dev.lookback.series.Series;
import dev.lookback.series.SeriesException;
import dev.lookback.series.TextFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Missing values that a person names for single columns. */
class NamedMissingTest {

    @TempDir
    Path folder;

    @Test
    void ofAnUnknownColumnTheyAreRefusedWithTheNearestName() {
        String text = "date,Open,Close\n2024-01-01,1,2\n2024-01-02,3,-9\n2024-01-03,4,5\n";
        assertThatThrownBy(() -> read(text, "Clsoe", "-9")).isInstanceOfSatisfying(SeriesException.class, e -> {
            assertThat(e.reason().key()).isEqualTo("series.problem.noMissingColumn");
            assertThat(e.reason().arguments()).containsExactly("Clsoe", List.of("Close", "date", "Open"));
        });
        assertThat(missing(read(text, "Close", "-9"), "Close")).isEqualTo(1);
    }

    @Test
    void ofSeriesInRowsTheyAreNamedByTheSeries() {
        String header =
                IntStream.rangeClosed(1990, 2020).mapToObj(year -> "," + year).reduce("Country", String::concat);
        StringBuilder text = new StringBuilder(header + "\n");
        for (String country : List.of("Chile", "Peru")) {
            text.append(country);
            for (int i = 0; i <= 30; i++) {
                text.append(',').append(i == 7 || i == 9 ? "-999" : Integer.toString(50 + i % 5));
            }
            text.append('\n');
        }
        Reading plain = TextFile.read(folder, text.toString());
        assertThat(plain.report().suspectedMissing())
                .extracting(Suspected::column)
                .containsExactly("Chile", "Peru");
        assertThat(plain.report().suspectedMissing().get(0).firstLine()).isEmpty();
        Reading named = read(text.toString(), "Chile", "-999");
        assertThat(missing(named, "Chile")).isEqualTo(2);
        assertThat(missing(named, "Peru")).isZero();
        assertThat(named.report().suspectedMissing())
                .extracting(Suspected::column)
                .containsExactly("Peru");
    }

    @Test
    void aSuspectedValueOfAChosenSeriesIsNamedWithItsLineInTheFile() {
        StringBuilder text = new StringBuilder("date,id,value\n");
        for (String id : List.of("A", "B")) {
            for (int i = 0; i < 30; i++) {
                int value = id.equals("B") && i > 26 ? -999 : 20 + i % 7;
                text.append(LocalDate.of(2024, 1, 1).plusDays(i)).append("," + id + "," + value + "\n");
            }
        }
        Reading reading =
                TextFile.read(folder, text.toString(), ReadOptions.detect().withSeriesId(Optional.of("B")));
        assertThat(reading.report().suspectedMissing().get(0).firstLine()).hasValue(59);
    }

    @Test
    void inAColumnOfTextsTheyAreMissingAsWell() {
        StringBuilder text = new StringBuilder("date,weather,value\n");
        for (int i = 0; i < 30; i++) {
            text.append(LocalDate.of(2024, 1, 1).plusDays(i))
                    .append(i % 3 == 0 ? ",unclear," : i % 3 == 1 ? ",sun," : ",rain,")
                    .append(i * i % 11)
                    .append('\n');
        }
        Series series = read(text.toString(), "weather", "unclear").series();
        assertThat(series.fewTexts().get("weather")).containsExactly("rain", "sun");
    }

    private Reading read(String text, String column, String value) {
        return TextFile.read(
                folder,
                text,
                ReadOptions.detect().withMissingValues(List.of(new MissingValue(Optional.of(column), value))));
    }

    private static int missing(Reading reading, String column) {
        return reading.series().columns().stream()
                .filter(info -> info.name().equals(column))
                .findFirst()
                .orElseThrow()
                .missing();
    }
}
