package dev.lookback.app.workbench;

import dev.lookback.app.background.Notice;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Training of the recipe in the forms, started by hand: one run at a time, others wait in the queue. JavaFX thread only. */
final class ManualTraining {

    private final Workbench workbench;
    private final SameResults sameResults;
    private final ReadOnlyObjectWrapper<LiveRun> going = new ReadOnlyObjectWrapper<>(this, "going");

    ManualTraining(Workbench workbench) {
        this.workbench = workbench;
        sameResults = new SameResults(workbench);
    }

    /** The run that goes on or is paused; null for none. */
    ReadOnlyObjectProperty<LiveRun> goingProperty() {
        return going.getReadOnlyProperty();
    }

    /** The run that can be paused and stopped: the one on show, or else the one that goes on. */
    Optional<LiveRun> underWay() {
        return Stream.of(workbench.runProperty().get(), going.get())
                .filter(workbench.library().live()::isUnderWay)
                .findFirst();
    }

    /** Shows the run that goes on, if there is one; its series is opened where another one is. */
    void show() {
        if (going.get() != null) {
            workbench.loader().show(going.get());
        }
    }

    /** Trains the recipe as it stands; asks first where a run goes on. Does nothing for an impossible recipe. */
    void train() {
        RecipeCheck check = workbench.checkProperty().get();
        if (check == null || !check.trainable()) {
            return;
        }
        Recipe recipe = check.recipe();
        Series series = workbench.series().orElseThrow();
        LiveRun before = underWay().orElse(null);
        if (before == null) {
            begin(recipe, series);
            return;
        }
        sameResults.otherSeed(recipe, before, seed -> {
            if (workbench.underWay().orElse(null) == before
                    && recipe.equals(workbench.recipeProperty().get())) {
                ask(before, recipe, series, seed);
            } else {
                train(); // what the question would have been about has changed
            }
        });
    }

    private void ask(LiveRun before, Recipe recipe, Series series, OptionalLong otherSeed) {
        switch (workbench.questions().whileTraining(before, otherSeed)) {
            case QUEUE -> workbench.nextRun().queue(recipe, series);
            case QUEUE_OTHER_SEED -> workbench.nextRun().queue(recipe.withSeed(otherSeed.orElseThrow()), series);
            case STOP -> {
                before.stop();
                begin(recipe, series);
            }
            case CANCEL -> {}
        }
    }

    private void begin(Recipe recipe, Series series) {
        LiveRun run = workbench.library().live().train(workbench.nextRun().of(recipe, series), series);
        run.failureProperty()
                .addListener((o, old, failed) ->
                        workbench.tell(new Notice(Notice.Kind.ERROR, failed.reason(), Optional.of(failed.advice()))));
        run.stateProperty().addListener((o, old, state) -> {
            if (state.isOver() && going.get() == run) {
                going.set(null);
            }
        });
        going.set(run);
        workbench.nextRun().follow(run);
        workbench.show(run);
        sameResults.check(run);
    }
}
