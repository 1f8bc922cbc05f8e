package dev.lookback.recipe;

import dev.lookback.series.Preparation;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.Series;
import dev.lookback.text.Excerpt;
import dev.lookback.text.Message;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reference to the data of a recipe: file, reading options, features and target.
 *
 * @param path the file as the user named it; relative paths are resolved against the recipe file's folder
 * @param digest SHA-256 of the file's bytes in hexadecimal, empty if not known yet
 * @param options options for reading the file
 * @param preparation preparation of the series after reading
 * @param features names of the input columns, in the order of the network's channels
 * @param target name of the column to forecast
 */
@RecordBuilder
public record DataReference(
        String path, String digest, ReadOptions options, Preparation preparation, List<String> features, String target)
        implements DataReferenceBuilder.With {

    public DataReference {
        features = List.copyOf(features);
    }

    /** Reference to an opened series with its default inputs. */
    public static DataReference to(Series series, String target) {
        return new DataReference(
                series.file().toString(),
                series.digest(),
                series.options(),
                series.preparation(),
                series.defaultInputs(),
                target);
    }

    /** Names of the columns in use: inputs and target. */
    public Set<String> used() {
        Set<String> used = new LinkedHashSet<>(features);
        used.add(target);
        return used;
    }

    /**
     * The data prepared in another way: columns that are new become inputs, those that are gone are inputs no more.
     *
     * @param series of the same file
     */
    public DataReference prepared(Preparation other, Series series) {
        Set<String> before = Set.copyOf(series.addedBy(preparation, used()));
        List<String> after = series.addedBy(other, used());
        List<String> inputs = new ArrayList<>(features);
        inputs.removeIf(name -> before.contains(name) && !after.contains(name));
        after.stream()
                .filter(name -> !before.contains(name) && !inputs.contains(name))
                .forEach(inputs::add);
        boolean isTargetGone = before.contains(target) && !after.contains(target);
        return withPreparation(other).withFeatures(inputs).withTarget(isTargetGone ? series.targetGuess() : target);
    }

    /** The series of the same file with the rows that the columns in use leave, by the preparation. */
    public Series on(Series series) {
        return series.prepared(preparation, used());
    }

    /**
     * Whether this is a reference to that series: the same bytes read in the same way, wherever the file lies, with all columns in use and
     * the rows that they leave.
     */
    public boolean isTo(Series series) {
        return digest.equals(series.digest())
                && options.equals(series.options())
                && series.isPreparedFor(preparation, used());
    }

    /** The same columns of a file that lies there now, with those bytes. */
    public DataReference at(Series series) {
        return withPath(series.file().toString()).withDigest(series.digest());
    }

    /** Changes the target; if it was the only feature, the new target becomes the only feature. */
    public DataReference forecasting(String other) {
        return features.equals(List.of(target)) ? withFeatures(List.of(other)).withTarget(other) : withTarget(other);
    }

    /**
     * The file, resolved.
     *
     * @param folder folder of the recipe file, for relative paths
     * @throws RecipeFormatException if the path is not valid on this system
     */
    public Path file(Path folder) {
        try {
            return folder.resolve(path);
        } catch (InvalidPathException e) {
            throw new RecipeFormatException(Message.of("recipe.file.badPath", Excerpt.of(path)), e);
        }
    }
}
