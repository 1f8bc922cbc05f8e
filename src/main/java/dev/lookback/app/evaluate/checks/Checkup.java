package dev.lookback.app.evaluate.checks;

import dev.lookback.app.workbench.LiveRun;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.illusion.DetectorInput;
import dev.lookback.evaluate.illusion.Illusions;
import dev.lookback.evaluate.illusion.Illusions.CheckResult;
import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.Severity;
import dev.lookback.recipe.DataReference;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.window.Context;
import dev.lookback.window.WindowSpec;
import dev.lookback.window.scale.ScalerKind;
import dev.lookback.window.split.Split;
import dev.lookback.window.split.SplitSpec;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks for illusions in the background: in the series and the recipe being edited, and in the run being watched once it is over.
 * JavaFX thread only.
 */
public final class Checkup {

    private static final Logger LOG = LoggerFactory.getLogger(Checkup.class);

    /** Waits until nobody has edited for a moment. */
    private static final Duration REST = Duration.millis(250);

    /** All of a recipe that the series is looked at with. */
    private record Seen(
            DataReference data,
            WindowSpec windows,
            SplitSpec splits,
            Context context,
            ScalerKind scaler,
            Series series) {

        static Seen of(Recipe recipe, Series series) {
            return new Seen(
                    recipe.data(), recipe.windows(), recipe.splits(), recipe.context(), recipe.scaler(), series);
        }
    }

    private final Workbench workbench;
    private final Executor background;
    private final ReadOnlyObjectWrapper<List<CheckResult>> ofData =
            new ReadOnlyObjectWrapper<>(this, "ofData", List.of());
    private final ReadOnlyObjectWrapper<List<CheckResult>> ofRun =
            new ReadOnlyObjectWrapper<>(this, "ofRun", List.of());
    private final ReadOnlyIntegerWrapper warnings = new ReadOnlyIntegerWrapper(this, "warnings");
    private final PauseTransition rest = new PauseTransition(REST);
    private final InvalidationListener runChanged = o -> lookAtRun();
    private Seen seen;
    private Map<Split, SplitForecast> judged = Map.of();

    public Checkup(Workbench workbench, Executor background) {
        this.workbench = workbench;
        this.background = background;
        rest.setOnFinished(e -> lookAtData());
        workbench.recipeProperty().addListener(o -> rest.playFromStart());
        workbench.runProperty().addListener((o, before, now) -> follow(before, now));
        // Whoever trains more looks at validation more often.
        workbench.library().changesProperty().addListener(o -> lookAtRun());
        follow(null, workbench.runProperty().get());
        lookAtData();
    }

    /** What was looked for in series and recipe; empty while there is nothing to look at. */
    public ReadOnlyObjectProperty<List<CheckResult>> ofDataProperty() {
        return ofData.getReadOnlyProperty();
    }

    /** What was looked for in the run that is watched; empty until one is over. */
    public ReadOnlyObjectProperty<List<CheckResult>> ofRunProperty() {
        return ofRun.getReadOnlyProperty();
    }

    /** How many warnings there are. */
    public ReadOnlyIntegerProperty warningsProperty() {
        return warnings.getReadOnlyProperty();
    }

    private void follow(LiveRun before, LiveRun now) {
        if (before != null) {
            before.stateProperty().removeListener(runChanged);
            before.forecastsProperty().removeListener(runChanged);
        }
        if (now != null) {
            now.stateProperty().addListener(runChanged);
            now.forecastsProperty().addListener(runChanged);
        }
        lookAtRun();
    }

    // ---- series and recipe

    private void lookAtData() {
        Recipe recipe = workbench.recipeProperty().get();
        Series series = workbench.series().orElse(null);
        Seen now = recipe == null || series == null ? null : Seen.of(recipe, series);
        if (now == null) {
            seen = null;
            show(ofData, List.of());
        } else if (!now.equals(seen)) {
            seen = now;
            look(() -> DetectorInput.of(recipe, series).map(Illusions::inData).orElse(List.of()), found -> {
                if (now.equals(seen)) {
                    show(ofData, found);
                }
            });
        }
    }

    // ---- the run

    private void lookAtRun() {
        LiveRun run = workbench.runProperty().get();
        boolean over = run != null
                && run.state().isOver()
                && !run.forecastsProperty().get().isEmpty();
        judged = over ? run.forecastsProperty().get() : Map.of();
        if (!over) {
            show(ofRun, List.of());
        } else if (run.idProperty().get() == null) {
            lookAtRun(run, OptionalInt.empty());
        } else {
            workbench
                    .library()
                    .ask(
                            store -> store.runs().judgedAlike(run.recipe(), run.series()),
                            tries -> lookAtRun(run, OptionalInt.of(tries)));
        }
    }

    private void lookAtRun(LiveRun run, OptionalInt tries) {
        Map<Split, SplitForecast> forecasts = judged;
        look(
                () -> DetectorInput.of(run.recipe(), run.series())
                        .map(facts -> Illusions.inRun(facts.withRun(forecasts, tries)))
                        .orElse(List.of()),
                found -> {
                    if (run == workbench.runProperty().get() && forecasts == judged) {
                        show(ofRun, found);
                    }
                });
    }

    // ---- both

    private void look(Supplier<List<CheckResult>> work, Consumer<List<CheckResult>> outcome) {
        CompletableFuture.supplyAsync(work, background).whenComplete((found, failure) -> {
            if (failure != null) {
                LOG.error("Looking for illusions failed", failure);
            } else {
                Platform.runLater(() -> outcome.accept(found));
            }
        });
    }

    private void show(ReadOnlyObjectWrapper<List<CheckResult>> where, List<CheckResult> found) {
        where.set(found);
        warnings.set((int) (warnings(ofData.get()) + warnings(ofRun.get())));
    }

    private static long warnings(List<CheckResult> looked) {
        return Illusions.findings(looked).stream()
                .map(Finding::severity)
                .filter(severity -> severity == Severity.WARNING)
                .count();
    }
}
