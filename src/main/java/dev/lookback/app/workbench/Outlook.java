package dev.lookback.app.workbench;

import dev.lookback.app.background.Notice;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.evaluate.EvaluationSettings;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.evaluate.interval.Intervals;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.training.FutureForecast;
import dev.lookback.training.RunResult;
import dev.lookback.window.TargetForm;
import dev.lookback.window.split.Split;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How far the run that is watched may be off, and what it says of the rows to come: worked out in the background once it is over,
 * from its forecasts and its model. JavaFX thread only.
 */
public final class Outlook {

    private static final Logger LOG = LoggerFactory.getLogger(Outlook.class);

    private final Executor background;
    private final ObservableValue<LiveRun> run;
    private final ObservableValue<EvaluationSettings> settings;
    private final Consumer<Notice> trouble;
    private final IntegerProperty step = new SimpleIntegerProperty(this, "step");
    private final ReadOnlyObjectWrapper<Intervals> intervals = new ReadOnlyObjectWrapper<>(this, "intervals");
    private final ReadOnlyObjectWrapper<FutureForecast> future = new ReadOnlyObjectWrapper<>(this, "future");
    private final InvalidationListener judge = o -> judge();
    private final InvalidationListener foresee = o -> foresee();
    private Object judging;
    private Object foreseeing;

    /** @param trouble hears on the JavaFX thread what could not be worked out */
    Outlook(
            ObservableValue<LiveRun> run,
            ObservableValue<EvaluationSettings> settings,
            Executor background,
            Consumer<Notice> trouble) {
        this.run = run;
        this.settings = settings;
        this.trouble = trouble;
        this.background = background;
        run.addListener((o, before, now) -> follow(before, now));
        settings.addListener((o, was, is) -> {
            if (was.intervalLevel() != is.intervalLevel()) {
                judge();
            }
        });
    }

    /**
     * Which of the rows that each window forecasts is looked at, from 0; where windows forecast fewer, their last. See
     * {@link #shown}.
     */
    public IntegerProperty stepProperty() {
        return step;
    }

    /** The step looked at of windows of this length. */
    public int shown(int length) {
        return Math.max(0, Math.min(step.get(), length - 1));
    }

    /** Null until they are known, and where there are no validation windows. */
    public ReadOnlyObjectProperty<Intervals> intervalsProperty() {
        return intervals.getReadOnlyProperty();
    }

    /** Null until it is known, and for runs without a model. */
    public ReadOnlyObjectProperty<FutureForecast> futureProperty() {
        return future.getReadOnlyProperty();
    }

    private void follow(LiveRun before, LiveRun now) {
        if (before != null) {
            before.stateProperty().removeListener(judge);
            before.forecastsProperty().removeListener(judge);
            before.resultProperty().removeListener(foresee);
        }
        if (now != null) {
            now.stateProperty().addListener(judge);
            now.forecastsProperty().addListener(judge);
            now.resultProperty().addListener(foresee);
        }
        intervals.set(null);
        future.set(null);
        judge();
        foresee();
    }

    private void judge() {
        LiveRun judged = run.getValue();
        Object asked = new Object();
        judging = asked;
        if (judged == null || !judged.state().isOver()) {
            intervals.set(null);
            return;
        }
        Map<Split, SplitForecast> forecasts = judged.forecastsProperty().get();
        TargetForm form = judged.recipe().targetForm();
        double level = settings.getValue().intervalLevel();
        work(() -> Intervals.of(forecasts, form, level), found -> {
            if (judging == asked) {
                intervals.set(found.orElse(null));
            }
        });
    }

    private void foresee() {
        LiveRun watched = run.getValue();
        Object asked = new Object();
        foreseeing = asked;
        RunResult result = watched == null ? null : watched.resultProperty().get();
        if (result == null) {
            future.set(null);
            return;
        }
        Series series = watched.series();
        work(() -> FutureForecast.of(result.model().copy(), series), found -> {
            if (foreseeing == asked) {
                future.set(found);
            }
        });
    }

    /** Works something out in the background, one thing after the other; what then is done comes on the JavaFX thread. */
    public <T> void work(Supplier<T> work, Consumer<T> then) {
        background.execute(() -> {
            try {
                T found = work.get();
                Platform.runLater(() -> then.accept(found));
            } catch (Throwable e) {
                // Whatever it is, a missing class as well: the run itself is fine; what would follow from it is left
                // out.
                LOG.error("Intervals or forecasts of the future could not be worked out", e);
                Platform.runLater(() -> trouble.accept(Notice.error(Message.of("app.judge.failed.outlook"))));
            }
        });
    }
}
