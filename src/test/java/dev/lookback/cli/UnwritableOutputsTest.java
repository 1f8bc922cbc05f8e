package dev.lookback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lookback.cli.Commands.Outcome;
import dev.lookback.cli.option.ExitCode;
import dev.lookback.cli.output.ClosedPipeStream;
import dev.lookback.export.model.ModelFile;
import dev.lookback.runs.query.Filter;
import dev.lookback.runs.query.RunQuery;
import dev.lookback.runs.store.RunStore;
import dev.lookback.text.Texts;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Output files that cannot be written, found before the work and after it; /dev/full stands for a full disk. */
@EnabledOnOs(OS.LINUX)
class UnwritableOutputsTest {

    private static final Path FULL = Path.of("/dev/full");

    @TempDir
    private Path folder;

    private TrainRuns runs;
    private Path store;
    private Path model;

    @BeforeEach
    void series() throws IOException {
        runs = TrainRuns.on(folder, 300);
        store = folder.resolve("runs.db");
        model = folder.resolve("model.zip");
    }

    private Outcome train(Object... options) {
        Object[] all = new Object[options.length + 2];
        all[0] = "--epochs";
        all[1] = 2;
        System.arraycopy(options, 0, all, 2, options.length);
        return runs.train(all);
    }

    @Test
    void anOutputThatFailsLaterDoesNotPreventTheOthers() throws IOException {
        Outcome outcome = train("--report", FULL, "--save", model, "--store", store, "--forecasts", FULL);

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.err())
                .containsExactly(
                        "--save: Wrote " + model + ".",
                        "--forecasts: Cannot write /dev/full: its disk is full. Free some space, or choose another place.",
                        "--report: Cannot write /dev/full: its disk is full. Free some space, or choose another place.",
                        "--store: The whole run is saved in " + store + ".");
        assertThat(ModelFile.read(model).weights()).isNotEmpty();
    }

    @Test
    void allErrorsAreReportedBeforeTraining() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Outcome outcome = train(
                "--report",
                folder.resolve("missing/report.json"),
                "--save",
                folder,
                "--forecasts",
                runs.csv(),
                "--store",
                file.resolve("deep/runs.db"));

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.WRONG_INPUT);
        assertThat(outcome.out()).isEmpty();
        assertThat(outcome.err())
                .satisfiesExactly(
                        line -> assertThat(line).startsWith("--report: ").contains("the folder", "does not exist"),
                        line -> assertThat(line).startsWith("--forecasts: ").contains("is an input of this command"),
                        line -> assertThat(line).startsWith("--save: ").contains("it is a folder"),
                        line -> assertThat(line).startsWith("--store: ").contains("Cannot write"));
        assertThat(runs.csv()).content().startsWith("date,high,volume");
    }

    @Test
    void aModelIsWrittenBeforeTheExperiments() {
        Outcome outcome = train("--save", FULL, "--controls", "--store", store);

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.err()).first().asString().startsWith("--save: Cannot write");
        assertThat(outcome.out()).as("found out all the same").contains("planted");
    }

    @Test
    void forecastAndExportToAFullDiskAreOneLine() {
        assertThat(train("--save", model).exitCode()).isZero();

        for (Outcome outcome : List.of(
                Commands.run("forecast", "--model", model, "--csv", runs.csv(), "--out", FULL),
                Commands.run("export", "--model", model, "--out", FULL))) {
            assertThat(outcome.exitCode()).isEqualTo(ExitCode.FAILED);
            assertThat(outcome.err())
                    .containsExactly(
                            "Cannot write /dev/full: its disk is full. Free some space, or choose another place.");
        }
        assertThat(Commands.run("export", "--model", model, "--out", model).err())
                .singleElement()
                .asString()
                .startsWith("--out: ")
                .contains("is an input of this command");
        assertThat(Commands.run("forecast", "--model", model, "--csv", runs.csv(), "--out", runs.csv())
                        .exitCode())
                .isEqualTo(ExitCode.WRONG_INPUT);
    }

    @Test
    void aSweepReportOnAFullDiskLeavesTheTableAndTheStore() {
        Outcome outcome = Commands.run(
                "sweep",
                "--csv",
                runs.csv(),
                "--lookback",
                10,
                "--epochs",
                1,
                "--vary",
                "seed=1,2",
                "--search",
                "grid",
                "--quiet",
                "--store",
                store,
                "--report",
                FULL);

        assertThat(outcome.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(outcome.err()).singleElement().asString().contains("/dev/full: its disk is full");
        assertThat(outcome.out()).contains("\n2 trials");
    }

    @Test
    void aSweepWhoseStoreIsDeletedReportsIt() {
        StringWriter err = new StringWriter();
        PrintWriter deleting = new PrintWriter(err) {
            @Override
            public void println(String line) {
                super.println(line);
                store.toFile().delete(); // at the first line of progress
            }
        };
        var line = LookbackCommand.commandLine(new Texts(Locale.ENGLISH));
        line.setOut(new PrintWriter(new StringWriter())).setErr(deleting);
        int exitCode = line.execute(
                "sweep",
                "--csv",
                runs.csv().toString(),
                "--lookback",
                "10",
                "--epochs",
                "3",
                "--vary",
                "seed=1..9",
                "--search",
                "grid",
                "--parallel",
                "1",
                "--store",
                store.toString());

        assertThat(exitCode).isEqualTo(ExitCode.FAILED);
        assertThat(err.toString().lines().toList()).last().asString().contains("was deleted, moved or replaced");
    }

    @Test
    void aStoreUnavailableDuringTrainingHoldsTheWholeRunInTheEnd() {
        Path away = folder.resolve("away.db");
        StringWriter err = new StringWriter();
        PrintWriter moving = new PrintWriter(err) {
            @Override
            public void println(String line) {
                super.println(line);
                if (line.startsWith("Epoch 2")) {
                    assertThat(store.toFile().renameTo(away.toFile())).isTrue();
                }
            }
        };
        PrintWriter back = new PrintWriter(new StringWriter()) {
            @Override
            public void println(String line) {
                away.toFile().renameTo(store.toFile()); // as soon as anything is printed on the trained run
            }
        };
        var line = LookbackCommand.commandLine(new Texts(Locale.ENGLISH));
        line.setOut(back).setErr(moving);
        int exitCode = line.execute(
                "train",
                "--csv",
                runs.csv().toString(),
                "--epochs",
                "5",
                "--store",
                store.toString(),
                "--save",
                model.toString());

        List<String> messages =
                err.toString().lines().filter(l -> !l.startsWith("Epoch")).toList();
        assertThat(messages)
                .satisfiesExactly(
                        first -> assertThat(first).contains("was deleted, moved or replaced"),
                        second -> assertThat(second).isEqualTo("--save: Wrote " + model + "."),
                        third -> assertThat(third).isEqualTo("--store: The whole run is saved in " + store + "."));
        assertThat(exitCode).isZero();
        try (RunStore opened = RunStore.open(store, "test")) {
            long run = opened.runs()
                    .rows(new RunQuery(Filter.all(), List.of(), List.of()))
                    .get(0)
                    .id();
            assertThat(opened.progress().history(run)).hasSize(5);
            assertThat(opened.outcomes().model(run)).isPresent();
            assertThat(opened.outcomes().forecasts(run)).hasSize(3);
            assertThat(opened.testPeeks()
                            .count(
                                    opened.runs()
                                            .find(run)
                                            .orElseThrow()
                                            .recipe()
                                            .data()
                                            .digest(),
                                    java.util.Optional.of(run))
                            .peeks())
                    .isEqualTo(1);
        }
    }

    @Test
    void printingToAFullDiskIsAFailure() throws IOException {
        StringWriter err = new StringWriter();
        var line = LookbackCommand.commandLine(new Texts(Locale.ENGLISH));
        try (FileOutputStream full = new FileOutputStream(FULL.toFile())) {
            line.setOut(new PrintWriter(new ClosedPipeStream(full), true)).setErr(new PrintWriter(err));
            assertThat(line.execute("inspect", "--csv", runs.csv().toString())).isEqualTo(ExitCode.FAILED);
        }
        assertThat(err.toString()).contains("Cannot write to standard output");
    }
}
