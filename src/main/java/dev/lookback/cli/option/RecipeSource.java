package dev.lookback.cli.option;

import dev.lookback.recipe.DataReference;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.RecipeFormatException;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.Reading;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.text.Texts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that select the recipe and the series to train on. */
public final class RecipeSource {

    /** Recipe file or preset. */
    static final class Start {
        @Option(names = "--recipe", paramLabel = "F", descriptionKey = "cli.help.recipe")
        private Path recipe;

        @Option(names = "--preset", paramLabel = "NAME", descriptionKey = "cli.help.preset")
        private Preset preset;
    }

    /** Recipe with its series, as it was read from a file. */
    public record Loaded(Recipe recipe, Reading reading) {

        public Series series() {
            return reading.series();
        }
    }

    @ArgGroup
    private Start start = new Start();

    @Option(names = "--csv", paramLabel = "F", descriptionKey = "cli.help.trainCsv")
    private Path csv;

    @Mixin
    private ReadingOptions reading = new ReadingOptions();

    @Mixin
    private PreparationOptions preparation = new PreparationOptions();

    @Mixin
    private RecipeOptions options = new RecipeOptions();

    /** Reads the recipe and the series, and applies the other options. */
    public Loaded load(PrintWriter err, Texts texts) {
        Recipe saved = start.recipe == null ? null : FileArguments.recipe(start.recipe);
        ReadOptions before = saved == null ? ReadOptions.detect() : saved.data().options();
        Reading read = FileArguments.series(data(saved), reading.over(before));
        warnOfChange(saved, read.series(), err, texts);
        return prepared(saved, read);
    }

    /** What the recipe is about comes first: rows, and with them windows and splits, depend on the columns in use. */
    private Loaded prepared(Recipe saved, Reading read) {
        Recipe first = saved == null ? preset().on(read.series()) : on(saved, read.series());
        DataReference columns = options.columns(first.data());
        DataReference data = preparation.over(columns, read.series(), options.areInputsNamed());
        Series series = data.on(read.series());
        Recipe recipe = saved == null ? preset().ofRows(series) : first;
        return new Loaded(options.applyTo(recipe.withData(data), series), read.with(series));
    }

    /** Files that were read. */
    public Stream<Path> files(Series series) {
        return Stream.of(Optional.ofNullable(start.recipe), Optional.of(series.file()))
                .flatMap(Optional::stream);
    }

    private Path data(Recipe saved) {
        if (csv != null) {
            return csv;
        }
        if (saved == null) {
            throw new UserError(Message.of("cli.train.noData"));
        }
        try {
            return saved.data().file(start.recipe.toAbsolutePath().getParent());
        } catch (RecipeFormatException e) {
            throw new UserError(e.reason(), e);
        }
    }

    private Preset preset() {
        return start.preset == null ? Preset.SMALL : start.preset;
    }

    private static Recipe on(Recipe saved, Series series) {
        return saved.withData(saved.data()
                .withPath(series.file().toString())
                .withDigest(series.digest())
                .withOptions(series.options()));
    }

    /** Warns that the data have changed: the same recipe gives the same numbers only on the same data. */
    private void warnOfChange(Recipe saved, Series series, PrintWriter err, Texts texts) {
        if (saved != null
                && csv == null
                && !saved.data().digest().isEmpty()
                && !saved.data().digest().equals(series.digest())) {
            err.println("data.digest: " + texts.get("cli.train.changed", series.name()));
        }
    }

    /**
     * Ends the command with an error if a recipe cannot be trained; otherwise prints its warnings.
     *
     * @param others errors of the command's own options
     */
    public static void check(
            Recipe recipe, Series series, Stream<UserError.Line> others, PrintWriter err, Texts texts) {
        RecipeCheck check = RecipeCheck.of(recipe, series);
        Stream<UserError.Line> errors = check.errors().stream().map(p -> new UserError.Line(p.field(), p.message()));
        UserError.throwIfAny(Stream.concat(errors, others).toList());
        check.problems().forEach(warning -> err.println(warning.field() + ": " + texts.get(warning.message())));
        err.flush();
    }
}
