package dev.lookback.app.workbench;

import dev.lookback.app.background.Notice;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.Branch;
import dev.lookback.runs.NewRun;
import dev.lookback.series.Series;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** What is trained next, and what it comes from. JavaFX thread only. */
public final class NextRun {

    private final RunLibrary library;
    private final ObservableValue<LiveRun> watched;
    private final Consumer<Notice> tell;
    private final ReadOnlyObjectWrapper<Branch> branch = new ReadOnlyObjectWrapper<>(this, "branch");

    NextRun(RunLibrary library, ObservableValue<LiveRun> watched, Consumer<Notice> tell) {
        this.library = library;
        this.watched = watched;
        this.tell = tell;
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

    /** Trains it; as long as it is watched, the one after it will be its child. */
    LiveRun train(Recipe recipe, Series series) {
        LiveRun next =
                library.train(NewRun.of(recipe, series.name()).withBranch(Optional.ofNullable(branch.get())), series);
        next.failureProperty()
                .addListener((o, old, failed) ->
                        tell.accept(new Notice(Notice.Kind.ERROR, failed.reason(), Optional.of(failed.advice()))));
        next.idProperty().addListener((o, old, id) -> {
            if (watched.getValue() == next) {
                branchFrom(Optional.of(new Branch(id, OptionalInt.empty())));
            }
        });
        return next;
    }
}
