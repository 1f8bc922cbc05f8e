package dev.lookback.app.workbench;

import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.Branch;
import dev.lookback.runs.NewRun;
import dev.lookback.series.Series;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** Parent of the next run: the run that its recipe was taken from. JavaFX thread only. */
public final class NextRun {

    private final ObservableValue<LiveRun> watched;
    private final ReadOnlyObjectWrapper<Branch> branch = new ReadOnlyObjectWrapper<>(this, "branch");

    /** @param watched the run on the screen */
    NextRun(ObservableValue<LiveRun> watched) {
        this.watched = watched;
    }

    /** The run that the recipe was taken from, of which the next one will be a child; null for none. */
    public ReadOnlyObjectProperty<Branch> branchProperty() {
        return branch.getReadOnlyProperty();
    }

    /** What is trained next begins with weights of its own. */
    public void beginAfresh() {
        if (branch.get() != null) {
            branchFrom(Optional.of(new Branch(branch.get().parent(), OptionalInt.empty())));
        }
    }

    /** What is trained next comes from this run. */
    void branchFrom(Optional<Branch> parent) {
        branch.set(parent.orElse(null));
    }

    /** A run of the recipe, which comes from that run. */
    NewRun of(Recipe recipe, Series series) {
        return NewRun.of(recipe, series.name()).withBranch(Optional.ofNullable(branch.get()));
    }

    /** As soon as {@code run} has its number, if it is still watched then, what is trained next is its child. */
    void follow(LiveRun run) {
        run.idProperty().addListener((o, old, id) -> {
            if (watched.getValue() == run) {
                branchFrom(Optional.of(new Branch(id, OptionalInt.empty())));
            }
        });
    }
}
