package dev.lookback.series.guess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookback.series.ColumnInfo;
import dev.lookback.series.FileReport;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Reading;
import dev.lookback.series.Series;
import dev.lookback.series.csv.SeriesReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Column names are those of the header, case-sensitive; duplicates and unnamed columns are renamed and reported. */
class HeaderNamesTest {

    @TempDir
    Path folder;

    private Reading read(String header) throws IOException {
        int columns = header.split(",", -1).length;
        StringBuilder csv = new StringBuilder(header).append('\n');
        for (int row = 0; row < 40; row++) {
            for (int c = 0; c < columns; c++) {
                csv.append(c == 0 ? "" : ",").append(100 * c + (row * 7) % 11).append(".5");
            }
            csv.append('\n');
        }
        Path file = Files.writeString(folder.resolve("names.csv"), csv);
        return new SeriesReader().read(file, ReadOptions.detect(), ReadProgress.NONE);
    }

    /** Names that differ only in case: Tablesaw's table confuses them. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "MM,mm",
                "mm,MM",
                "Close,close,CLOSE",
                "İ,i,I,ı",
                "ß,ẞ,SS",
                "K,\u212A,k",
                "Ａ,ａ,A,a",
                "Σ,σ,ς",
                "Ǆ,ǅ,ǆ",
                "e\u0301,\u00e9",
                "a b,A B"
            })
    void columnNamesAreCaseSensitive(String header) throws IOException {
        for (Locale locale : List.of(Locale.ROOT, Locale.forLanguageTag("tr"), Locale.GERMAN)) {
            Locale before = Locale.getDefault();
            Locale.setDefault(locale);
            try {
                Series series = read(header).series();
                String[] names = header.split(",");

                assertThat(series.features()).containsExactly(names);
                for (int c = 0; c < names.length; c++) {
                    assertThat(series.values(names[c])[0]).isEqualTo(100 * c + 0.5);
                }
                assertThat(read(header).report().renamed()).isEmpty();
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    @Test
    void aNameInAnotherCaseIsNotFound() throws IOException {
        Series series = read("MM,close").series();

        assertThat(series.features().contains("mm")).isFalse();
        assertThatThrownBy(() -> series.values("mm")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void duplicateAndEmptyNamesAreReplaced() throws IOException {
        Reading reading = read("close,close,close 2,,\"\",column 5,\u200b, ,close");

        assertThat(reading.series().columns().stream().map(ColumnInfo::name))
                .containsExactly(
                        "close",
                        "close 3",
                        "close 2",
                        "column 4",
                        "column 5 2",
                        "column 5",
                        "column 7",
                        "column 8",
                        "close 4");
        assertThat(reading.report().renamed())
                .extracting(FileReport.Renamed::column)
                .containsExactly(2, 4, 5, 7, 8, 9);
        assertThat(reading.report().renamed().get(0)).isEqualTo(new FileReport.Renamed(2, "close", "close 3"));
    }

    @Property(tries = 200)
    void everyColumnHasAUniqueName(@ForAll @NotEmpty List<String> header) {
        HeaderNames names = new HeaderNames(header);
        List<String> given = IntStream.range(0, header.size())
                .mapToObj(c -> names.of(header.get(c), c))
                .toList();

        assertThat(new HashSet<>(given)).hasSize(header.size());
        assertThat(given).noneMatch(String::isBlank);
        for (int c = 0; c < header.size(); c++) {
            boolean firstOfIts = header.indexOf(header.get(c)) == c;
            assertThat(given.get(c).equals(header.get(c))
                            || !firstOfIts
                            || header.get(c).strip().isEmpty()
                            || given.get(c).startsWith("column "))
                    .isTrue();
        }
    }

    @Test
    void manyDuplicatesAreNumberedQuickly() {
        List<String> header = java.util.Collections.nCopies(200_000, "x");
        HeaderNames names = new HeaderNames(header);

        assertThat(IntStream.range(0, header.size())
                        .mapToObj(c -> names.of("x", c))
                        .reduce((a, b) -> b))
                .contains("x 200000");
    }
}
