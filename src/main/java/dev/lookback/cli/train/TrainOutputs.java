package dev.lookback.cli.train;

import dev.lookback.cli.option.FileArguments;
import dev.lookback.cli.option.UserError;
import dev.lookback.cli.output.OutputCheck;
import dev.lookback.file.DiskSpace;
import dev.lookback.file.WriteErrors;
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
 * Output files of {@code train}. Each is written independently of the others; where one fails, a line for each says which were
 * written.
 */
final class TrainOutputs {

    private static final Logger LOG = LoggerFactory.getLogger(TrainOutputs.class);

    // Minimum sizes in bytes, for an estimate before training.
    private static final long REPORT = 50_000;
    private static final long EMPTY_MODEL = 5_000;
    private static final long EMPTY_STORE = 300_000;
    private static final long FORECAST_LINE = 60;

    /** Copies of the weights: best epoch, last epoch, and two moments of the optimizer. */
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

    /** Problem of each output that was tried; empty where it was written. */
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
     * Problems with the outputs, found before anything is trained.
     *
     * @param inputs files that are read; may contain null
     */
    Stream<UserError.Line> problems(Recipe recipe, Series series, Stream<Path> inputs) {
        RecipeCheck check = RecipeCheck.of(recipe, series);
        long weights = Float.BYTES * check.trace().parameters();
        long lines = check.plan()
                .map(plan -> (long) plan.count(Split.TRAIN) + plan.count(Split.VALIDATION) + plan.count(Split.TEST))
                .orElse(0L);
        OutputCheck outputs = new OutputCheck(DiskSpace.ofSystem());
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

    /** Writes one output, if it is requested. */
    void write(String option, Path file, FileArguments.Writing writing) {
        if (file == null) {
            return;
        }
        try {
            writing.run();
            outcomes.put(option, Optional.empty());
        } catch (IOException | RuntimeException e) {
            // Whatever the cause, the other outputs are still written.
            LOG.warn("Cannot write {}", file, e);
            outcomes.put(option, Optional.of(WriteErrors.message(file, e)));
        }
    }

    /**
     * Prints, where anything failed, which outputs were written and which were not.
     *
     * @return whether all were written
     */
    boolean settle(RunKeeper keeper, PrintWriter err, Texts texts) {
        if (store != null) {
            outcomes.put("--store", keeper.settle());
        }
        boolean whole = outcomes.values().stream().allMatch(Optional::isEmpty);
        if (!whole || keeper.wasTroubled()) {
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
