package dev.lookback.cli;

import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.text.Message;
import java.util.OptionalInt;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** How a run is judged; changes no run. */
final class EvaluationOptions {

    private static final int LEAST_INTERVAL = 50;
    private static final int MOST_INTERVAL = 99;

    @Option(names = "--season", paramLabel = "N", descriptionKey = "cli.help.season")
    private Integer season;

    @Option(names = "--interval", paramLabel = "P", defaultValue = "90", descriptionKey = "cli.help.interval")
    private double interval;

    Stream<UserError.Line> problems() {
        Stream<UserError.Line> period = season != null && season < 1
                ? Stream.of(new UserError.Line("--season", Message.of("cli.bench.atLeastOne")))
                : Stream.empty();
        Stream<UserError.Line> level = interval >= LEAST_INTERVAL && interval <= MOST_INTERVAL
                ? Stream.empty()
                : Stream.of(new UserError.Line(
                        "--interval", Message.of("cli.train.interval", interval, LEAST_INTERVAL, MOST_INTERVAL)));
        return Stream.concat(period, level);
    }

    EvaluationSettings settings() {
        return new EvaluationSettings(season == null ? OptionalInt.empty() : OptionalInt.of(season), interval / 100);
    }
}
