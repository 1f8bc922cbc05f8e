package dev.lookback.series.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookback.series.ColumnInfo;
import dev.lookback.series.ColumnRole;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadOptions.Orientation;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Reading;
import dev.lookback.series.SeriesChoice;
import dev.lookback.series.SeriesException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Choice among the series of one file, by options. */
class SeriesInOneFileTest {

    @TempDir
    Path folder;

    @Test
    void ofStackedSeriesTheLongestIsReadAndKept() throws IOException {
        Reading reading = read(stacked(), ReadOptions.detect());
        assertThat(reading.series().rows()).isEqualTo(30);
        assertThat(reading.series().options().seriesId()).contains("B b");
        SeriesChoice choice = reading.report().series().orElseThrow();
        assertThat(choice.columns()).containsExactly("id");
        assertThat(choice.asked()).isFalse();
        assertThat(choice.spans()).extracting(SeriesChoice.Span::id).containsExactly("007", "B b", "C");
        assertThat(choice.spans()).extracting(SeriesChoice.Span::rows).containsExactly(20, 30, 30);
        assertThat(choice.spans().get(1).first()).contains(LocalDateTime.of(2024, 1, 1, 0, 0));
        assertThat(choice.spans().get(1).extent()).contains("2024-01-01 – 2024-01-30");
        assertThat(reading.report().rows()).as("lines that are rows").isEqualTo(80);
        assertThat(reading.report().firstLines().get(1).row())
                .as("of another series")
                .isNegative();
        assertThat(reading.report().lastLines().get(4).row()).isNegative();
    }

    @Test
    void aSeriesIsChosenByItsIdInWhateverCaseAndANumberWithoutItsZeros() throws IOException {
        Reading reading = read(stacked(), series("c"));
        assertThat(reading.series().values("value")[0]).isEqualTo(150);
        assertThat(reading.report().series().orElseThrow().asked()).isTrue();
        assertThat(read(stacked(), series("7")).series().rows()).isEqualTo(20);
    }

