package dev.lookback.cli;

import dev.lookback.engine.TrainedModel;
import dev.lookback.export.ForecastCsv;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Forecasts every window of a file with a model that was trained before. */
@Command(name = "forecast")
final class ForecastCommand implements Callable<Integer> {

    @Option(names = "--model", required = true, paramLabel = "model.zip", descriptionKey = "cli.help.model")
    private Path model;

    @Option(names = "--csv", required = true, paramLabel = "F", descriptionKey = "cli.help.csv")
    private Path csv;

    @Option(names = "--out", required = true, paramLabel = "out.csv", descriptionKey = "cli.help.out")
    private Path out;

    @Override
    public Integer call() {
        UserError.throwIfAny(Files.unwritable("--out", out).toList());
        TrainedModel trained = Files.model(model);
        Recipe recipe = trained.recipe();
        Series series = Files.series(csv, recipe.data().options()).series();
        check(recipe, series);
        Files.write(out, () -> ForecastCsv.write(trained, series, out));
        return 0;
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
