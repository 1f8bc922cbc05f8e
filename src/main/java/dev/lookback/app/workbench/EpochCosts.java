package dev.lookback.app.workbench;

import dev.lookback.network.Network;
import dev.lookback.recipe.DataReference;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.training.EpochCost;
import dev.lookback.training.Trainer;
import dev.lookback.training.TrainingEstimate;
import dev.lookback.window.Context;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.split.SplitSpec;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.util.Duration;

/**
 * Epoch durations on this machine, measured in the background on the trainer's thread, one recipe after the other, and kept while the
 * window is open. JavaFX thread only.
 */
public final class EpochCosts {

    private static final Duration QUIET = Duration.millis(500);

    /** Everything that the duration of an epoch depends on. */
    private record Work(
            DataReference data,
            WindowSpec windows,
            SplitSpec splits,
            Context context,
            Network network,
            Class<?> optimizer,
            int batchSize) {

        static Work of(Recipe recipe) {
            return new Work(
                    recipe.data(),
                    recipe.windows(),
                    recipe.splits(),
                    recipe.context(),
                    recipe.network(),
                    recipe.training().optimizer().getClass(),
                    recipe.training().batchSize());
        }
    }

    private final Trainer trainer;
    private final Map<Work, EpochCost> known = new HashMap<>();
    private final Set<Recipe> refused = new HashSet<>();
    private final ReadOnlyIntegerWrapper measured = new ReadOnlyIntegerWrapper(this, "measured");
    private final PauseTransition quiet = new PauseTransition(QUIET);
    private Series series;
    private Optional<Recipe> edited = Optional.empty();
    private List<Recipe> cheaper = List.of();
    private List<Recipe> compared = List.of();

    EpochCosts(Trainer trainer) {
        this.trainer = trainer;
        quiet.setOnFinished(e -> measureNext());
    }

    /** Number of measurements so far: costs may be other ones when it changes. */
    public ReadOnlyIntegerProperty measuredProperty() {
        return measured.getReadOnlyProperty();
    }

    /** Empty for what has not been measured, yet or because it cannot be trained. */
    public Optional<EpochCost> of(Recipe recipe) {
        return Optional.ofNullable(known.get(Work.of(recipe)));
    }

    /** How long a recipe trains; empty for one whose epoch has not been measured. */
    public Optional<TrainingEstimate> estimate(Recipe recipe) {
        return of(recipe).map(cost -> TrainingEstimate.of(cost, recipe.training()));
    }

    /** Measures the recipe being edited, instead of the one before it, once nobody has edited for a moment. */
    public void follow(Recipe recipe, Series on) {
        series = on;
        if (edited.filter(recipe::equals).isEmpty()) {
            cheaper = List.of();
        }
        edited = Optional.of(recipe);
        quiet.playFromStart();
    }

    /** Measures what could be trained instead of the recipe being edited, after that, in this order. */
    public void followCheaper(List<Recipe> recipes, Series on) {
        series = on;
        cheaper = List.copyOf(recipes);
        quiet.playFromStart();
    }

    /** Measures these as well, in this order. */
    public void compare(List<Recipe> recipes, Series on) {
        series = on;
        compared = List.copyOf(recipes);
        quiet.playFromStart();
    }

    /** Whether it has not been measured yet. Not so for a recipe that cannot be trained. */
    public boolean isOpen(Recipe recipe) {
        return !known.containsKey(Work.of(recipe)) && !refused.contains(recipe);
    }

    private void measureNext() {
        Stream.of(edited.stream(), cheaper.stream(), compared.stream())
                .flatMap(recipes -> recipes)
                .filter(this::isOpen)
                .findFirst()
                .ifPresent(recipe ->
                        trainer.measure(recipe, series, cost -> Platform.runLater(() -> keep(recipe, cost))));
    }

    private void keep(Recipe recipe, Optional<EpochCost> cost) {
        cost.ifPresentOrElse(c -> known.put(Work.of(recipe), c), () -> refused.add(recipe));
        measured.set(measured.get() + 1);
        if (quiet.getStatus() != PauseTransition.Status.RUNNING) {
            measureNext();
        }
    }
}
