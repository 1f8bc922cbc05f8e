package dev.lookback.cli.train;

import dev.lookback.bounds.Bounds;
import dev.lookback.cli.option.OptionBounds;
import dev.lookback.cli.option.UserError;
import dev.lookback.experiment.Backtest;
import dev.lookback.experiment.ControlRuns;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.window.WalkForward;
import dev.lookback.window.WalkForward.Origin;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Options that request experiments: backtest and control runs. */
final class ExperimentOptions {

    @Bounds(min = 1, max = 10_000)
    @Option(names = "--backtest", paramLabel = "K", descriptionKey = "cli.help.backtest")
    private Integer folds;

    @Option(names = "--sliding", descriptionKey = "cli.help.sliding")
    private boolean sliding;

    @Bounds(min = 0, max = OptionBounds.MOST_ROWS)
    @Option(names = "--purge", paramLabel = "N", descriptionKey = "cli.help.purge")
    private Integer purge;

    @Bounds(min = 0, max = OptionBounds.MOST_ROWS)
    @Option(names = "--embargo", paramLabel = "N", descriptionKey = "cli.help.embargo")
    private Integer embargo;

    @Option(names = "--no-retrain", descriptionKey = "cli.help.noRetrain")
    private boolean trainedOnce;

    @Bounds(min = 1, max = OptionBounds.MOST_ROWS)
    @Option(names = "--initial", paramLabel = "N", descriptionKey = "cli.help.initial")
    private Integer initial;

    @Option(names = "--include-test", descriptionKey = "cli.help.includeTest")
    private boolean includesTest;

    @Bounds(min = 1, max = 1_000)
    @Option(
            names = "--controls",
            paramLabel = "SEEDS",
            arity = "0..1",
            fallbackValue = "1",
            descriptionKey = "cli.help.controls")
    private Integer seeds;

    /** Settings of the backtest; empty where none is requested. */
    Optional<WalkForward> backtest() {
        return Optional.ofNullable(folds)
                .map(count -> WalkForward.of(count)
                        .withOrigin(sliding ? Origin.SLIDING : Origin.EXPANDING)
                        .withRetrain(!trainedOnce)
                        .withPurge(optional(purge))
                        .withEmbargo(embargo == null ? 0 : embargo)
                        .withInitial(optional(initial))
                        .withTestIncluded(includesTest));
    }

    private static OptionalInt optional(Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }

    /** Whether the backtest includes the test split. */
    boolean includesTest() {
        return includesTest;
    }

    /** Seeds for each control; empty where none are requested. */
    OptionalInt controls() {
        return optional(seeds);
    }

    /**
     * Errors in these options, found before anything is trained.
     *
     * @param sealed whether the test split stays sealed
     */
    Stream<UserError.Line> problems(Recipe recipe, Series series, boolean sealed) {
        Stream<UserError.Line> backtest = backtest().stream()
                .flatMap(walk -> Backtest.folds(recipe, series, walk).stream())
                .flatMap(layout -> layout.problem().stream())
                .map(problem -> new UserError.Line("--backtest", problem));
        Stream<UserError.Line> unsealed = sealed && includesTest
                ? Stream.of(new UserError.Line("--include-test", Message.of("cli.train.sealedTest")))
                : Stream.empty();
        return Stream.of(withoutBacktest(), backtest, unsealed, controls(recipe, series))
                .flatMap(lines -> lines);
    }

    private Stream<UserError.Line> withoutBacktest() {
        boolean any = sliding || purge != null || embargo != null || trainedOnce || initial != null || includesTest;
        return folds == null && any
                ? Stream.of(new UserError.Line("--backtest", Message.of("cli.train.noBacktest")))
                : Stream.empty();
    }

    private Stream<UserError.Line> controls(Recipe recipe, Series series) {
        if (seeds == null) {
            return Stream.empty();
        }
        boolean hasSplit = RecipeCheck.of(recipe, series)
                .plan()
                .flatMap(ControlRuns::evaluationSplit)
                .isPresent();
        return hasSplit
                ? Stream.empty()
                : Stream.of(new UserError.Line("--controls", Message.of("cli.train.nothingToJudge")));
    }
}
