package dev.lookback.app.workbench;

import dev.lookback.app.background.Notice;
import dev.lookback.app.workbench.library.LiveRun;
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
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the run that is watched is worth beside simple forecasts: worked out in the background once it is over, and again when its
 * forecasts or the settings change; what is no longer asked for is given up. Runs of the same windows share their baselines.
 * JavaFX thread only.
 */
public final class Assessments implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Assessments.class);

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

    private final ExecutorService thread = OneThread.named("assessment");
    private final ObservableValue<LiveRun> run;
    private final ObservableValue<EvaluationSettings> settings;
    private final Consumer<Notice> trouble;
    private final ReadOnlyObjectWrapper<Assessment> assessment = new ReadOnlyObjectWrapper<>(this, "assessment");
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper(this, "working");
    private final InvalidationListener assess = o -> assess();
    private volatile Object asked;
    private volatile Optional<Known> known = Optional.empty();

    /** @param trouble hears on the JavaFX thread what could not be worked out */
    Assessments(ObservableValue<LiveRun> run, ObservableValue<EvaluationSettings> settings, Consumer<Notice> trouble) {
        this.run = run;
        this.settings = settings;
        this.trouble = trouble;
        run.addListener((o, before, now) -> follow(before, now));
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

    /** Whether it is being worked out. */
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    /**
     * Works something out from the assessment in the background.
     *
     * @param then hears of it on the JavaFX thread, if the assessment is still the same
     */
    public <T> void derive(Function<Assessment, T> work, Consumer<T> then) {
        Assessment from = assessment.get();
        if (from == null) {
            return;
        }
        thread.execute(() -> {
            try {
                T found = work.apply(from);
                Platform.runLater(() -> {
                    if (assessment.get() == from) {
                        then.accept(found);
                    }
                });
            } catch (Throwable e) {
                failed(e, () -> assessment.get() == from);
            }
        });
    }

    private void follow(LiveRun before, LiveRun now) {
        if (before != null) {
            before.stateProperty().removeListener(assess);
            before.forecastsProperty().removeListener(assess);
        }
        if (now != null) {
            now.stateProperty().addListener(assess);
            now.forecastsProperty().addListener(assess);
        }
        assessment.set(null);
        assess();
    }

    private void assess() {
        Object question = new Object();
        asked = question;
        LiveRun judged = run.getValue();
        Map<Split, SplitForecast> forecasts =
                judged == null ? Map.of() : judged.forecastsProperty().get();
        if (judged == null || !judged.state().isOver() || forecasts.isEmpty()) {
            assessment.set(null);
            working.set(false);
            return;
        }
        EvaluationSettings with = settings.getValue();
        Optional<Windows> windows = Windows.of(judged, with);
        working.set(true);
        thread.execute(() -> {
            Optional<Assessment> found = Optional.empty();
            try {
                found = windows.flatMap(cut -> work(cut, forecasts, with, () -> asked == question));
            } catch (Throwable e) {
                failed(e, () -> asked == question);
            }
            Assessment answer = found.orElse(null);
            Platform.runLater(() -> {
                if (asked == question) {
                    assessment.set(answer);
                    working.set(false);
                }
            });
        });
    }

    /** Whatever it is, a missing class as well: the run itself is fine, and stands without baselines. */
    private void failed(Throwable why, BooleanSupplier wanted) {
        LOG.error("Baselines could not be worked out", why);
        Platform.runLater(() -> {
            if (wanted.getAsBoolean()) {
                trouble.accept(Notice.error(Message.of("app.judge.failed.baselines")));
            }
        });
    }

    private Optional<Assessment> work(
            Windows windows, Map<Split, SplitForecast> forecasts, EvaluationSettings with, BooleanSupplier goOn) {
        return baselines(windows, with, goOn).flatMap(baselines -> Assessment.of(baselines, forecasts, goOn));
    }

    private Optional<Baselines> baselines(Windows windows, EvaluationSettings with, BooleanSupplier goOn) {
        Optional<Baselines> before =
                known.filter(k -> k.windows().isSame(windows)).map(Known::baselines);
        if (before.isPresent()) {
            return before;
        }
        WindowSource source = windows.source();
        Optional<Baselines> fitted = BaselineFit.of(source, with, goOn).map(fit -> new Baselines(source, fit));
        fitted.ifPresent(baselines -> known = Optional.of(new Known(windows, baselines)));
        return fitted;
    }

    /** Gives up what is being worked out. */
    @Override
    public void close() {
        asked = null;
        thread.shutdownNow();
    }
}
