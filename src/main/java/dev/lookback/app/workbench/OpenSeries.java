package dev.lookback.app.workbench;

import dev.lookback.app.background.Notice;
import dev.lookback.app.workbench.history.EditHistory;
import dev.lookback.app.workbench.history.RecipeEdits;
import dev.lookback.app.workbench.history.RecipeStep;
import dev.lookback.recipe.DataReference;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.Reading;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Series that is open, read in the background, and the recipe that is edited for it. JavaFX thread only. */
final class OpenSeries {

    /** Hears what becomes of the open series and its recipe. */
    interface Listener {
        /** The file of the open series was read again as it is now, before that is open. */
        void grown(Series before, Series now);

        /** This series is about to be open, in place of the one before. */
        void opening(Series series);

        /** A recipe was begun for a file. */
        void begun(RecipeCheck first);

        /** Undo or redo has brought this step back. */
        void broughtBack(RecipeStep step);

        /** Something went wrong, or should be known to the person. */
        void tell(Notice notice);
    }

    private final SeriesOpener opener;
    private final Listener listener;
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(this, "reading");
    private final RecipeEdits edits;

    /** Where undo or redo leads once its file is read; empty while none is read for them. */
    private Optional<EditHistory<RecipeStep>> awaited = Optional.empty();

    /** Edit that is made once the series is prepared for it; empty while there is none. */
    private Optional<UnaryOperator<Recipe>> unprepared = Optional.empty();

    OpenSeries(SeriesOpener opener, RecipeEdits edits, Listener listener) {
        this.opener = opener;
        this.edits = edits;
        this.listener = listener;
        opener.files().openingProperty().addListener(o -> {
            awaited = Optional.empty();
            unprepared = Optional.empty();
        });
    }

    /** Null while nothing is open. */
    ReadOnlyObjectProperty<Reading> readingProperty() {
        return reading.getReadOnlyProperty();
    }

    Optional<Series> series() {
        return Optional.ofNullable(reading.get()).map(Reading::series);
    }

    RecipeEdits edits() {
        return edits;
    }

    /** Reads a file and begins a recipe for it. */
    void read(Path file) {
        opener.read(
                file,
                ReadOptions.detect(),
                opened -> begin(opened, Preset.SMALL.on(opened.series()), Optional.empty()),
                listener::tell);
    }

    /**
     * Reads the file of a recipe that was saved; tells where that is not what it was.
     *
     * @param document the recipe's own file; empty for none
     */
    void read(Recipe saved, Path file, Optional<Path> document, Consumer<Series> then) {
        opener.read(
                file,
                saved.data(),
                opened -> {
                    begin(opened, saved, document);
                    tellIfChanged(saved, series().orElseThrow());
                    then.accept(series().orElseThrow());
                },
                listener::tell);
    }

    private void begin(Reading read, Recipe first, Optional<Path> document) {
        Series series = first.on(read.series());
        Reading opened = read.with(series);
        enter(opened, edits.opened(first.withData(first.data().at(series)), document), false);
        listener.begun(edits.checkProperty().get());
    }

    /**
     * Shows a series with its recipe.
     *
     * @param sameFile whether it is the open file, read in another way: the forms then keep the recipe in between, and with it their
     *     focus. Otherwise there is none in between, so that no pane takes the one for the other's
     */
    private void enter(Reading opened, EditHistory<RecipeStep> next, boolean sameFile) {
        listener.opening(opened.series());
        if (!sameFile) {
            edits.suspend();
        }
        reading.set(opened);
        edits.show(next, opened.series());
    }

    private void tellIfChanged(Recipe saved, Series series) {
        String digest = saved.data().digest();
        if (!digest.isEmpty() && !digest.equals(series.digest())) {
            listener.tell(Notice.information(Message.of("app.shell.recipe.otherData", series.name())));
        }
    }

    /** Reads the open file again with other options; the recipe keeps everything that still applies. */
    void reread(ReadOptions options, Consumer<Notice> refused) {
        opener.read(
                reading.get().series().file(),
                edits.recipeProperty().get().data().withOptions(options),
                opened -> edits.edited("", r -> ColumnChoice.carryOver(r, r.on(opened.series())))
                        .ifPresent(next -> enterPrepared(opened, next)),
                refused);
    }

