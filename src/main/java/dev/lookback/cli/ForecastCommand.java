package dev.lookback.cli;

import dev.lookback.cli.option.FileArguments;
import dev.lookback.cli.option.ReadingOptions;
import dev.lookback.cli.option.UserError;
import dev.lookback.cli.output.OutputCheck;
import dev.lookback.cli.output.ReadingLines;
import dev.lookback.engine.TrainedModel;
import dev.lookback.export.ForecastCsv;
import dev.lookback.export.ForecastCsv.NoNumbersException;
import dev.lookback.export.ForecastCsv.Written;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Reading;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import dev.lookback.window.split.Split;
import dev.lookback.window.split.Splits;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The {@code forecast} command: forecasts every window of a file with a saved model. */
@Command(name = "forecast")
final class ForecastCommand implements Callable<Integer> {

    private final Texts texts;

    @Spec
    private CommandSpec spec;

    @Option(names = "--model", required = true, paramLabel = "model.zip", descriptionKey = "cli.help.model")
    private Path model;

    @Option(names = "--csv", required = true, paramLabel = "F", descriptionKey = "cli.help.csv")
    private Path csv;

    @Option(names = "--out", required = true, paramLabel = "out.csv", descriptionKey = "cli.help.out")
    private Path out;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    ForecastCommand(Texts texts) {
        this.texts = texts;
    }

    @Override
    public Integer call() {
        UserError.throwIfAny(OutputCheck.problems("--out", out, model, csv).toList());
        TrainedModel trained = FileArguments.model(model);
        Recipe recipe = trained.recipe();
        Reading found = FileArguments.series(csv, reading.over(recipe.data().options()));
        Reading read = found.with(recipe.on(found.series()));
        Series series = read.series();
        check(recipe, series);
        AtomicReference<Written> written = new AtomicReference<>();
        try {
            FileArguments.write(out, () -> written.set(ForecastCsv.write(trained, series, out)));
        } catch (NoNumbersException e) {
            throw new UserError(Message.of("cli.forecast.noNumbers", model.toString(), csv.toString()), e);
        } catch (ForecastCsv.GapsException e) {
            throw new UserError(Message.of("cli.forecast.allCrossGaps", csv.toString(), maxGap(recipe)), e);
        }
        ReadingLines.print(read, recipe.data(), spec.commandLine().getOut(), texts);
        printNotes(recipe, series, written.get());
        return 0;
    }

    /** Notes on the rows that were written. */
    private void printNotes(Recipe recipe, Series series, Written written) {
        PrintWriter print = spec.commandLine().getOut();
        int beyond = written.to() - series.rows();
        if (beyond > 0) {
            print.println(texts.get(series.hasTime() ? "cli.forecast.aheadTimes" : "cli.forecast.ahead", beyond));
        }
        if (written.leftOut() > 0) {
            print.println(texts.get("cli.forecast.leftOut", written.leftOut(), maxGap(recipe)));
            if (beyond <= 0) {
                print.println(texts.get("cli.forecast.newestCrossesGap"));
            }
        }
        if (written.blank() > 0) {
            print.println(texts.get("cli.forecast.blank", written.blank()));
        }
        int testRows = rowsInTest(recipe, series, written);
        if (testRows > 0) {
            print.println(texts.get("cli.forecast.test", testRows));
        }
        print.flush();
    }

    private static int maxGap(Recipe recipe) {
        return recipe.windows().maxGap().orElse(0);
    }

    /** Number of rows written that belong to the test split of the model; 0 for data that it was not trained on. */
    private static int rowsInTest(Recipe recipe, Series series, Written written) {
        if (!series.digest().equals(recipe.data().digest())) {
            return 0;
        }
        return Splits.resolve(recipe.splits(), series)
                .borders()
                .map(borders ->
                        Math.min(written.to(), borders.testEnd()) - Math.max(written.from(), borders.start(Split.TEST)))
                .map(rows -> Math.max(0, rows))
                .orElse(0);
    }

    private void check(Recipe recipe, Series series) {
        List<String> needed = new ArrayList<>(recipe.data().features());
        needed.add(recipe.data().target());
        List<UserError.Line> missing = needed.stream()
                .distinct()
                .filter(column -> !series.features().contains(column))
                .map(column -> new UserError.Line(
                        UserError.NO_FIELD, Message.of("cli.forecast.lacksColumn", csv.toString(), column)))
                .toList();
        UserError.throwIfAny(missing);
        int needs = recipe.windows().newestRow(0) - recipe.windows().oldestRow(0) + 1;
        if (series.rows() < needs) {
            throw new UserError(Message.of("cli.forecast.tooShort", csv.toString(), series.rows(), needs));
        }
    }
}
