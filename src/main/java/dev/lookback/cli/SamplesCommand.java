package dev.lookback.cli;

import dev.lookback.cli.option.FileArguments;
import dev.lookback.cli.option.UserError;
import dev.lookback.file.WriteErrors;
import dev.lookback.series.SampleSeries;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The hidden {@code samples} command: generates the sample series, identical to the byte every time. */
@Command(name = "samples", hidden = true)
final class SamplesCommand implements Callable<Integer> {

    @Option(names = "--out", required = true, paramLabel = "DIR", descriptionKey = "cli.help.folder")
    private Path out;

    @Override
    public Integer call() {
        UserError.throwIfAny(
                WriteErrors.precheckFolder(out).map(problem -> new UserError.Line("--out", problem)).stream()
                        .toList());
        FileArguments.fill(out, () -> SampleSeries.write(out));
        return 0;
    }
}
