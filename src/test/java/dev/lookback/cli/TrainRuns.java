package dev.lookback.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.lookback.cli.Commands.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Runs of the {@code train} command on a small series, for tests. */
public record TrainRuns(Path csv, Path report) {

    /** On a random walk of so many rows. */
    public static TrainRuns on(Path folder, int rows) throws IOException {
        return new TrainRuns(Commands.walk(folder.resolve("walk.csv"), rows), folder.resolve("report.json"));
    }

    public Outcome train(Object... options) {
        return Commands.run(Stream.concat(Stream.of("train", "--csv", csv, "--quiet"), Stream.of(options))
                .toArray());
    }

    /** Report of a successful run. */
    public JsonNode report(Object... options) throws IOException {
        Outcome outcome = train(
                Stream.concat(Stream.of("--report", report), Stream.of(options)).toArray());
        assertThat(outcome.exitCode()).as("%s", outcome.err()).isZero();
        return Commands.json(report);
    }
}
