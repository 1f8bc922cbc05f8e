package dev.lookback.cli;

import dev.lookback.recipe.Preset;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.window.Alignment;
import dev.lookback.window.Context;
import dev.lookback.window.ScalerKind;
import dev.lookback.window.SplitSpec;
import dev.lookback.window.TargetForm;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import picocli.CommandLine.Option;

/** The options that change single fields of a recipe. */
final class RecipeOptions {

    @Option(names = "--target", paramLabel = "NAME", description = "Column to forecast.")
    private String target;

    @Option(names = "--features", paramLabel = "A,B,…", split = ",", description = "Input columns, in order.")
    private List<String> features;

    @Option(names = "--lookback", paramLabel = "N", description = "Rows that a window spans.")
    private Integer lookback;

    @Option(names = "--step", paramLabel = "N", description = "Every N-th row is an input.")
    private Integer step;

    @Option(names = "--delay", paramLabel = "N", description = "Rows from the anchor to the target.")
    private Integer delay;

    @Option(names = "--batch", paramLabel = "N", description = "Windows per training step.")
    private Integer batch;

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over all training windows.")
    private Integer epochs;

    @Option(names = "--seed", paramLabel = "N", description = "Initial weights and order of windows follow from it.")
    private Long seed;

    @Option(names = "--learning-rate", paramLabel = "X", description = "Of the first epoch.")
    private Double learningRate;

    @Option(names = "--train-rows", paramLabel = "N", description = "Rows of the train split.")
    private Integer trainRows;

    @Option(names = "--validation-rows", paramLabel = "N", description = "Rows of the validation split.")
    private Integer validationRows;

    @Option(
            names = "--test-rows",
            paramLabel = "N",
            description = "Rows of the test split; all that remain if left out.")
    private Integer testRows;

    @Option(names = "--context", paramLabel = "own|preceding", description = "Rows that inputs may come from.")
    private Context context;

    @Option(names = "--target-form", paramLabel = "level|change|log-return", converter = TargetForms.class)
    private TargetForm targetForm;

    @Option(names = "--scaler", paramLabel = "standard|min-max|robust|none|per-window", converter = Scalers.class)
    private ScalerKind scaler;

    @Option(names = "--align", paramLabel = "step-before|anchor", converter = Alignments.class)
    private Alignment align;

    /** The recipe with every field replaced that an option names. */
    Recipe applyTo(Recipe recipe, Series series) {
        Recipe r = recipe;
        if (target != null) {
            r = r.withData(r.data().withTarget(target));
        }
        if (features != null) {
            r = r.withData(r.data().withFeatures(features));
        }
        r = r.withWindows(r.windows()
                .withLookback(or(lookback, r.windows().lookback()))
                .withStep(or(step, r.windows().step()))
                .withDelay(or(delay, r.windows().delay()))
                .withAlignment(or(align, r.windows().alignment())));
        r = r.withTraining(r.training()
                .withBatchSize(or(batch, r.training().batchSize()))
                .withEpochs(or(epochs, r.training().epochs()))
                .withLearningRate(or(learningRate, r.training().learningRate())));
        return r.withSeed(or(seed, r.seed()))
                .withContext(or(context, r.context()))
                .withTargetForm(or(targetForm, r.targetForm()))
                .withScaler(or(scaler, r.scaler()))
                .withSplits(splits(r, series));
    }

    private SplitSpec splits(Recipe recipe, Series series) {
        if (trainRows == null && validationRows == null && testRows == null) {
            return recipe.splits();
        }
        SplitSpec.ByRows before = dev.lookback.window.Splits.resolve(recipe.splits(), series)
                .borders()
                .map(dev.lookback.window.Splits::asRows)
                .orElse(new SplitSpec.ByRows(0, 0, OptionalInt.empty()));
        OptionalInt test = testRows == null ? OptionalInt.empty() : OptionalInt.of(testRows);
        return new SplitSpec.ByRows(or(trainRows, before.train()), or(validationRows, before.validation()), test);
    }

    private static <T> T or(T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    /** A constant by its name on the command line: {@code log-return} is LOG_RETURN. */
    static <E extends Enum<E>> E named(Class<E> type, String name) {
        return Arrays.stream(type.getEnumConstants())
                .filter(e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new picocli.CommandLine.TypeConversionException("'" + name + "' is none of " + names(type)));
    }

    private static <E extends Enum<E>> String names(Class<E> type) {
        return String.join(
                ", ",
                Arrays.stream(type.getEnumConstants())
                        .map(e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-'))
                        .toList());
    }

    /** Preset by its id. */
    static Preset preset(String id) {
        return Arrays.stream(Preset.values())
                .filter(p -> p.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new picocli.CommandLine.TypeConversionException("'" + id + "' is none of "
                        + String.join(
                                ", ",
                                Arrays.stream(Preset.values()).map(Preset::id).toList())));
    }

    /** Converts {@code --target-form}. */
    static final class TargetForms implements picocli.CommandLine.ITypeConverter<TargetForm> {
        @Override
        public TargetForm convert(String value) {
            return named(TargetForm.class, value);
        }
    }

    /** Converts {@code --scaler}. */
    static final class Scalers implements picocli.CommandLine.ITypeConverter<ScalerKind> {
        @Override
        public ScalerKind convert(String value) {
            return named(ScalerKind.class, value);
        }
    }

    /** Converts {@code --align}. */
    static final class Alignments implements picocli.CommandLine.ITypeConverter<Alignment> {
        @Override
        public Alignment convert(String value) {
            return named(Alignment.class, value);
        }
    }

    /** Converts {@code --preset}. */
    static final class Presets implements picocli.CommandLine.ITypeConverter<Preset> {
        @Override
        public Preset convert(String value) {
            return preset(value);
        }
    }
}
