package dev.lookback.app.workbench;

import dev.lookback.app.background.Notice;
import dev.lookback.app.workbench.history.RunReference;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.DataFile;
import dev.lookback.runs.StoredRun;
import dev.lookback.runs.store.RunStore;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.training.RunState;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/**
 * Loader of stored runs that are put on show: asked for, brought back by undo, from the last session, or resumed. JavaFX thread only.
 */
final class RunLoader {

    /**
     * Wish to show a run while it is read from the store: it lapses where another run or series is on show by then.
     *
     * @param shown meanwhile; null for none
     * @param open series; null for none
     * @param back what undo brings back; empty for other wishes
     */
    private record Wish(LiveRun shown, Series open, Optional<RunReference> back) {}

    private final Workbench workbench;
    private final RunLibrary library;

    /** Whose answer alone counts; null for none that waits for one. */
    private Wish newest;

    /** The run that was deleted while it was on show; empty once another one is. */
    private Optional<RunReference> deleted = Optional.empty();

    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(this, "loading");

    RunLoader(Workbench workbench, RunLibrary library) {
        this.workbench = workbench;
        this.library = library;
        library.fileProperty().addListener((o, was, is) -> checkSameInStore());
        library.changesProperty().addListener(o -> {
            follow();
            checkStillThere();
            bringBackDeleted();
        });
    }

    /** Whether a run is being read from the store to come on show. */
    ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Puts a run on show; the recipe being edited stays what it is, unless another file has to be opened. */
    public void show(long id) {
        end(newest);
        if (isShown(id)) {
            openIfUnsealed(id);
            return;
        }
        library.live()
                .find(id)
                .ifPresentOrElse(
                        this::show,
                        () -> askUnlessChanged(
                                Optional.empty(),
                                store -> WholeRun.of(store, id),
                                whole -> withSeries(whole.run().recipe(), series -> show(whole, series))));
    }

    /** The test results of its sweep may have been opened since it came on show. */
    private void openIfUnsealed(long id) {
        library.ask(
                store -> store.runs()
                        .find(id)
                        .filter(run -> WholeRun.isUnsealed(store, run))
                        .isPresent(),
                unsealed -> {
                    if (unsealed && isShown(id)) {
                        workbench.testSeal().open();
                    }
                });
    }

    /** Puts a run that is trained on show. */
    void show(LiveRun run) {
        withSeries(run.recipe(), series -> workbench.show(run));
    }

    private boolean isShown(long id) {
        LiveRun shown = workbench.runProperty().get();
        return shown != null && Long.valueOf(id).equals(shown.idProperty().get());
    }

    private void show(WholeRun whole, Series series) {
        if (!whole.isWithin(series)) {
            workbench.tell(Notice.error(Message.of(
                    "runs.store.unreadable",
                    String.valueOf(library.fileProperty().get()))));
            return;
        }
        workbench.show(LiveRun.of(whole.run(), whole.forecasts(), whole.model(), series));
        if (whole.unsealed()) {
            workbench.testSeal().open();
        }
    }

    /** Shows a run of the open series again, unless it is gone or another one has come on show meanwhile; empty leaves what is on show. */
    void bringBack(Optional<RunReference> back) {
        end(newest);
        back.ifPresent(this::bringBack);
    }

    private void bringBack(RunReference reference) {
        reference.unstored().filter(run -> isHere(run.recipe())).ifPresent(workbench::show);
        if (reference.store().equals(Optional.ofNullable(library.fileProperty().get()))) {
            reference
                    .id()
                    .filter(id -> !isShown(id))
                    .ifPresent(id -> library.live()
                            .find(id)
                            .filter(run -> isHere(run.recipe()))
                            .ifPresentOrElse(
                                    workbench::show,
                                    () -> showIfUnchanged(Optional.of(reference), store -> WholeRun.of(store, id))));
        }
    }

    /** The run that undo is about to bring back; empty for none. */
    Optional<RunReference> comingBack() {
        return Optional.ofNullable(newest).filter(this::holds).flatMap(Wish::back);
    }

    /**
     * Shows the run that was on show in the last session, once the store is open; the newest one of the open series where that one is
     * gone, or of another series.
     */
    void showLast(Optional<Long> shown) {
        Series series = workbench.series().orElseThrow();
        onceOpen(() -> showIfUnchanged(
                Optional.empty(),
                store -> shown.flatMap(store.runs()::find)
                        .filter(run -> run.recipe().data().isTo(series))
                        .map(StoredRun::id)
                        .or(() -> store.runs().newestOf(series))
                        .flatMap(id -> WholeRun.of(store, id))));
    }

