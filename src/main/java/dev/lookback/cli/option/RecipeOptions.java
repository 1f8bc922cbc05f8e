package dev.lookback.cli.option;

import dev.lookback.bounds.Bounds;
import dev.lookback.recipe.DataReference;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.Training;
import dev.lookback.series.Series;
import dev.lookback.window.Alignment;
import dev.lookback.window.Context;
import dev.lookback.window.TargetForm;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.SplitSpec;
import dev.lookback.window.split.Splits;
import dev.lookback.window.weight.RowWeights;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** Options that replace single fields of a recipe. */
final class RecipeOptions {

    @Option(names = "--target", paramLabel = "NAME", descriptionKey = "cli.help.target")
    private String target;

    @Option(
            names = "--features",
            paramLabel = "A,B,…",
            split = ",",
            hideParamSyntax = true,
            descriptionKey = "cli.help.features")
    private List<String> features;

    @Bounds(min = 1, max = OptionBounds.MOST_ROWS)
    @Option(names = "--lookback", paramLabel = "N", descriptionKey = "cli.help.lookback")
    private Integer lookback;

    @Bounds(min = 1, max = OptionBounds.MOST_ROWS)
    @Option(names = "--step", paramLabel = "N", descriptionKey = "cli.help.step")
    private Integer step;

    @Bounds(min = 0, max = OptionBounds.MOST_ROWS)
    @Option(names = "--delay", paramLabel = "N", descriptionKey = "cli.help.delay")
    private Integer delay;

    @Bounds(min = 1, max = 65_536)
    @Option(names = "--length", paramLabel = "N", descriptionKey = "cli.help.length")
    private Integer length;

    @Bounds(min = 1, max = OptionBounds.MOST_ROWS)
    @Option(names = "--max-gap", paramLabel = "N", descriptionKey = "cli.help.maxGap")
    private Integer maxGap;

    @Bounds(min = 1, max = Training.LARGEST_BATCH)
    @Option(names = "--batch", paramLabel = "N", descriptionKey = "cli.help.batch")
    private Integer batch;

    @Bounds(min = 1, max = 1_000_000)
    @Option(names = "--epochs", paramLabel = "N", descriptionKey = "cli.help.epochs")
    private Integer epochs;

    @Bounds(min = 1, max = OptionBounds.MOST_ROWS)
    @Option(names = "--half-life", paramLabel = "N", descriptionKey = "cli.help.halfLife")
    private Double halfLife;

    @Bounds(min = Long.MIN_VALUE)
    @Option(names = "--seed", paramLabel = "N", descriptionKey = "cli.help.seed")
    private Long seed;

    @Bounds(min = 0, above = true, max = 1e6)
    @Option(names = "--learning-rate", paramLabel = "X", descriptionKey = "cli.help.learningRate")
    private Double learningRate;

    @Bounds(min = 0, max = OptionBounds.MOST_ROWS)
    @Option(names = "--train-rows", paramLabel = "N", descriptionKey = "cli.help.trainRows")
    private Integer trainRows;

    @Bounds(min = 0, max = OptionBounds.MOST_ROWS)
    @Option(names = "--validation-rows", paramLabel = "N", descriptionKey = "cli.help.validationRows")
    private Integer validationRows;

    @Bounds(min = 0, max = OptionBounds.MOST_ROWS)
    @Option(names = "--test-rows", paramLabel = "N", descriptionKey = "cli.help.testRows")
    private Integer testRows;

    @Option(names = "--context", paramLabel = "own|preceding", descriptionKey = "cli.help.context")
    private Context context;

    @Option(names = "--target-form", paramLabel = "level|change|log-return", descriptionKey = "cli.help.targetForm")
    private TargetForm targetForm;

    @Option(
            names = "--scaler",
            paramLabel = "standard|min-max|robust|none|per-window",
            descriptionKey = "cli.help.scaler")
    private ScalerKind scaler;

    @Option(names = "--align", paramLabel = "step-before|anchor", descriptionKey = "cli.help.align")
    private Alignment align;

    /** The data with the given target and inputs. */
    DataReference columns(DataReference before) {
        return before.forecasting(or(target, before.target())).withFeatures(or(features, before.features()));
    }

    /** Whether the inputs are named one by one. */
    boolean areInputsNamed() {
        return features != null;
    }

    /** The recipe with the fields of all given options replaced, but for {@link #columns}. */
    Recipe applyTo(Recipe before, Series series) {
        Recipe recipe = before.withLength(or(length, before.windows().length()));
        return recipe.withWindows(recipe.windows()
                        .withLookback(or(lookback, recipe.windows().lookback()))
                        .withStep(or(step, recipe.windows().step()))
                        .withDelay(or(delay, recipe.windows().delay()))
                        .withMaxGap(maxGap == null ? recipe.windows().maxGap() : OptionalInt.of(maxGap))
                        .withAlignment(or(align, recipe.windows().alignment())))
                .withSplits(splits(recipe.splits(), series))
                .withContext(or(context, recipe.context()))
                .withScaler(or(scaler, recipe.scaler()))
                .withTargetForm(or(targetForm, recipe.targetForm()))
                .withTraining(recipe.training()
                        .withBatchSize(or(batch, recipe.training().batchSize()))
                        .withEpochs(or(epochs, recipe.training().epochs()))
                        .withLearningRate(or(learningRate, recipe.training().learningRate()))
                        .withRowWeights(weights(recipe.training().rowWeights())))
                .withSeed(or(seed, recipe.seed()));
    }

    private RowWeights weights(RowWeights before) {
        return halfLife == null ? before : before.withHalfLife(OptionalDouble.of(halfLife));
    }

    /** Splits without an option keep their number of rows, except test, which then takes the rest. */
    private SplitSpec splits(SplitSpec before, Series series) {
        if (trainRows == null && validationRows == null && testRows == null) {
            return before;
        }
        SplitSpec.ByRows rows = Splits.resolve(before, series)
                .borders()
                .map(Splits::asRows)
                .orElse(new SplitSpec.ByRows(0, 0, OptionalInt.empty()));
        OptionalInt test = testRows == null ? OptionalInt.empty() : OptionalInt.of(testRows);
        return new SplitSpec.ByRows(or(trainRows, rows.train()), or(validationRows, rows.validation()), test);
    }

    private static <T> T or(T given, T fallback) {
        return given == null ? fallback : given;
    }
}
