package dev.lookback.app.workbench;

import dev.lookback.app.background.Background;
import dev.lookback.app.background.Latest;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.app.workbench.watch.PastOutcomes;
import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.interval.Intervals;
import dev.lookback.runs.MadeForecast;
import dev.lookback.series.Reading;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.training.FutureForecast;
import dev.lookback.training.RunResult;
import dev.lookback.window.TargetForm;
import dev.lookback.window.split.Split;
import java.util.Map;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;

/**
 * Prediction intervals and future forecast of the watched run, and outcomes of such forecasts by stored runs: computed in the background
 * once it is over, from its forecasts and its model. JavaFX thread only.
 */
public final class Outlook {

    /** The run itself is fine. */
    private static final Message FAILED = Message.of("app.judge.failed.outlook");

    private final Background background;
    private final RunLibrary library;
    private final PastOutcomes past;
    private final Latest calibration;
    private final Latest forecast;
    private final ObservableValue<LiveRun> run;
    private final ObservableValue<EvaluationSettings> settings;
    private final IntegerProperty step = new SimpleIntegerProperty(this, "step");
    private final ReadOnlyObjectWrapper<Intervals> intervals = new ReadOnlyObjectWrapper<>(this, "intervals");
    private final ReadOnlyObjectWrapper<FutureForecast> future = new ReadOnlyObjectWrapper<>(this, "future");

    Outlook(
            ObservableValue<LiveRun> run,
            ReadOnlyObjectProperty<Reading> reading,
            ObservableValue<EvaluationSettings> settings,
            Background background,
            RunLibrary library) {
        this.library = library;
        past = new PastOutcomes(reading, library);
        this.run = run;
        this.settings = settings;
        this.background = background;
        calibration = latest();
        forecast = latest();
        run.addListener(o -> {
            intervals.set(null);
            future.set(null);
        });
        RunListener.listen(run, this::calibrate, LiveRun::stateProperty, LiveRun::forecastsProperty);
        RunListener.listen(run, this::forecast, LiveRun::resultProperty, LiveRun::newestProperty);
        settings.addListener((o, was, is) -> {
            if (was.intervalLevel() != is.intervalLevel()) {
                calibrate();
            }
        });
    }

    /**
     * Step ahead that is shown, of those that each window forecasts, from 0; where windows forecast fewer, their last. See
     * {@link #shown}.
     */
    public IntegerProperty stepProperty() {
        return step;
    }

    /** The step shown of windows that forecast this many. */
    public int shown(int length) {
        return Math.max(0, Math.min(step.get(), length - 1));
    }

    /** Null until they are known, and where there are no validation windows. */
    public ReadOnlyObjectProperty<Intervals> intervalsProperty() {
        return intervals.getReadOnlyProperty();
    }

    /** From the end of the run's newest series; null until it is known, and for runs without a model. */
    public ReadOnlyObjectProperty<FutureForecast> futureProperty() {
        return future.getReadOnlyProperty();
    }

    /** Outcomes of forecasts of the future that stored runs made before the newest rows of the open series were known. */
    public PastOutcomes pastOutcomes() {
        return past;
    }

    /** Requests for more that follows from forecasts. */
    public Latest latest() {
        return background.latest(FAILED);
    }

    private void calibrate() {
        LiveRun evaluated = run.getValue();
        if (evaluated == null || !evaluated.state().isOver()) {
            calibration.cancel();
            intervals.set(null);
            return;
        }
        Map<Split, SplitForecast> forecasts = evaluated.forecastsProperty().get();
        TargetForm form = evaluated.recipe().targetForm();
        double level = settings.getValue().intervalLevel();
        calibration.request(() -> Intervals.of(forecasts, form, level), found -> intervals.set(found.orElse(null)));
    }

    private void forecast() {
        LiveRun watched = run.getValue();
        RunResult result = watched == null ? null : watched.resultProperty().get();
        if (result == null) {
            forecast.cancel();
            future.set(null);
            return;
        }
        // One made before rows have come is not of the time after the last one.
        future.set(null);
        Series series = watched.newestProperty().get();
        forecast.request(() -> FutureForecast.of(result.model().copy(), series), found -> {
            future.set(found);
            keep(watched, series, found);
        });
    }

    /** With its run: of a run that was stored before this was done, or once its series has gone on. */
    private void keep(LiveRun watched, Series series, FutureForecast found) {
        Long id = watched.idProperty().get();
        if (id != null && !found.points().isEmpty()) {
            MadeForecast made = MadeForecast.of(found, watched.recipe().data().target(), series);
            library.ask(
                    store -> store.runs()
                            .find(id, watched.recipe())
                            .map(stored -> store.evidence().add(id, made)),
                    kept -> {});
        }
    }
}
