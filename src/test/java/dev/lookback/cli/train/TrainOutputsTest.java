package dev.lookback.cli.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lookback.cli.Commands;
import dev.lookback.export.model.ModelFile;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Reading;
import dev.lookback.series.Series;
import dev.lookback.series.csv.SeriesReader;
import dev.lookback.text.Texts;
import dev.lookback.training.Trainer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Output files of {@code train} on unexpected failures. */
class TrainOutputsTest {

    private static final Texts ENGLISH = new Texts(Locale.ENGLISH);

    @TempDir
    private Path folder;

    @Test
    void aFailedOutputDoesNotPreventTheOthers() {
        Path model = folder.resolve("model.zip");
        Path report = folder.resolve("report.json");
        TrainOutputs outputs = new TrainOutputs();
        new CommandLine(CommandLine.Model.CommandSpec.create().addMixin("outputs", spec(outputs)))
                .parseArgs("--save", model.toString(), "--report", report.toString());
        StringWriter err = new StringWriter();

        outputs.write("--save", model, () -> {
            throw new IllegalStateException("unforeseen");
        });
        outputs.write("--report", report, () -> Files.writeString(report, "{}"));

        try (Trainer trainer = new Trainer();
                RunKeeper nowhere = RunKeeper.nowhere(trainer)) {
            assertThat(outputs.settle(nowhere, new PrintWriter(err), ENGLISH)).isFalse();
        }
        assertThat(err.toString().lines())
                .containsExactly(
                        "--save: Cannot write " + model
                                + "; the log has the reason. Try again, or choose another place.",
                        "--report: Wrote " + report + ".");
    }

    private static CommandLine.Model.CommandSpec spec(TrainOutputs outputs) {
        return CommandLine.Model.CommandSpec.forAnnotatedObject(outputs);
    }

    @Test
    void aModelIsWrittenBeforeTheTestSplitIsEvaluated() throws Exception {
        Path csv = Commands.walk(folder.resolve("walk.csv"), 200);
        Path model = folder.resolve("model.zip");
        TrainCommand command = new TrainCommand(ENGLISH);
        new CommandLine(command).parseArgs("--csv", csv.toString(), "--epochs", "1", "--save", model.toString());
        AtomicBoolean trained = new AtomicBoolean();
        PrintWriter err = new PrintWriter(new StringWriter()) {
            @Override
            public void println(String line) {
                trained.compareAndSet(false, line.startsWith("Epoch 1"));
            }
        };
        Reading reading = new SeriesReader().read(csv, ReadOptions.detect(), ReadProgress.NONE);
        Recipe recipe = Preset.LINEAR.on(reading.series());
        Reading going = new Reading(goneOnce(trained, reading.series()), reading.report());

        assertThatThrownBy(() ->
                        command.train(recipe.withTraining(recipe.training().withEpochs(1)), going, err))
                .hasMessage("away");

        assertThat(ModelFile.read(model).weights()).isNotEmpty();
    }

    /** Series whose values cannot be read any more from some time on. */
    private static Series goneOnce(AtomicBoolean away, Series series) {
        return (Series) Proxy.newProxyInstance(
                Series.class.getClassLoader(), new Class<?>[] {Series.class}, (proxy, method, arguments) -> {
                    if (away.get() && method.getName().equals("values")) {
                        throw new IllegalStateException("away");
                    }
                    try {
                        return method.invoke(series, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
