package dev.lookback.cli.train;

import dev.lookback.bounds.Bounds;
import dev.lookback.cli.option.OptionBounds;
import dev.lookback.evaluate.EvaluationSettings;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** Options of the evaluation of a run; they change no run. */
final class EvaluationOptions {

    @Bounds(min = 1, max = OptionBounds.MOST_ROWS)
    @Option(names = "--season", paramLabel = "N", descriptionKey = "cli.help.season")
    private Integer season;

    @Bounds(min = 50, max = 99)
    @Option(names = "--interval", paramLabel = "P", defaultValue = "90", descriptionKey = "cli.help.interval")
    private double interval;

    EvaluationSettings settings() {
        return new EvaluationSettings(season == null ? OptionalInt.empty() : OptionalInt.of(season), interval / 100);
    }
}
