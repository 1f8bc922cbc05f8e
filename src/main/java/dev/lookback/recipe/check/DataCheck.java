package dev.lookback.recipe.check;

import dev.lookback.recipe.DataReference;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.ColumnRole;
import dev.lookback.series.MissingPolicy;
import dev.lookback.series.Series;
import dev.lookback.text.Excerpt;
import dev.lookback.text.NearestName;
import dev.lookback.window.TargetForm;
import dev.lookback.window.scale.ScalerKind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Checks features, target, target form and scaler against the series. */
final class DataCheck {

    private DataCheck() {}

    static ProblemCollector columns(DataReference data, Series series) {
        ProblemCollector found = new ProblemCollector();
        List<String> known = series.features();
        List<String> unknown = data.features().stream()
                .filter(f -> !known.contains(f))
                .distinct()
                .toList();
        Set<String> seen = new HashSet<>();
        List<String> twice =
                data.features().stream().filter(f -> !seen.add(f)).distinct().toList();

        found.require(!data.features().isEmpty(), "data.features", "noFeatures");
        found.require(
                unknown.isEmpty(),
                "data.features",
                "unknownFeatures",
                Excerpt.of(unknown),
                unknown.isEmpty() ? List.of() : NearestName.first(unknown.get(0), known));
        found.require(twice.isEmpty(), "data.features", "repeatedFeatures", Excerpt.of(twice));
        boolean isTarget = known.contains(data.target());
        found.require(
                isTarget,
                "data.target",
                "unknownTarget",
                Excerpt.of(data.target()),
                isTarget ? List.of() : NearestName.first(data.target(), known));
        series.preparationProblems().forEach(problem -> found.error("data." + problem.field(), problem.message()));
        if (data.options().missing() == MissingPolicy.INTERPOLATE && hasGaps(data, series)) {
            found.warning("data.options.missing", "interpolationLooksAhead");
        }
        return found;
    }

    private static boolean hasGaps(DataReference data, Series series) {
        Set<String> used = data.used();
        boolean isAnyAdded =
                series.columns().stream().anyMatch(c -> c.role() == ColumnRole.ADDED && used.contains(c.name()));
        // A formula may be of any column.
        return series.columns().stream().anyMatch(c -> c.missing() > 0 && (isAnyAdded || used.contains(c.name())));
    }

    /** Per-window scaling of a single value always gives 0. */
    static ProblemCollector scaler(Recipe recipe) {
        ProblemCollector found = new ProblemCollector();
        if (recipe.scaler() == ScalerKind.PER_WINDOW && recipe.windows().timeSteps() == 1) {
            found.warning("scaler", "windowOfOneValue");
        }
        return found;
    }

    /** A log return needs positive values. */
    static ProblemCollector targetForm(Recipe recipe, Series series) {
        ProblemCollector found = new ProblemCollector();
        String target = recipe.data().target();
        if (recipe.targetForm() == TargetForm.LOG_RETURN && series.features().contains(target)) {
            int row = firstNotPositive(series, target);
            found.require(
                    row < 0,
                    "targetForm",
                    "logReturnNeedsPositive",
                    Excerpt.of(target),
                    row < 0 ? "" : series.label(row));
        }
        return found;
    }

    private static int firstNotPositive(Series series, String column) {
        // The column's known minimum avoids a pass over all values in the normal case.
        if (series.columns().stream().anyMatch(c -> c.name().equals(column) && c.minimum() > 0)) {
            return -1;
        }
        double[] values = series.values(column);
        for (int row = 0; row < values.length; row++) {
            if (!(values[row] > 0)) {
                return row;
            }
        }
        return -1;
    }
}