    @Test
    void aSeriesThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> read(stacked(), series("D")))
                .isInstanceOfSatisfying(
                        SeriesException.class,
                        e -> assertThat(e.reason().arguments()).contains("D", List.of("007", "B b", "C")));
        assertThatThrownBy(() -> read("date,value\n2024-01-01,1\n2024-01-02,2\n2024-01-03,4\n", series("D")))
                .isInstanceOf(SeriesException.class);
    }

    @Test
    void stackedSeriesStandSideBySideWhenTransposed() throws IOException {
        Reading reading = read(stacked(), ReadOptions.detect().withOrientation(Optional.of(Orientation.ACROSS)));
        assertThat(reading.series().rows()).isEqualTo(30);
        assertThat(reading.series().features()).containsExactly("007", "B b", "C");
        assertThat(reading.report().series().orElseThrow().read()).isEmpty();
        assertThat(reading.report().timeColumn()).contains("date");
        assertThat(reading.series().values("B b")[29]).isEqualTo(149);
    }

    @Test
    void stackedSeriesWithNumbersForNamesBeforeTheTimeStandSideBySideWithTheOtherTextsNamed() throws IOException {
        StringBuilder text = new StringBuilder("station,date,rain,remark,sun\n");
        for (int i = 0; i < 20; i++) {
            for (int id : new int[] {17, 4}) {
                text.append("%d,%s,%d,%s,%d%n"
                        .formatted(
                                id, LocalDate.of(2024, 1, 1).plusDays(i), i % 5, i % 2 == 0 ? "dry" : "wet", id + i));
            }
        }
        Reading reading = read(text.toString(), ReadOptions.detect().withOrientation(Optional.of(Orientation.ACROSS)));
        assertThat(reading.series().features()).containsExactly("17 rain", "17 sun", "4 rain", "4 sun");
        assertThat(reading.series().rows()).isEqualTo(20);
        assertThat(reading.series().columns())
                .filteredOn(column -> column.role() == ColumnRole.TEXT)
                .extracting(ColumnInfo::name)
                .containsExactly("station", "remark");
    }

    @Test
    void aColumnThatTellsRowsApartIsUsedWhereNothingElseTellsThatThereAreSeveral() throws IOException {
        StringBuilder text = new StringBuilder("date,state,value\n");
        for (int i = 0; i < 40; i++) {
            text.append(LocalDate.of(2024, 1, 1).plusDays(i))
                    .append(i % 2 == 0 ? ",on," : ",off,")
                    .append(i)
                    .append('\n');
        }
        assertThat(read(text.toString(), ReadOptions.detect()).report().series())
                .isEmpty();
        Reading chosen = read(text.toString(), series("off"));
        assertThat(chosen.series().rows()).isEqualTo(20);
        assertThat(chosen.series().values("value")[1]).isEqualTo(3);
    }

    @Test
    void rowsAreSeriesWhereTheHeaderHoldsTimes() throws IOException {
        String text = "Name,2019,2020,2021,2022\nA,1,2,3,5\nB,6,7,,9\nC,2,4,4,4\n";
        Reading all = read(text, ReadOptions.detect());
        assertThat(all.report().orientation()).isEqualTo(Orientation.ACROSS);
        assertThat(all.series().features()).containsExactly("A", "B", "C");
        assertThat(all.series().options().seriesId()).isEmpty();
        assertThat(all.series().timeAt(3)).isEqualTo(LocalDateTime.of(2022, 1, 1, 0, 0));
        assertThat(all.report().missingCells()).isEqualTo(1);

        Reading one = read(text, series("B"));
        assertThat(one.series().features()).containsExactly("B");
        assertThat(one.report().series().orElseThrow().spans()).hasSize(3);

        Reading down = read(text, ReadOptions.detect().withOrientation(Optional.of(Orientation.DOWN)));
        assertThat(down.series().hasTime()).isFalse();
        assertThat(down.series().features()).containsExactly("2019", "2020", "2021", "2022");
    }

    @Test
    void monthsDownBelowYearsAcrossAreOfSeriesByAsManyColumnsAsTellThemApart() throws IOException {
        StringBuilder csv = new StringBuilder("Country,Code,Indicator,Month,2019,2020,2021,2022\n");
        for (String country : List.of("Chile,CL", "Peru,PE")) {
            for (String indicator : List.of("Rain", "Sun")) {
                for (Month month : Month.values()) {
                    String name = month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
                    int value = (indicator.equals("Sun") ? 200 : 100) + month.getValue();
                    csv.append(country + "," + indicator + "," + name + ("," + value).repeat(4) + "\n");
                }
            }
        }
        Reading reading = read(csv.toString(), ReadOptions.detect());
        SeriesChoice choice = reading.report().series().orElseThrow();
        assertThat(choice.columns()).containsExactly("Country", "Indicator");
        assertThat(choice.spans())
                .extracting(SeriesChoice.Span::id)
                .containsExactly("Chile / Rain", "Chile / Sun", "Peru / Rain", "Peru / Sun");
        assertThat(reading.series().rows()).isEqualTo(48);
        assertThat(reading.series().values("Chile / Rain")[0]).isEqualTo(101);
        assertThat(reading.series().values("Peru / Sun")[47]).isEqualTo(212);
    }

    @Test
    void ofVeryManyRowsOneIsRead() throws IOException {
        StringBuilder text = new StringBuilder("Name,2018,2019,2020,2021,2022\n");
        for (int i = 0; i < 3500; i++) {
            text.append("N").append(i).append(",").append(i).append(i < 9 ? ",,2,3,4\n" : ",1,2,3,4\n");
        }
        Reading reading = read(text.toString(), ReadOptions.detect());
        assertThat(reading.series().features()).containsExactly("N9");
        assertThat(reading.report().series().orElseThrow().count()).isEqualTo(3500);
        assertThat(reading.series().options().seriesId()).contains("N9");
    }

    private static ReadOptions series(String id) {
        return ReadOptions.detect().withSeriesId(Optional.of(id));
    }

    private Reading read(String text, ReadOptions options) throws IOException {
        Path file = Files.writeString(folder.resolve("series.csv"), text);
        return new SeriesReader().read(file, options, ReadProgress.NONE);
    }

    private static String stacked() {
        StringBuilder text = new StringBuilder("id,date,value\n");
        for (int i = 0; i < 80; i++) {
            int row = i < 20 ? i : (i - 20) % 30;
            text.append(i < 20 ? "007" : i < 50 ? "B b" : "C")
                    .append(',')
                    .append(LocalDate.of(2024, 1, 1).plusDays(row))
                    .append(',')
                    .append(i + 100)
                    .append('\n');
        }
        return text.toString();
    }
}
