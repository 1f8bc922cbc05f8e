package dev.lookback.cli.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lookback.cli.Commands;
import dev.lookback.cli.Commands.Outcome;
import dev.lookback.cli.option.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The {@code sweep} and {@code runs} commands, from the arguments to the store. */
class SweepCommandTest {

    @TempDir
    private Path folder;

    private Path csv;
    private Path store;
    private Path report;

    @BeforeEach
    void series() throws IOException {
        csv = Commands.walk(folder.resolve("walk.csv"), 300);
        store = folder.resolve("runs.db");
        report = folder.resolve("report.json");
    }

    private Outcome sweep(Object... more) {
        List<Object> words = new ArrayList<>(
                List.of("sweep", "--csv", csv, "--lookback", 10, "--epochs", 3, "--store", store, "--report", report));
        words.addAll(Arrays.asList(more));
        return Commands.run(words.toArray());
    }

    private Outcome runs(Object... more) {
        List<Object> words = new ArrayList<>(List.of("runs", "--store", store));
        words.addAll(Arrays.asList(more));
        return Commands.run(words.toArray());
    }

    @Test
    void aGridIsTrainedAndReported() throws IOException {
        Outcome outcome = sweep("--vary", "lookback=5,10,500", "--vary", "batchSize=16,32", "--search", "grid");

        assertThat(outcome.exitCode()).as("%s", outcome.err()).isZero();
        assertThat(outcome.out())
                .startsWith("walk.csv: 300 rows, 2020-01-01 to 2020-10-26, daily; no stamp missing; target high.")
                .contains("\n4 trials; 2 combinations cannot be trained")
                .contains("windows.lookback=", "Validation: ", "sealed");
        JsonNode json = Commands.json(report);
        assertThat(json.at("/trials")).hasSize(4);
        assertThat(json.at("/excluded").asInt()).isEqualTo(2);
        assertThat(json.at("/trials/0/values")).hasSize(3);
        assertThat(json.at("/trials/0/point/windows.lookback").asText()).isEqualTo("5");
        assertThat(json.at("/outcome").asText()).isEqualTo("All combinations tried: 4 trials");
        assertThat(json.at("/paretoFront")).isNotEmpty();
        double best =
                json.at("/trials/" + (json.at("/best").asInt() - 1) + "/value").asDouble();
        assertThat(json.at("/trials"))
                .allSatisfy(trial -> assertThat(trial.at("/value").asDouble()).isGreaterThanOrEqualTo(best));
    }

    @Test
    void theSameCommandRepeatsNothingAndALargerBudgetResumes() throws IOException {
        Object[] search = {"--vary", "lookback=5..20", "--search", "random", "--quiet"};
        assertThat(with(search, "--runs", 2).exitCode()).isZero();
        JsonNode first = Commands.json(report);
        assertThat(with(search, "--runs", 2).exitCode()).isZero();
        JsonNode again = Commands.json(report);
        assertThat(with(search, "--runs", 4).exitCode()).isZero();
        JsonNode more = Commands.json(report);

        assertThat(again).isEqualTo(first);
        assertThat(more.at("/sweep")).isEqualTo(first.at("/sweep"));
        assertThat(more.at("/trials")).hasSize(4);
        assertThat(more.at("/trials/1")).isEqualTo(first.at("/trials/1"));
        assertThat(runs("--format", "csv").out().lines()).hasSize(5);
    }

    private Outcome with(Object[] some, Object... more) {
        List<Object> all = new ArrayList<>(Arrays.asList(some));
        all.addAll(Arrays.asList(more));
        return sweep(all.toArray());
    }

    @Test
    void theRunsOfAStoreAreListed() throws IOException {
        sweep("--vary", "lookback=5,10,15", "--search", "grid", "--quiet");

        Outcome table = runs("--where", "lookback >= 10", "--columns", "id,lookback,mae,state", "--sort", "-lookback");
        Outcome json = runs("--format", "json", "--columns", "lookback,optimizer,skill");
        Outcome csvText = runs("--format", "csv", "--where", "test.mae > 0");

        assertThat(table.out().lines().map(line -> line.strip().split(" +")[1]))
                .containsExactly("lookback", "15", "10");
        assertThat(json.out()).contains("\"lookback\" : 5", "\"optimizer\" : ");
        assertThat(csvText.out().lines()).as("test results are sealed").hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--vary lookbak=1..2 --runs 2 | --vary | no field",
                "--vary l2=0..1 --search grid | --vary | A grid needs a finite list",
                "--vary lookback=5..9 --runs 0 | --runs | at least 1",
                "--vary lookback=5..9 --search best --runs 1 | --search | not one of grid, random, tpe",
            })
    void errorsAreReportedBeforeTraining(String words, String option, String message) {
        Outcome outcome = sweep((Object[]) words.split(" "));

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(outcome.err())
                .anySatisfy(line -> assertThat(line).startsWith(option + ": ").contains(message));
        assertThat(store).doesNotExist();
    }

    @Test
    void aSearchWithoutAnEndIsReported() {
        assertThat(sweep("--vary", "l2=0..1").err())
                .contains("--runs or --minutes is required: only a grid search ends by itself.");
    }

    @Test
    void wrongFiltersAndStoresAreReported() throws IOException {
        Files.writeString(store, "this is no database, whatever it may be called\n".repeat(30));

        assertThat(runs().err()).singleElement().asString().contains("is damaged, or not a file of runs");
        assertThat(runs("--where", "lookbac > 3", "--columns", "foo").err())
                .anyMatch(line -> line.startsWith("--where: "))
                .anyMatch(line -> line.startsWith("--columns: "));
    }
}
