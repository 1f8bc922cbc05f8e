package dev.lookback.cli.train;

import dev.lookback.cli.option.FileArguments;
import dev.lookback.cli.option.UserError;
import dev.lookback.cli.output.Outputs;
import dev.lookback.file.Room;
import dev.lookback.file.WriteTrouble;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Split;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Option;

/**
 * The files that "train" is asked for. Each is written on its own, whatever became of the others; where one could not be, a line
 * for each of them tells which are there.
 */
final class TrainOutputs {

    private static final Logger LOG = LoggerFactory.getLogger(TrainOutputs.class);

    // Sizes at least, in bytes, for a guess before training.
    private static final long REPORT = 50_000;
    private static final long EMPTY_MODEL = 5_000;
    private static final long EMPTY_STORE = 300_000;
    private static final long FORECAST_LINE = 60;

    /** Weights of the best epoch, those of the last, and two moments of the optimizer. */
    private static final int WEIGHTS_IN_STORE = 4;

    @Option(names = "--report", paramLabel = "out.json", descriptionKey = "cli.help.report")
    private Path report;

    @Option(names = "--forecasts", paramLabel = "out.csv", descriptionKey = "cli.help.forecasts")
    private Path forecasts;

    @Option(names = "--save", paramLabel = "model.zip", descriptionKey = "cli.help.save")
    private Path save;

    @Option(names = "--store", paramLabel = "F", descriptionKey = "cli.help.train.store")
    private Path store;

    @Option(names = "--keep-optimizer", descriptionKey = "cli.help.keepOptimizer")
    private boolean keepOptimizer;

    /** What became of each that was tried: empty where it was written. */
    private final Map<String, Optional<Message>> outcomes = new LinkedHashMap<>();

    Path report() {
        return report;
    }

    Path forecasts() {
        return forecasts;
    }

    Path save() {
        return save;
    }

    Path store() {
        return store;
    }

    boolean keepsOptimizer() {
        return keepOptimizer;
    }

    /**
     * What speaks against them before anything is trained.
     *
     * @param inputs files that are read; null for one that is not
     */
    Stream<UserError.Line> problems(Recipe recipe, Series series, Stream<Path> inputs) {
        RecipeCheck check = RecipeCheck.of(recipe, series);
        long weights = Float.BYTES * check.trace().parameters();
        long lines = check.plan()
                .map(plan -> (long) plan.count(Split.TRAIN) + plan.count(Split.VALIDATION) + plan.count(Split.TEST))
                .orElse(0L);
        Outputs outputs = new Outputs(Room.ofSystem());
        inputs.forEach(outputs::reading);
        return outputs.writing("--report", report, REPORT)
                .writing(
                        "--forecasts",
                        forecasts,
                        FORECAST_LINE * lines * recipe.windows().length())
                .writing("--save", save, EMPTY_MODEL + weights)
                .writingStore("--store", store, EMPTY_STORE + WEIGHTS_IN_STORE * weights)
                .problems();
    }

    /** Writes one of them, where it is asked for. */
    void write(String option, Path file, FileArguments.Writing writing) {
        if (file == null) {
            return;
        }
        try {
            writing.run();
            outcomes.put(option, Optional.empty());
        } catch (IOException | RuntimeException e) {
            // Whatever it is: one output never takes the others with it.
            LOG.warn("Cannot write {}", file, e);
            outcomes.put(option, Optional.of(WriteTrouble.of(file, e)));
        }
    }

    /**
     * Tells, where anything went wrong, what is there and what is not.
     *
     * @return whether everything is there
     */
    boolean settle(RunKeeping keeping, PrintWriter err, Texts texts) {
        if (store != null) {
            outcomes.put("--store", keeping.settle());
        }
        boolean whole = outcomes.values().stream().allMatch(Optional::isEmpty);
        if (!whole || keeping.wasTroubled()) {
            outcomes.forEach((option, problem) ->
                    err.println(option + ": " + texts.get(problem.orElseGet(() -> written(option)))));
            err.flush();
        }
        return whole;
    }

    private Message written(String option) {
        return switch (option) {
            case "--report" -> Message.of("cli.output.written", report.toString());
            case "--forecasts" -> Message.of("cli.output.written", forecasts.toString());
            case "--save" -> Message.of("cli.output.written", save.toString());
            default -> Message.of("cli.output.kept", store.toString());
        };
    }
}
