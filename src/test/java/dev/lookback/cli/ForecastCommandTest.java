package dev.lookback.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import dev.lookback.cli.Commands.Outcome;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The {@code forecast} command: a saved model forecasts the same as its run, and beyond the end of the series. */
class ForecastCommandTest {

    private static final int ROWS = 300;

    @TempDir
    Path folder;

    private Path csv;
    private Path model;
    private Path ofTheRun;

    @BeforeEach
    void train() throws IOException {
        csv = Commands.walk(folder.resolve("walk.csv"), ROWS);
        model = folder.resolve("model.zip");
        ofTheRun = folder.resolve("run.csv");
        Outcome outcome = Commands.run(
                "train",
                "--csv",
                csv,
                "--preset",
                "small",
                "--delay",
                3,
                "--lookback",
                10,
                "--epochs",
                2,
                "--quiet",
                "--save",
                model,
                "--forecasts",
                ofTheRun);
        assertThat(outcome.exitCode()).as("%s", outcome.err()).isZero();
    }

    @Test
    void forecastsEqualThoseOfTheRun() throws IOException {
        List<NamedCsvRecord> run = read(ofTheRun);
        List<NamedCsvRecord> opened = forecast(csv);
        int first = Integer.parseInt(opened.get(0).getField("row"));

        assertThat(run).isNotEmpty();
        for (NamedCsvRecord line : run) {
            NamedCsvRecord same = opened.get(Integer.parseInt(line.getField("row")) - first);
            for (String column : List.of("row", "time", "actual", "persistence")) {
                assertThat(same.getField(column)).as(column).isEqualTo(line.getField(column));
            }
            // Other batches, and so other rounding in the last digit of float sums.
            assertThat(Double.parseDouble(same.getField("forecast")))
                    .isCloseTo(Double.parseDouble(line.getField("forecast")), withinPercentage(1e-5));
        }
        assertThat(run).extracting(line -> line.getField("split")).contains("train", "validation", "test");
    }

    @Test
    void everyWindowIsForecastIncludingThoseBeyondTheEnd() throws IOException {
        List<NamedCsvRecord> lines = forecast(csv);

        // Ten inputs ending at the anchor row, the target three rows on.
        assertThat(lines).hasSize(ROWS - 9);
        assertThat(lines.get(0).getField("row")).isEqualTo("12");
        assertThat(lines.get(0).getField("time")).isEqualTo("2020-01-13T00:00");
        List<NamedCsvRecord> beyond = lines.subList(lines.size() - 3, lines.size());
        assertThat(beyond).extracting(line -> line.getField("row")).containsExactly("300", "301", "302");
        assertThat(beyond)
                .extracting(line -> line.getField("time"))
                .containsExactly("2020-10-27T00:00", "2020-10-28T00:00", "2020-10-29T00:00");
        assertThat(beyond).allSatisfy(line -> {
            assertThat(line.getField("actual")).isEmpty();
            assertThat(Double.parseDouble(line.getField("forecast"))).isFinite();
            assertThat(Double.parseDouble(line.getField("persistence"))).isFinite();
        });
        assertThat(lines.get(lines.size() - 4).getField("actual")).isNotEmpty();
    }

    @Test
    void rowsBeyondTheEndAndOfTheTestSplitAreReported() throws IOException {
        long tested = read(ofTheRun).stream()
                .filter(line -> line.getField("split").equals("test"))
                .count();
        Path out = folder.resolve("forecast.csv");
        Outcome same = Commands.run("forecast", "--model", model, "--csv", csv, "--out", out);
        assertThat(same.out())
                .contains("3 forecast rows are beyond the end of the file; their times are estimated")
                .containsPattern("\\d+ rows written belong to the model's test split");
        int reported = Integer.parseInt(same.out().replaceAll("(?s).*?(\\d+) rows written.*", "$1"));
        assertThat((long) reported).isGreaterThanOrEqualTo(tested).isLessThan(tested + 20);

        Path other = Commands.walk(folder.resolve("other.csv"), ROWS + 1);
        assertThat(Commands.run("forecast", "--model", model, "--csv", other, "--out", out)
                        .out())
                .as("of other data nothing is known")
                .doesNotContain("test split");
    }