    /**
     * Reads the open file again as it is now, with the same options: columns, target and borders stay.
     *
     * @param read takes the series that was read, before it replaces the one that is open
     * @param over called once it has
     */
    void reload(Consumer<Series> read, Runnable over) {
        Series before = reading.get().series();
        opener.read(
                before.file(),
                edits.recipeProperty().get().data(),
                opened -> {
                    read.accept(opened.series());
                    listener.grown(before, opened.series());
                    EditHistory<RecipeStep> now = edits.edited("", r -> r).orElseThrow();
                    Recipe then = now.value().recipe();
                    Recipe next = ColumnChoice.goOn(then, before, opened.series());
                    // New bytes alone are no step of undo.
                    boolean isSame = next.equals(then.withData(then.data().at(opened.series())));
                    enterPrepared(
                            opened,
                            isSame
                                    ? at(opened.series(), now)
                                    : edits.edited("", r -> next).orElseThrow());
                    over.run();
                },
                listener::tell);
    }

    /** An edit of what is still on show is meant to stay: what undo or redo was about to bring would replace it. */
    void edit(String kind, UnaryOperator<Recipe> change) {
        Optional<UnaryOperator<Recipe>> before = unprepared;
        UnaryOperator<Recipe> all = before.<UnaryOperator<Recipe>>map(first -> r -> change.apply(first.apply(r)))
                .orElse(change);
        giveUpAwaited();
        Optional<EditHistory<RecipeStep>> edited = reading.get() == null ? Optional.empty() : edits.edited(kind, all);
        edited.ifPresent(next -> {
            DataReference data = next.value().recipe().data();
            if (data.preparation().equals(reading.get().series().preparation())) {
                enterPrepared(reading.get(), next);
            } else {
                prepare(kind, all, data);
            }
        });
    }

    /** The edit is made once the series is prepared for it, with those that come meanwhile. */
    private void prepare(String kind, UnaryOperator<Recipe> change, DataReference data) {
        opener.prepare(
                reading.get(),
                data,
                prepared -> edits.edited(kind, change).ifPresent(next -> enterPrepared(prepared, next)),
                listener::tell);
        unprepared = Optional.of(change);
    }

    /** Shows an edited recipe; its series too where its columns leave other rows than those before. */
    private void enterPrepared(Reading read, EditHistory<RecipeStep> next) {
        Series series = next.value().recipe().on(read.series());
        if (reading.get().series() == series) {
            edits.show(next, series);
        } else {
            enter(read.with(series), next, true);
        }
    }

    /** While a file is still read for the step before, this is one step more. An edit that is still prepared is given up. */
    void undo() {
        if (unprepared.isPresent()) {
            giveUpAwaited();
            return;
        }
        awaited.map(EditHistory::undo).or(edits::undone).ifPresent(this::travel);
    }

    void redo() {
        awaited.map(EditHistory::redo).or(edits::redone).ifPresent(this::travel);
    }

    private void giveUpAwaited() {
        if (awaited.isPresent() || unprepared.isPresent()) {
            opener.files().openingProperty().get().cancel();
        }
    }

    /** A recipe of another file, or of the same read in another way, is shown once that is read again. */
    private void travel(EditHistory<RecipeStep> target) {
        DataReference now = edits.recipeProperty().get().data();
        DataReference then = target.value().recipe().data();
        boolean sameFile = now.path().equals(then.path());
        boolean isRead = sameFile && now.options().equals(then.options());
        if (isRead && now.preparation().equals(then.preparation())) {
            giveUpAwaited();
            enterPrepared(reading.get(), at(reading.get().series(), target));
            listener.broughtBack(target.value());
            return;
        }
        Consumer<Reading> arrived = opened -> {
            if (sameFile) {
                enterPrepared(opened, at(opened.series(), target));
            } else {
                enter(opened, at(opened.series(), target), false);
            }
            tellIfChanged(target.value().recipe(), opened.series());
            listener.broughtBack(target.value());
        };
        if (isRead) {
            opener.prepare(reading.get(), then, arrived, listener::tell);
        } else {
            opener.read(Path.of(then.path()), then, arrived, listener::tell);
        }
        awaited = Optional.of(target);
    }

    /** The file may have been written since. */
    private static EditHistory<RecipeStep> at(Series series, EditHistory<RecipeStep> target) {
        RecipeStep step = target.value();
        return target.withValue(
                step.withRecipe(step.recipe().withData(step.recipe().data().at(series))));
    }
}
