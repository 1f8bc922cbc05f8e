package dev.lookback.app.workbench;

import dev.lookback.app.background.Notice;
import dev.lookback.app.workbench.history.ParentReference;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.app.workbench.library.QueueView;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.Branch;
import dev.lookback.runs.NewRun;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.training.RunState;
import java.nio.file.Path;
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
    private Optional<ParentReference> parent = Optional.empty();

    /**
     * @param watched the run on the screen
     * @param withdraw takes a notice back by its text
     */
    NextRun(ObservableValue<LiveRun> watched, RunLibrary library, Consumer<Notice> tell, Consumer<Message> withdraw) {
        this.watched = watched;
        this.library = library;
        this.tell = tell;
        this.withdraw = withdraw;
        library.fileProperty().addListener(o -> bringBack(parent));
    }

    /** The run that the recipe was taken from, of which the next one will be a child; null for none. */
    public ReadOnlyObjectProperty<Branch> branchProperty() {
        return branch.getReadOnlyProperty();
    }

    /** What is trained next begins with weights of its own. */
    public void beginAfresh() {
        set(parent.map(now -> now.withBranch(new Branch(now.branch().parent(), OptionalInt.empty()))));
    }

    /**
     * What is trained next comes from this run of the open store.
     *
     * @param recipe of that run
     */
    void branchFrom(Branch run, Recipe recipe) {
        set(Optional.of(new ParentReference(run, recipe, file())));
    }

    /** The parent, to be brought back later. */
    Optional<ParentReference> parent() {
        return parent;
    }

    /** What is trained next comes from that run, if the store that is open now has it. */
    void bringBack(Optional<ParentReference> wanted) {
        boolean here = wanted.filter(of -> !of.store().equals(file())).isEmpty();
        set(here ? wanted : Optional.empty());
        if (!here) {
            ParentReference asked = wanted.get();
            Optional<Path> now = file();
            library.ask(
                    store -> store.runs()
                            .find(asked.branch().parent())
                            .filter(run -> run.recipe().equals(asked.recipe()))
                            .isPresent(),
                    found -> {
                        if (found && parent.isEmpty() && now.equals(file())) {
                            set(Optional.of(asked.in(now)));
                        }
                    });
        }
    }

    private Optional<Path> file() {
        return Optional.ofNullable(library.fileProperty().get());
    }

    private void set(Optional<ParentReference> next) {
        parent = next;
        branch.set(next.map(ParentReference::branch).orElse(null));
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
                branchFrom(new Branch(id, OptionalInt.empty()), run.recipe());
            }
        });
    }
}
