package dev.lookback.app.workbench;

import dev.lookback.app.background.Background;
import dev.lookback.app.background.Latest;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.assessment.Assessment;
import dev.lookback.evaluate.baseline.BaselineFit;
import dev.lookback.evaluate.baseline.Baselines;
import dev.lookback.recipe.Recipe;
import dev.lookback.recipe.check.RecipeCheck;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.window.WindowPlan;
import dev.lookback.window.WindowSource;
import dev.lookback.window.scale.FittedScales;
import dev.lookback.window.split.Split;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/**
 * Assessment of the watched run against baselines: computed in the background once the run is over, and again when its forecasts or the
 * settings change; superseded computations stop. Runs of the same windows share their baselines. JavaFX thread only.
 */
public final class Assessments {

    private static final Message FAILED = Message.of("app.judge.failed.baselines");

    /** All that baselines depend on. */
    private record Windows(
            Series series, Recipe recipe, WindowPlan plan, Optional<FittedScales> scales, OptionalInt period) {

        static Optional<Windows> of(LiveRun run, EvaluationSettings settings) {
            Optional<FittedScales> scales = Optional.ofNullable(
                            run.resultProperty().get())
                    .map(result -> result.model().scales());
            return RecipeCheck.of(run.recipe(), run.series())
                    .plan()
                    .map(plan -> new Windows(run.series(), run.recipe(), plan, scales, settings.seasonalPeriod()));
        }

        boolean isSame(Windows other) {
            return series == other.series
                    && recipe.data().equals(other.recipe.data())
                    && plan.equals(other.plan)
                    && recipe.scaler() == other.recipe.scaler()
                    && recipe.targetForm() == other.recipe.targetForm()
                    && scales.equals(other.scales)
                    && period.equals(other.period);
        }

        WindowSource source() {
            return scales.map(fitted -> recipe.source(series, plan, fitted))
                    .orElseGet(() -> recipe.source(series, plan));
        }
    }

    private record Known(Windows windows, Baselines baselines) {}

    private final Background background;
    private final Latest assessing;
    private final ObservableValue<LiveRun> run;
    private final ObservableValue<EvaluationSettings> settings;
    private final RunLibrary library;
    private final ReadOnlyObjectWrapper<Assessment> assessment = new ReadOnlyObjectWrapper<>(this, "assessment");
    private final ReadOnlyObjectWrapper<OptionalInt> tries =
            new ReadOnlyObjectWrapper<>(this, "tries", OptionalInt.empty());

    /** Of the background thread alone. */
    private Optional<Known> known = Optional.empty();

    Assessments(
            ObservableValue<LiveRun> run,
            ObservableValue<EvaluationSettings> settings,
            Background background,
            RunLibrary library) {
        this.run = run;
        this.library = library;
        this.settings = settings;
        this.background = background.beside("assessment");
        assessing = latest();
        run.addListener((o, was, is) -> {
            assessment.set(null);
            tries.set(OptionalInt.empty());
        });
        RunListener.listen(run, this::count, LiveRun::stateProperty, LiveRun::idProperty);
        library.changesProperty().addListener((o, was, is) -> count());
        RunListener.listen(run, this::assess, LiveRun::stateProperty, LiveRun::forecastsProperty);
        settings.addListener((o, was, is) -> {
            if (!was.seasonalPeriod().equals(is.seasonalPeriod())) {
                assess();
            }
        });
    }

    /** Null until it is known. */
    public ReadOnlyObjectProperty<Assessment> assessmentProperty() {
        return assessment.getReadOnlyProperty();
    }

    /** Runs that were evaluated on the same validation rows as the run on show; empty until they are counted, or where nobody counts. */
    public ReadOnlyObjectProperty<OptionalInt> triesProperty() {
        return tries.getReadOnlyProperty();
    }

    private void count() {
        LiveRun counted = run.getValue();
        if (counted == null || !counted.state().isOver() || counted.idProperty().get() == null) {
            tries.set(OptionalInt.empty());
            return;
        }
        library.ask(store -> store.alike().judgedAlike(counted.recipe(), counted.series()), found -> {
            if (run.getValue() == counted) {
                tries.set(OptionalInt.of(found));
            }
        });
    }

    /** Whether it is being computed. */
    public ReadOnlyBooleanProperty workingProperty() {
        return assessing.runningProperty();
    }

    /** Requests for what follows from the assessment, computed on its thread. */
    public Latest latest() {
        return background.latest(FAILED);
    }

    private void assess() {
        LiveRun evaluated = run.getValue();
        Map<Split, SplitForecast> forecasts =
                evaluated == null ? Map.of() : evaluated.forecastsProperty().get();
        if (evaluated == null || !evaluated.state().isOver() || forecasts.isEmpty()) {
            assessing.cancel();
            assessment.set(null);
            return;
        }
        EvaluationSettings with = settings.getValue();
        Optional<Windows> windows = Windows.of(evaluated, with);
        assessing.request(
                wanted -> windows.flatMap(cut -> compute(cut, forecasts, with, wanted)),
                found -> assessment.set(found.orElse(null)));
    }

    private Optional<Assessment> compute(
            Windows windows, Map<Split, SplitForecast> forecasts, EvaluationSettings with, BooleanSupplier wanted) {
        return baselines(windows, with, wanted).flatMap(baselines -> Assessment.of(baselines, forecasts, wanted));
    }

    private Optional<Baselines> baselines(Windows windows, EvaluationSettings with, BooleanSupplier wanted) {
        Optional<Baselines> before =
                known.filter(k -> k.windows().isSame(windows)).map(Known::baselines);
        if (before.isPresent()) {
            return before;
        }
        WindowSource source = windows.source();
        Optional<Baselines> fitted = BaselineFit.of(source, with, wanted).map(fit -> new Baselines(source, fit));
        fitted.ifPresent(baselines -> known = Optional.of(new Known(windows, baselines)));
        return fitted;
    }
}
