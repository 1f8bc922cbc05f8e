package dev.lookback.app.evaluate.checks;

import dev.lookback.app.background.Latest;
import dev.lookback.evaluate.illusion.DetectorInput;
import dev.lookback.evaluate.illusion.Illusions;
import dev.lookback.evaluate.illusion.Illusions.CheckResult;
import dev.lookback.recipe.DataReference;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.window.Context;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.SplitSpec;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Checks of a series and a recipe for illusions, made in the background when anything that they depend on changes. */
final class DataChecks {

    /** Everything that the checks depend on. */
    record Inputs(
            DataReference data,
            WindowSpec windows,
            SplitSpec splits,
            Context context,
            ScalerKind scaler,
            Series series) {

        /** The file may lie elsewhere than it did. */
        static Inputs of(Recipe recipe, Series series) {
            return new Inputs(
                    recipe.data().at(series),
                    recipe.windows(),
                    recipe.splits(),
                    recipe.context(),
                    recipe.scaler(),
                    series);
        }
    }

    private final Latest checks;
    private final ReadOnlyObjectWrapper<List<CheckResult>> found =
            new ReadOnlyObjectWrapper<>(this, "found", List.of());
    private Optional<Inputs> checked = Optional.empty();

    DataChecks(Latest checks) {
        this.checks = checks;
    }

    /** Empty while there is nothing to check. */
    ReadOnlyObjectProperty<List<CheckResult>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Checks these, unless they were checked last. */
    void check(Recipe recipe, Series series) {
        Inputs now = Inputs.of(recipe, series);
        if (checked.equals(Optional.of(now))) {
            return;
        }
        checked = Optional.of(now);
        checks.request(
                () -> DetectorInput.of(recipe, series).map(Illusions::inData).orElse(List.of()), found::set);
    }

    /** Forgets what was found, unless these were checked last. */
    void clearUnlessOf(Recipe recipe, Series series) {
        if (!checked.equals(Optional.of(Inputs.of(recipe, series)))) {
            clear();
        }
    }

    void clear() {
        checked = Optional.empty();
        checks.cancel();
        found.set(List.of());
    }
}
