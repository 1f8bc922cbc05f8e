package dev.lookback.app.series;

import dev.lookback.app.workbench.Workbench;
import dev.lookback.series.Series;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Choice of the recipe's inputs among the columns of the open series, in the order of the file. */
record FeatureChoice(Workbench workbench) {

    /** Makes those columns the inputs. */
    void choose(Predicate<String> kept) {
        List<String> all = workbench.series().map(Series::features).orElse(List.of());
        workbench.edit(
                "",
                r -> r.withData(r.data().withFeatures(all.stream().filter(kept).toList())));
    }

    /** Adds or takes away one input. */
    void choose(String name, boolean isInput) {
        Set<String> before = Set.copyOf(workbench.recipeProperty().get().data().features());
        choose(column -> column.equals(name) ? isInput : before.contains(column));
    }
}
