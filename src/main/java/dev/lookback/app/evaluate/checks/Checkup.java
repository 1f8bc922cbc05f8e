package dev.lookback.app.evaluate.checks;

import dev.lookback.app.background.Latest;
import dev.lookback.app.workbench.RunListener;
import dev.lookback.app.workbench.Workbench;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.illusion.DetectorInput;
import dev.lookback.evaluate.illusion.Illusions;
import dev.lookback.evaluate.illusion.Illusions.CheckResult;
import dev.lookback.evaluate.illusion.finding.Finding;
import dev.lookback.evaluate.illusion.finding.Severity;
import dev.lookback.recipe.Recipe;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.window.split.Split;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import javafx.animation.PauseTransition;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Duration;

/**
 * Checks for illusions, made in the background: of the run on show, its series and its recipe, and of the recipe in the forms. JavaFX
 * thread only.
 */
public final class Checkup {

    private static final Message FAILED = Message.of("app.evaluate.checks.failed");

    /** Waits until nobody has edited for a moment. */
    private static final Duration REST = Duration.millis(250);

    /**
     * Everything that the checks of a run depend on.
     *
     * @param tries runs trained on the same data with the same validation split; empty where nobody counts them
     */
    private record RunInputs(LiveRun run, Map<Split, SplitForecast> forecasts, OptionalInt tries) {

        boolean hasForecastsOf(RunInputs other) {
            return other != null && run == other.run && forecasts.equals(other.forecasts);
        }

        List<CheckResult> check() {
            return DetectorInput.of(run.recipe(), run.series())
                    .map(facts -> Illusions.inRun(facts.withRun(forecasts, tries)))
                    .orElse(List.of());
        }
    }

    private final Workbench workbench;
    private final DataChecks data;
    private final DataChecks edited;
    private final Latest runChecks;
    private final ReadOnlyObjectWrapper<List<CheckResult>> ofRun =
            new ReadOnlyObjectWrapper<>(this, "ofRun", List.of());
    private final ReadOnlyIntegerWrapper warnings = new ReadOnlyIntegerWrapper(this, "warnings");
    private final PauseTransition rest = new PauseTransition(REST);
    private RunInputs checkedRun;

    public Checkup(Workbench workbench) {
        this.workbench = workbench;
        data = new DataChecks(workbench.background().latest(FAILED));
        edited = new DataChecks(workbench.background().latest(FAILED));
        runChecks = workbench.background().latest(FAILED);
        rest.setOnFinished(e -> checkData());
        workbench.recipeProperty().addListener(o -> rest.playFromStart());
        workbench.readingProperty().addListener(o -> clearData());
        workbench.runProperty().addListener((o, was, is) -> {
            forgetOthers(is);
            checkData();
        });
        data.foundProperty().addListener(o -> count());
        RunListener.listen(workbench.runProperty(), this::checkRun, LiveRun::stateProperty, LiveRun::forecastsProperty);
        // With every run that is trained, validation is seen once more.
        workbench.assessments().triesProperty().addListener((o, was, is) -> checkRun());
        checkRun();
        checkData();
    }

    /** Checks of the series and recipe of the run on show, or of the recipe in the forms where there is none. */
    public ReadOnlyObjectProperty<List<CheckResult>> ofDataProperty() {
        return data.foundProperty();
    }

    /** Checks of the recipe in the forms, where these may differ from those of the run on show; else empty. */
    public ReadOnlyObjectProperty<List<CheckResult>> ofEditedProperty() {
        return edited.foundProperty();
    }

    /** Checks of the watched run; empty until it is over. */
    public ReadOnlyObjectProperty<List<CheckResult>> ofRunProperty() {
        return ofRun.getReadOnlyProperty();
    }

    /** Number of warnings about the run on show, or about the recipe in the forms where there is none. */
    public ReadOnlyIntegerProperty warningsProperty() {
        return warnings.getReadOnlyProperty();
    }

    // ---- series and recipe

    private void clearData() {
        data.clear();
        edited.clear();
    }

    /** Findings about one run never stand beside the name of another. */
    private void forgetOthers(LiveRun run) {
        Recipe recipe = run == null ? workbench.recipeProperty().get() : run.recipe();
        if (recipe != null) {
            workbench.series().ifPresent(series -> data.clearUnlessOf(recipe, series));
        }
        forgetRun();
    }

    private void checkData() {
        Recipe recipe = workbench.recipeProperty().get();
        Series series = workbench.series().orElse(null);
        LiveRun run = workbench.runProperty().get();
        if (recipe == null || series == null) {
            clearData();
            return;
        }
        Recipe first = run == null ? recipe : run.recipe();
        data.check(first, series);
        if (DataChecks.Inputs.of(recipe, series).equals(DataChecks.Inputs.of(first, series))) {
            edited.clear();
        } else {
            edited.check(recipe, series);
        }
    }

    // ---- the run

    private void forgetRun() {
        checkedRun = null;
        runChecks.cancel();
        showRun(List.of());
    }

    private void checkRun() {
        LiveRun run = workbench.runProperty().get();
        boolean over = run != null
                && run.state().isOver()
                && !run.forecastsProperty().get().isEmpty();
        if (!over) {
            forgetRun();
        } else {
            OptionalInt tries = workbench.assessments().triesProperty().get();
            // A run of the store is checked once those that were tried on the same rows are counted.
            if (tries.isPresent() || run.idProperty().get() == null) {
                checkRun(run, tries);
            }
        }
    }

    private void checkRun(LiveRun run, OptionalInt tries) {
        RunInputs now = new RunInputs(run, run.forecastsProperty().get(), tries);
        if (now.equals(checkedRun)) {
            return;
        }
        if (!now.hasForecastsOf(checkedRun)) {
            runChecks.cancel();
        }
        checkedRun = now;
        // While others train, tries may grow faster than one check takes.
        runChecks.requestNext(now::check, this::showRun);
    }

    // ---- both

    private void showRun(List<CheckResult> found) {
        ofRun.set(found);
        count();
    }

    private void count() {
        warnings.set((int) (warnings(ofDataProperty().get()) + warnings(ofRun.get())));
    }

    private static long warnings(List<CheckResult> looked) {
        return Illusions.findings(looked).stream()
                .map(Finding::severity)
                .filter(severity -> severity == Severity.WARNING)
                .count();
    }
}
