package dev.lookback.app.workbench;

import dev.lookback.app.background.Notice;
import dev.lookback.app.workbench.history.RecipeStep;
import dev.lookback.app.workbench.history.RunReference;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.recipe.DataReference;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import dev.lookback.series.axis.NewRows;
import dev.lookback.window.RowRanges;
import dev.lookback.window.split.Split;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Run on show: what charts, tables and verdict are about. It is always of the open series, or of its earlier rows, where the file has
 * grown since: another series, or the same file read in another way, takes it away, and undo brings it back. JavaFX thread only.
 */
final class RunOnShow implements OpenSeries.Listener {

    private final Workbench workbench;
    private final ReadOnlyObjectWrapper<LiveRun> run = new ReadOnlyObjectWrapper<>(this, "run");

    RunOnShow(Workbench workbench) {
        this.workbench = workbench;
    }

    /** Null for none. */
    ReadOnlyObjectProperty<LiveRun> runProperty() {
        return run.getReadOnlyProperty();
    }

    /** @param next a run of the open series; null for none */
    void show(LiveRun next) {
        run.set(next);
    }

    /** The run, to be shown again later; while undo brings another one back, already that one. */
    Optional<RunReference> reference() {
        return workbench
                .loader()
                .comingBack()
                .or(() -> Optional.ofNullable(run.get())
                        .map(on -> RunReference.to(
                                on, workbench.library().fileProperty().get())));
    }

    /** The step with the run that is on show beside its recipe, and the parent of the next one. */
    RecipeStep beside(RecipeStep step) {
        return step.withRuns(reference(), workbench.nextRun().parent());
    }

    /** Whether it has this recipe, and is in the store with it. */
    boolean isKeptWith(Recipe recipe) {
        return run.get() != null
                && run.get().idProperty().get() != null
                && run.get().recipe().equals(recipe);
    }

    @Override
    public void opening(Series series) {
        if (run.get() != null && !run.get().isOf(series)) {
            show(null);
        }
    }

    /** The run stays where the file has only more rows: all that it says of those before holds. */
    @Override
    public void grown(Series before, Series now) {
        LiveRun shown = run.get();
        if (shown != null && shown.isOf(before)) {
            DataReference data = shown.recipe().data();
            Series later = data.on(now);
            if (later.features().containsAll(data.used())
                    && NewRows.isOnlyMore(shown.newestProperty().get(), later, data.used())) {
                shown.goOn(later);
            }
        }
    }

    @Override
    public void begun(RecipeCheck first) {
        first.plan().ifPresent(plan -> {
            RowRanges last = plan.anchors(Split.TRAIN);
            workbench.anchorProperty().set(last.isEmpty() ? -1 : last.last());
        });
        workbench.nextRun().bringBack(Optional.empty());
    }

    /** A run under way stays, whatever was on show before. */
    @Override
    public void broughtBack(RecipeStep step) {
        workbench.nextRun().bringBack(step.parent());
        boolean underWay = run.get() != null && !run.get().state().isOver();
        workbench.loader().bringBack(step.shown().filter(reference -> !underWay));
    }

    @Override
    public void tell(Notice notice) {
        workbench.tell(notice);
    }
}
