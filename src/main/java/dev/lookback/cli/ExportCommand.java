package dev.lookback.cli;

import dev.lookback.cli.option.FileArguments;
import dev.lookback.cli.option.UserError;
import dev.lookback.cli.output.OutputCheck;
import dev.lookback.engine.TrainedModel;
import dev.lookback.export.dl4j.Dl4jNetwork;
import dev.lookback.export.dl4j.NotExportableException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The {@code export} command: writes a trained network as a DL4J file, which opens without this program. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    @Option(names = "--model", required = true, paramLabel = "model.zip", descriptionKey = "cli.help.model")
    private Path model;

    @Option(names = "--out", required = true, paramLabel = "network.zip", descriptionKey = "cli.help.plain")
    private Path out;

    @Override
    public Integer call() {
        UserError.throwIfAny(OutputCheck.problems("--out", out, model).toList());
        TrainedModel trained = FileArguments.model(model);
        try {
            FileArguments.write(out, () -> Dl4jNetwork.write(trained, out));
        } catch (NotExportableException e) {
            throw new UserError(e.reason(), e);
        }
        return 0;
    }
}
