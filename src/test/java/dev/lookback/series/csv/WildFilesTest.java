package dev.lookback.series.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.series.FileReport;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Reading;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading of small made-up files of the difficult kinds that people have. */
class WildFilesTest {

    /**
     * @param first of the times; seconds are left out where they are 0
     * @param skipped lines of neither rows nor headers
     */
    private record Expected(
            String file, int rows, String first, String last, List<String> features, String target, int skipped) {

        Expected skipping(int lines) {
            return new Expected(file, rows, first, last, features, target, lines);
        }

        Expected(String file, int rows, String first, String last, String... features) {
            this(file, rows, first, last, List.of(features), features[0], 0);
        }

        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Expected> files() {
        return Stream.of(
                new Expected(
                        "01-yfinance-two.csv",
                        40,
                        "2024-01-01T00:00",
                        "2024-02-23T00:00",
                        "Close AAA",
                        "Close BBB",
                        "Volume AAA",
                        "Volume BBB"),
                new Expected("02-fred-dot.csv", 40, "", "", "DGSX"),
                new Expected("05-excel-serial.csv", 40, "2024-01-01T00:00", "2024-02-23T00:00", "Close", "Volume"),
                new Expected("07-hour-24.csv", 96, "2024-01-01T01:00", "2024-01-05T00:00", "load"),
                new Expected("08-hour-hundreds.csv", 48, "2024-01-01T00:00", "2024-01-12T18:00", "Wind"),
                new Expected("09-comments-45.csv", 60, "1980-01-01T00:00", "1984-12-01T00:00", "average", "trend")
                        .skipping(45),
                new Expected("10-sep-line.csv", 40, "2024-01-01T00:00", "", "Value").skipping(1),
                new Expected("12a-money-us.csv", 40, "2024-01-01T00:00", "", "Profit", "Net"),
                new Expected("13-day-first-monthly.csv", 24, "2022-01-01T00:00", "2023-12-01T00:00", ""),
                new Expected("14b-german-months.csv", 24, "2022-01-01T00:00", "2023-12-01T00:00", ""),
                new Expected("18-missing-hours.csv", 382, "2024-01-01T00:00", "", ""),
                new Expected("19-dst-naive.csv", 177, "", "", ""),
                new Expected("20a-business-month-end.csv", 48, "2020-01-31T00:00", "2023-12-29T00:00", ""),
                new Expected("21-thousands-dot.csv", 40, "2020-01-01T00:00", "2020-02-09T00:00", "Besucher"),
                new Expected("22-month-dot-year.csv", 24, "2020-01-01T00:00", "2021-12-01T00:00", "Value"),
                new Expected("23-two-digit-year-first.csv", 40, "2020-01-30T00:00", "", ""),
                new Expected("24-compact-hours.csv", 72, "2020-01-01T00:00", "2020-01-03T23:00", ""),
                new Expected("25-range.csv", 48, "2020-01-01T00:00", "2020-01-02T23:00", "Price [EUR/MWh]"),
                new Expected("27-losses.csv", 40, "", "", "Sales", "Profit"),
                new Expected("28-hour-column.csv", 48, "2020-01-01T00:00", "2020-01-02T23:00", "Load"),
                new Expected("29-banner.csv", 40, "2020-01-01T00:00", "", "temp", "wind").skipping(1),
                new Expected("31-gbk-short.csv", 40, "", "", "收盘"),
                new Expected("32-key-first.csv", 40, "", "", "tmax", "tmin"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void areReadRight(Expected expected) throws URISyntaxException {
        Reading reading = read(expected.file);
        FileReport report = reading.report();
        assertThat(reading.series().rows()).isEqualTo(expected.rows);
        if (!expected.features.contains("")) {
            assertThat(reading.series().defaultInputs()).isEqualTo(expected.features);
            assertThat(reading.series().targetGuess()).isEqualTo(expected.target);
        }
        if (!expected.first.isEmpty()) {
            assertThat(report.firstTime()).hasToString("Optional[" + expected.first + "]");
        }
        if (!expected.last.isEmpty()) {
            assertThat(report.lastTime()).hasToString("Optional[" + expected.last + "]");
        }
        assertThat(report.skipped()).hasSize(expected.skipped);
    }

    @Test
    void aReadingThatIsNearlyAsProbableIsNamed() throws URISyntaxException {
        assertThat(read("13-day-first-monthly.csv").report().ambiguity())
                .contains(new FileReport.Ambiguity(FileReport.Question.TIME_FORMAT, "dd/MM/yyyy", "MM/dd/yyyy"));
        assertThat(read("21-thousands-dot.csv").report().ambiguity()).isEmpty();
        assertThat(read("20a-business-month-end.csv").report().ambiguity()).isEmpty();
    }

    private Reading read(String name) throws URISyntaxException {
        Path file = Path.of(getClass().getResource("/wild/" + name).toURI());
        return new SeriesReader().read(file, ReadOptions.detect(), ReadProgress.NONE);
    }
}
