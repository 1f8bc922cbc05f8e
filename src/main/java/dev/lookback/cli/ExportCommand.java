package dev.lookback.cli;

import dev.lookback.engine.TrainedModel;
import dev.lookback.export.NotPlainException;
import dev.lookback.export.PlainNetwork;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a trained network as DL4J opens it without this program. */
@Command(name = "export")
final class ExportCommand implements Callable<Integer> {

    @Option(names = "--model", required = true, paramLabel = "model.zip", descriptionKey = "cli.help.model")
    private Path model;

    @Option(names = "--out", required = true, paramLabel = "network.zip", descriptionKey = "cli.help.plain")
    private Path out;

    @Override
    public Integer call() {
        UserError.throwIfAny(Outputs.problems("--out", out, model).toList());
        TrainedModel trained = Files.model(model);
        try {
            Files.write(out, () -> PlainNetwork.write(trained, out));
        } catch (NotPlainException e) {
            throw new UserError(e.reason(), e);
        }
        return 0;
    }
}
