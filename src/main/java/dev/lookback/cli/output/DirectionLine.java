package dev.lookback.cli.output;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.direction.ConfusionMatrix;
import dev.lookback.text.Texts;
import dev.lookback.training.RunResult;
import dev.lookback.window.split.Split;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Line with the hit rate of a run: on its test split where that may be seen, otherwise on validation. */
public final class DirectionLine {

    private DirectionLine() {}

    /** Of the nearest step; empty without windows, or where nothing moved. */
    public static Optional<String> of(RunResult result, Texts texts) {
        return Stream.of(Split.TEST, Split.VALIDATION)
                .filter(result.forecasts()::containsKey)
                .filter(split -> result.forecasts().get(split).count() > 0)
                .findFirst()
                .flatMap(split -> of(split, result, texts));
    }

    private static Optional<String> of(Split split, RunResult result, Texts texts) {
        SplitForecast nearest = result.forecasts().get(split).atStep(0);
        ConfusionMatrix matrix =
                ConfusionMatrix.of(nearest, result.recipe().windows().horizon());
        if (matrix.moved() == 0) {
            return Optional.empty();
        }
        return Optional.of(texts.get(
                "cli.train.direction",
                texts.get("cli.scores." + split.name().toLowerCase(Locale.ROOT)),
                matrix.hitRate(),
                matrix.interval().low(),
                matrix.interval().high(),
                matrix.alwaysUp()));
    }
}