    @Test
    void columnsAreFoundByName() throws IOException {
        List<String> reordered = Files.readAllLines(csv).stream()
                .map(line -> line.split(","))
                .map(cells -> cells[2] + "," + cells[0] + "," + cells[1])
                .toList();
        Path other = Files.write(folder.resolve("other.csv"), reordered);

        assertThat(forecast(other))
                .extracting(line -> line.getField("forecast"))
                .isEqualTo(forecast(csv).stream()
                        .map(line -> line.getField("forecast"))
                        .toList());
    }

    @Test
    void everyMissingColumnIsNamed() throws IOException {
        Path other = Files.writeString(
                folder.resolve("other.csv"), "date,a,b\n2020-01-01,1,2\n2020-01-02,2,3\n2020-01-03,3,4\n");
        Outcome outcome = Commands.run("forecast", "--model", model, "--csv", other, "--out", folder.resolve("o.csv"));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .hasSize(2)
                .anyMatch(line -> line.contains("high"))
                .anyMatch(line -> line.contains("volume"));
    }

    @Test
    void aFileWithoutAWindowIsRefused() throws IOException {
        Path few = Commands.walk(folder.resolve("few.csv"), 9);
        Outcome outcome = Commands.run("forecast", "--model", model, "--csv", few, "--out", folder.resolve("o.csv"));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).singleElement().asString().contains("9 rows").contains("10");
    }

    @Test
    void aFileThatIsNotAModelIsRefused() {
        Outcome outcome = Commands.run("forecast", "--model", csv, "--csv", csv, "--out", folder.resolve("o.csv"));

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err()).singleElement().asString().contains("walk.csv is not a Lookback model");
    }

    @Test
    void aDamagedModelIsOneLineForEveryCommand() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(model)) {
            String scales = Files.readString(zip.getPath("scales.json"));
            Files.writeString(
                    zip.getPath("scales.json"), scales.replaceFirst("\"scale\" : [0-9.E-]+", "\"scale\" : 0.0"));
        }
        Path out = folder.resolve("o.csv");

        for (Outcome outcome : List.of(
                Commands.run("forecast", "--model", model, "--csv", csv, "--out", out),
                Commands.run("export", "--model", model, "--out", out))) {
            assertThat(outcome.exitCode()).isEqualTo(2);
            assertThat(outcome.err())
                    .singleElement()
                    .asString()
                    .contains("model.zip")
                    .contains("scales.json: features[0].scale: must be greater than 0");
            assertThat(out).doesNotExist();
        }
    }

    @Test
    void noFileIsWrittenWithoutFiniteForecasts() throws IOException {
        List<String> huge = Files.readAllLines(csv).stream()
                .map(line -> line.startsWith("date") ? line : line.replaceFirst(",.*", ",1e300,1e300"))
                .toList();
        Path other = Files.write(folder.resolve("huge.csv"), huge);
        Path out = folder.resolve("o.csv");

        Outcome outcome = Commands.run("forecast", "--model", model, "--csv", other, "--out", out);

        assertThat(outcome.exitCode()).isEqualTo(2);
        assertThat(outcome.err())
                .singleElement()
                .asString()
                .contains("model.zip")
                .contains("huge.csv");
        assertThat(out).doesNotExist();
    }

    @Test
    void forecastsThatAreNotFiniteAreCounted() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(csv));
        lines.set(200, lines.get(200).replaceFirst(",.*", ",1e300,1000"));
        Path other = Files.write(folder.resolve("spike.csv"), lines);

        Outcome outcome = Commands.run("forecast", "--model", model, "--csv", other, "--out", folder.resolve("o.csv"));

        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.out()).containsPattern("\\d+ forecasts are not finite");
    }

    private List<NamedCsvRecord> forecast(Path series) throws IOException {
        Path out = folder.resolve("forecast.csv");
        Outcome outcome = Commands.run("forecast", "--model", model, "--csv", series, "--out", out);
        assertThat(outcome.exitCode()).as("%s", outcome.err()).isZero();
        return read(out);
    }

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(file)) {
            return reader.stream().toList();
        }
    }
}