    /** The run on show, as it was read, begins or goes on, since the queue has come to it: it is followed from now on. */
    private void follow() {
        LiveRun shown = workbench.runProperty().get();
        Long id = shown == null ? null : shown.idProperty().get();
        if (id == null) {
            return;
        }
        Optional<LiveRun> live = library.live().find(id);
        live.filter(going -> going != shown).ifPresent(workbench::show);
        if (live.isEmpty() && shown.state() == RunState.QUEUED) {
            showIfOver(shown, id);
        }
    }

    /** A short run may begin and end between two changes. */
    private void showIfOver(LiveRun shown, long id) {
        library.ask(
                store -> store.runs()
                        .find(id)
                        .filter(run -> run.state().isOver())
                        .flatMap(run -> WholeRun.of(store, id)),
                found -> found.filter(whole -> workbench.runProperty().get() == shown)
                        .ifPresent(whole -> show(whole, shown.series())));
    }

    private void onceOpen(Runnable then) {
        if (library.fileProperty().get() != null) {
            then.run();
            return;
        }
        library.fileProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Path> file, Path was, Path is) {
                file.removeListener(this);
                then.run();
            }
        });
    }

    /** Shows what is found if it is of the open series. */
    private void showIfUnchanged(Optional<RunReference> back, Function<RunStore, Optional<WholeRun>> question) {
        askUnlessChanged(back, question, whole -> {
            if (isHere(whole.run().recipe())) {
                show(whole, workbench.series().orElseThrow());
            }
        });
    }

    /** Drops the answer if meanwhile another run or series has come on show, or another run was wished for. */
    private void askUnlessChanged(
            Optional<RunReference> back, Function<RunStore, Optional<WholeRun>> question, Consumer<WholeRun> then) {
        Wish wish = new Wish(workbench.runProperty().get(), workbench.series().orElse(null), back);
        newest = wish;
        loading.set(true);
        library.ask(
                question,
                found -> {
                    boolean holds = holds(wish);
                    end(wish);
                    found.filter(whole -> holds).ifPresent(then);
                },
                () -> end(wish));
    }

    private boolean holds(Wish wish) {
        return wish == newest
                && workbench.runProperty().get() == wish.shown()
                && workbench.series().orElse(null) == wish.open();
    }

    private void end(Wish wish) {
        if (wish == newest) {
            newest = null;
            loading.set(false);
        }
    }

    /** The store is another one: the run on show goes, unless that store has it as well, as a copy of the one before does. */
    private void checkSameInStore() {
        dropUnless(
                shown -> store -> store.runs()
                        .find(shown.idProperty().get())
                        .filter(run -> run.recipe().equals(shown.recipe()))
                        .isPresent(),
                Optional::empty);
    }

    /** Runs have changed: one that was deleted goes. */
    private void checkStillThere() {
        dropUnless(shown -> store -> store.runs().isThere(shown.idProperty().get()), workbench.shown()::reference);
    }

    private void dropUnless(
            Function<LiveRun, Function<RunStore, Boolean>> holds, Supplier<Optional<RunReference>> kept) {
        LiveRun shown = workbench.runProperty().get();
        if (shown != null && shown.idProperty().get() != null) {
            library.ask(holds.apply(shown), there -> {
                if (!there && workbench.runProperty().get() == shown) {
                    deleted = kept.get();
                    workbench.show(null);
                }
            });
        }
    }

    /** Deleting was undone. */
    private void bringBackDeleted() {
        deleted = deleted.filter(run -> workbench.runProperty().get() == null);
        deleted.flatMap(RunReference::id)
                .ifPresent(id -> library.ask(
                        store -> store.runs().isThere(id),
                        there -> deleted.filter(run -> there).ifPresent(this::bringBack)));
    }

    /** Whether a run of this recipe is of the open series, wherever that lies. */
    boolean isHere(Recipe recipe) {
        return workbench.series().filter(recipe.data()::isTo).isPresent();
    }

    /** With the open series where that is the recipe's, wherever it lies now; else the file is opened that the recipe names. */
    void withSeries(Recipe recipe, Consumer<Series> work) {
        Optional<Series> here = workbench.series().filter(recipe.data()::isTo);
        if (here.isPresent()) {
            work.accept(here.get());
            return;
        }
        Optional<Path> file = DataFile.of(recipe.data(), library.fileProperty().get());
        if (file.isPresent()) {
            workbench.documents().open(recipe, file.get(), work::accept);
        } else {
            workbench.tell(new Notice(
                    Notice.Kind.ERROR,
                    Message.of("app.shell.recipe.noData", recipe.data().path()),
                    Optional.of(Message.of("app.runs.noData.advice"))));
        }
    }
}
