package dev.lookback.app.workbench;

import dev.lookback.app.background.Notice;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.engine.TrainedModel;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.Series;
import dev.lookback.training.Trainer;
import dev.lookback.window.split.Split;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/** Opening of series, recipes and models in place of the recipe in the forms; asks first about unsaved edits. JavaFX thread only. */
public final class DocumentOpener {

    private final Workbench workbench;
    private final OpenSeries open;
    private final Trainer trainer;

    DocumentOpener(Workbench workbench, OpenSeries open, Trainer trainer) {
        this.workbench = workbench;
        this.open = open;
        this.trainer = trainer;
    }

    /** Reads a series and starts a recipe for it. */
    void open(Path series) {
        replace(() -> open.read(series));
    }

    /**
     * Opens a recipe with the file that it names; says so when that file is not what it was.
     *
     * @param document the recipe's own file, in which it is saved again; empty for none
     */
    public void open(Recipe saved, Path series, Optional<Path> document) {
        replace(() -> open.read(saved, series, document, read -> {}));
    }

    /** Opens a recipe that is in no file of its own, and then something else. */
    void open(Recipe recipe, Path series, Consumer<Series> then) {
        replace(() -> open.read(recipe, series, Optional.empty(), then));
    }

    /**
     * Opens the recipe of the last session, and the run that was on show.
     *
     * @param shown number of that run; where it is gone, the newest of the series is shown
     */
    public void openAgain(Recipe session, Path series, Optional<Long> shown) {
        open.read(session, series, Optional.empty(), read -> workbench.loader().showLast(shown));
    }

    /** Opens a model that was trained before, with the file that its recipe names, and shows what it forecasts. */
    public void open(TrainedModel model, Path series) {
        open(model.recipe(), series, read -> {
            LiveRun reopened =
                    new LiveRun(model.recipe().withData(model.recipe().data().at(read)), read);
            reopened.begun(trainer.evaluate(model, read, Split.FOR_CHOOSING, reopened::send));
            workbench.show(reopened);
        });
    }

    /**
     * Reads the open file again with other options; the recipe keeps everything that still applies.
     *
     * @param refused takes the reason where the file cannot be read so; everything stays as it was
     */
    public void reread(ReadOptions options, Consumer<Notice> refused) {
        open.reread(options, refused);
    }

    private void replace(Runnable opening) {
        workbench.dismissNotice();
        boolean isAtStake = workbench.edits().areUnsaved()
                && !workbench.shown().isKeptWith(workbench.recipeProperty().get());
        if (isAtStake) {
            workbench.questions().beforeReplacing(opening);
        } else {
            opening.run();
        }
    }
}
