package dev.lookback.app.workbench;

import dev.lookback.app.background.Notice;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.recipe.preset.Preset;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.Reading;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Series that is open, read in the background, and the recipe that is edited for it. JavaFX thread only. */
final class OpenSeries {

    private final SeriesOpener opener;
    private final Consumer<RecipeCheck> begun;
    private final Consumer<Notice> tell;
    private final ReadOnlyObjectWrapper<Reading> reading = new ReadOnlyObjectWrapper<>(this, "reading");
    private final RecipeEdits edits = new RecipeEdits();

    /**
     * @param begun hears of a recipe that was begun for a file
     * @param tell hears what went wrong, and what the person should know
     */
    OpenSeries(SeriesOpener opener, Consumer<RecipeCheck> begun, Consumer<Notice> tell) {
        this.opener = opener;
        this.begun = begun;
        this.tell = tell;
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
        opener.read(file, ReadOptions.detect(), opened -> begin(opened, Preset.SMALL.on(opened.series())), tell);
    }

    /** Reads the file of a recipe that was saved; tells where that is not what it was. */
    void read(Recipe saved, Path file, Consumer<Series> then) {
        opener.read(
                file,
                saved.data().options(),
                opened -> {
                    begin(opened, saved);
                    tellIfChanged(saved, opened.series());
                    then.accept(opened.series());
                },
                tell);
    }

    private void begin(Reading opened, Recipe first) {
        edits.suspend();
        reading.set(opened);
        Series series = opened.series();
        edits.begin(
                first.withData(first.data().withPath(series.file().toString()).withDigest(series.digest())), series);
        begun.accept(edits.checkProperty().get());
    }

    private void tellIfChanged(Recipe saved, Series series) {
        String digest = saved.data().digest();
        if (!digest.isEmpty() && !digest.equals(series.digest())) {
            tell.accept(Notice.information(Message.of("app.shell.recipe.otherData", series.name())));
        }
    }

    /** Reads the open file again with other options; the recipe keeps everything that still applies. */
    void reread(ReadOptions options) {
        readAgain(options, opened -> edit("", r -> ColumnChoice.carryOver(r, opened.series())));
    }

    private void readAgain(ReadOptions options, Consumer<Reading> then) {
        opener.read(
                reading.get().series().file(),
                options,
                opened -> {
                    reading.set(opened);
                    then.accept(opened);
                },
                tell);
    }

    void edit(String kind, UnaryOperator<Recipe> change) {
        series().ifPresent(series -> edits.edit(kind, change, series));
    }

    void undo() {
        edits.undone().ifPresent(this::travel);
    }

    void redo() {
        edits.redone().ifPresent(this::travel);
    }

    private void travel(EditHistory<Recipe> target) {
        ReadOptions options = target.value().data().options();
        if (Objects.equals(options, edits.recipeProperty().get().data().options())) {
            edits.show(target, reading.get().series());
        } else {
            readAgain(options, opened -> edits.show(target, opened.series()));
        }
    }
}
