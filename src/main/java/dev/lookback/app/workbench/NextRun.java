package dev.lookback.app.workbench;

import dev.lookback.app.background.Notice;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.app.workbench.library.QueueView;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.Branch;
import dev.lookback.runs.NewRun;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.training.RunState;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/** Parent of the next run: the run that its recipe was taken from. JavaFX thread only. */
public final class NextRun {

    private final ObservableValue<LiveRun> watched;
    private final RunLibrary library;
    private final Consumer<Notice> tell;
    private final Consumer<Message> withdraw;
    private final ReadOnlyObjectWrapper<Branch> branch = new ReadOnlyObjectWrapper<>(this, "branch");

    /**
     * @param watched the run on the screen
     * @param withdraw takes a notice back by its text
     */
    NextRun(ObservableValue<LiveRun> watched, RunLibrary library, Consumer<Notice> tell, Consumer<Message> withdraw) {
        this.watched = watched;
        this.library = library;
        this.tell = tell;
        this.withdraw = withdraw;
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

    /** Puts a run of that recipe behind all that waits. */
    void queue(Recipe recipe, Series series) {
        NewRun next = of(recipe, series);
        library.order(queue -> queue.add(List.of(next)));
        Message told =
                Message.of(library.queueProperty().get().paused() ? "app.runs.queued.paused" : "app.runs.queued");
        tell.accept(Notice.information(told));
        library.queueProperty().addListener(new ChangeListener<>() {
            private boolean waited;

            @Override
            public void changed(ObservableValue<? extends QueueView> queue, QueueView was, QueueView is) {
                boolean waits = is.entries().stream()
                        .flatMap(entry -> entry.run().stream())
                        .anyMatch(run -> run.state() == RunState.QUEUED);
                if (waited && !waits) {
                    queue.removeListener(this);
                    withdraw.accept(told);
                }
                waited = waits;
            }
        });
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
