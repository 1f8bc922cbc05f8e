package dev.lookback.cli.output;

import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.direction.Directions;
import dev.lookback.text.Texts;
import dev.lookback.training.RunResult;
import dev.lookback.window.split.Split;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a run knows up from down, in a line: on its test split where that may be seen, else on validation. */
public final class DirectionLine {

    private DirectionLine() {}

    /** About the nearest step; empty where nothing was judged, or nothing moved. */
    public static Optional<String> of(RunResult result, Texts texts) {
        return Stream.of(Split.TEST, Split.VALIDATION)
                .filter(result.forecasts()::containsKey)
                .filter(split -> result.forecasts().get(split).count() > 0)
                .findFirst()
                .flatMap(split -> of(split, result, texts));
    }

    private static Optional<String> of(Split split, RunResult result, Texts texts) {
        SplitForecast nearest = result.forecasts().get(split).atStep(0);
        Directions found = Directions.of(nearest, result.recipe().windows().horizon());
        if (found.moved() == 0) {
            return Optional.empty();
        }
        return Optional.of(texts.get(
                "cli.train.direction",
                texts.get("cli.scores." + split.name().toLowerCase(Locale.ROOT)),
                found.hitRate(),
                found.interval().low(),
                found.interval().high(),
                found.alwaysUp()));
    }
}
