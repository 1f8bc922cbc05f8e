package dev.lookback.app.workbench.library;

import dev.lookback.app.background.FrameQueue;
import dev.lookback.engine.TrainedModel;
import dev.lookback.evaluate.Scores;
import dev.lookback.evaluate.SplitForecast;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.StoredRun;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.training.EndReason;
import dev.lookback.training.EpochResult;
import dev.lookback.training.Run;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunFacts;
import dev.lookback.training.RunResult;
import dev.lookback.training.RunState;
import dev.lookback.window.split.Split;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * View model of a run: properties that change on the JavaFX thread only, at most once a frame. The recipe and
 * the series are those it was started with, whatever is edited meanwhile.
 */
public final class LiveRun {

    private final Recipe recipe;
    private final Series series;
    private final ReadOnlyObjectWrapper<RunState> state = new ReadOnlyObjectWrapper<>(this, "state", RunState.QUEUED);
    private final ReadOnlyObjectWrapper<RunFacts> facts = new ReadOnlyObjectWrapper<>(this, "facts");
    private final ReadOnlyObjectWrapper<RunEvent.BatchDone> progress = new ReadOnlyObjectWrapper<>(this, "progress");
    private final ObservableList<RunEvent.BatchDone> batches = FXCollections.observableArrayList();
    private final ObservableList<EpochResult> history = FXCollections.observableArrayList();
    // Held here: a view listens to its list only weakly, and would be gone with everybody who listens to it.
    private final ObservableList<RunEvent.BatchDone> batchesView = FXCollections.unmodifiableObservableList(batches);
    private final ObservableList<EpochResult> historyView = FXCollections.unmodifiableObservableList(history);
    private final IntegerBinding epochs = Bindings.size(history);
    private final ReadOnlyIntegerWrapper bestEpoch = new ReadOnlyIntegerWrapper(this, "bestEpoch");
    private final ReadOnlyObjectWrapper<Map<Split, SplitForecast>> forecasts =
            new ReadOnlyObjectWrapper<>(this, "forecasts", Map.of());
    private final ReadOnlyObjectWrapper<Map<Split, Scores>> scores =
            new ReadOnlyObjectWrapper<>(this, "scores", Map.of());
    private final ReadOnlyObjectWrapper<RunEvent.Failed> failure = new ReadOnlyObjectWrapper<>(this, "failure");
    private final ReadOnlyObjectWrapper<RunResult> result = new ReadOnlyObjectWrapper<>(this, "result");
    private final ReadOnlyObjectWrapper<Instant> ended = new ReadOnlyObjectWrapper<>(this, "ended");
    private final ReadOnlyObjectWrapper<Long> id = new ReadOnlyObjectWrapper<>(this, "id");
    private final ReadOnlyObjectWrapper<Series> newest = new ReadOnlyObjectWrapper<>(this, "newest");
    private final CompletableFuture<Run> handle = new CompletableFuture<>();
    private final FrameQueue<RunEvent> events = new FrameQueue<>(this::accept);

    public LiveRun(Recipe recipe, Series series) {
        this.recipe = recipe;
        this.series = series;
        newest.set(series);
    }

    /** A run that is over, as it was kept. */
    public static LiveRun of(
            StoredRun run, Map<Split, SplitForecast> forecasts, Optional<TrainedModel> model, Series series) {
        LiveRun past = new LiveRun(run.recipe(), series);
        past.id.set(run.id());
        past.ended.set(run.ended().orElse(null));
        past.facts.set(run.facts().orElse(null));
        past.history.setAll(run.history());
        past.bestEpoch.set(run.bestEpoch());
        past.forecasts.set(forecasts);
        past.scores.set(run.scores());
        past.failure.set(run.failure().orElse(null));
        if (model.isPresent() && run.facts().isPresent()) {
            past.result.set(new RunResult(
                    run.recipe(),
                    run.facts().get(),
                    run.state(),
                    run.history(),
                    run.bestEpoch(),
                    forecasts,
                    run.scores(),
                    run.speed(),
                    model.get()));
        }
        past.state.set(run.state());
        return past;
    }

    /** Its test results are open from now on. */
    public void opened(SplitForecast forecast, Scores test) {
        RunResult whole = result.get().withTest(forecast, test);
        result.set(whole);
        forecasts.set(whole.forecasts());
        scores.set(whole.scores());
    }

    /** Can be paused and stopped from now on; what was wished before is done now. From any thread. */
    public void begun(Run run) {
        handle.complete(run);
    }

