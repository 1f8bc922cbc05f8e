package dev.lookback.app.runs.naming;

import dev.lookback.recipe.Recipe;
import dev.lookback.runs.query.RunField;
import dev.lookback.runs.search.Dimension;
import dev.lookback.runs.search.SearchSpace;
import dev.lookback.runs.search.SpaceException;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Fields that a sweep varies, as columns of a table of runs. */
final class VariedFields {

    private static final Logger LOG = LoggerFactory.getLogger(VariedFields.class);

    private VariedFields() {}

    /**
     * Fields in the order of the sweep, each once. For a number of layers, which is no field of a recipe, the number of parameters
     * stands.
     *
     * @param base recipe around which the sweep varies
     * @param vary as on the command line; that of a sweep which cannot be read any more has no fields
     */
    static List<RunField> of(Recipe base, List<String> vary) {
        try {
            return SearchSpace.parse(base, vary).dimensions().stream()
                    .map(Dimension::path)
                    .flatMap(path -> path.endsWith(".count")
                            ? Stream.of(RunField.Own.PARAMETERS)
                            : DifferingFields.column(path).stream())
                    .distinct()
                    .toList();
        } catch (SpaceException e) {
            LOG.warn("A kept sweep cannot be read", e);
            return List.of();
        }
    }
}