    /** Takes an event at the next frame. From any thread. */
    public void send(RunEvent event) {
        events.send(event);
    }

    void setId(long number) {
        id.set(number);
    }

    /** Takes the events of one frame, oldest first. */
    public void accept(List<RunEvent> events) {
        List<RunEvent.BatchDone> done = new ArrayList<>();
        for (RunEvent event : events) {
            if (event instanceof RunEvent.BatchDone batch) {
                done.add(batch);
            } else {
                accept(event);
            }
        }
        if (!done.isEmpty()) {
            batches.addAll(done);
            progress.set(done.get(done.size() - 1));
        }
    }

    private void accept(RunEvent event) {
        if (event instanceof RunEvent.StateChanged changed) {
            state.set(changed.state());
        } else if (event instanceof RunEvent.Started started) {
            facts.set(started.facts());
            history.setAll(started.history());
        } else if (event instanceof RunEvent.EpochDone epoch) {
            history.add(epoch.result());
            bestEpoch.set(epoch.bestEpoch());
            forecasts.set(epoch.forecasts());
            scores.set(epoch.scores());
        } else if (event instanceof RunEvent.Failed failed) {
            failure.set(failed);
            ended.set(Instant.now());
            state.set(RunState.FAILED);
        } else if (event instanceof RunEvent.Over over) {
            RunResult outcome = over.result();
            facts.set(outcome.facts());
            bestEpoch.set(outcome.bestEpoch());
            forecasts.set(outcome.forecasts());
            scores.set(outcome.scores());
            result.set(outcome);
            ended.set(Instant.now());
            state.set(outcome.state());
        }
    }

    /** Its number in the store; null before it has one. */
    public ReadOnlyObjectProperty<Long> idProperty() {
        return id.getReadOnlyProperty();
    }

    /** Time at which it was over; null before. */
    public ReadOnlyObjectProperty<Instant> endedProperty() {
        return ended.getReadOnlyProperty();
    }

    public Recipe recipe() {
        return recipe;
    }

    public Series series() {
        return series;
    }

    /** The series as it is now: {@link #series}, or the one that goes on from it, since its file has new rows. */
    public ReadOnlyObjectProperty<Series> newestProperty() {
        return newest.getReadOnlyProperty();
    }

    /** @param later has all rows of the series at their places, and others behind them */
    public void goOn(Series later) {
        newest.set(later);
    }

    /** Whether it is about a series: its own, or that which goes on from it. */
    public boolean isOf(Series open) {
        return recipe.data().isTo(open)
                || newest.get() != series
                        && recipe.data().withDigest(newest.get().digest()).isTo(open);
    }

    public ReadOnlyObjectProperty<RunState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    public RunState state() {
        return state.get();
    }

    /** Null until the run has begun. */
    public ReadOnlyObjectProperty<RunFacts> factsProperty() {
        return facts.getReadOnlyProperty();
    }

    /** The newest batch; null before the first. */
    public ReadOnlyObjectProperty<RunEvent.BatchDone> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** Every batch so far, in order. */
    public ObservableList<RunEvent.BatchDone> batches() {
        return batchesView;
    }

    /** Every epoch so far, in order. */
    public ObservableList<EpochResult> history() {
        return historyView;
    }

    /** Length of {@link #history}. */
    public ObservableValue<Number> epochsProperty() {
        return epochs;
    }

    /** From 1; 0 before the first epoch is over. */
    public ReadOnlyIntegerProperty bestEpochProperty() {
        return bestEpoch.getReadOnlyProperty();
    }

    /** Of the newest epoch while training, of the kept weights when over. Empty before the first epoch is over. */
    public ReadOnlyObjectProperty<Map<Split, SplitForecast>> forecastsProperty() {
        return forecasts.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Map<Split, Scores>> scoresProperty() {
        return scores.getReadOnlyProperty();
    }

    /** Why it failed; null if it did not. */
    public ReadOnlyObjectProperty<RunEvent.Failed> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Why it ended; empty while it is not over, and for a model that was opened from a file. */
    public Optional<Message> endReason() {
        return EndReason.of(
                state.get(), recipe.training(), history, bestEpoch.get(), Optional.ofNullable(failure.get()));
    }

    /** The outcome once stopped or finished; null before. */
    public ReadOnlyObjectProperty<RunResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    public void pause() {
        handle.thenAccept(Run::pause);
    }

    public void resume() {
        handle.thenAccept(Run::resume);
    }

    public void stop() {
        handle.thenAccept(Run::stop);
    }
}
