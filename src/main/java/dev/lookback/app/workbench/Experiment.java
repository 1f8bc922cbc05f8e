package dev.lookback.app.workbench;

import dev.lookback.app.background.FrameQueue;
import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.experiment.ExperimentProgress;
import dev.lookback.experiment.RunSequence;
import dev.lookback.recipe.Recipe;
import dev.lookback.runs.store.EvidenceKind;
import dev.lookback.series.Series;
import dev.lookback.text.Message;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunFailedException;
import dev.lookback.training.Trainer;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Something that is found out about a set-up by training it further, in the background. What was found is kept with the run on the
 * screen if that has the same recipe, and comes back with it. JavaFX thread only.
 *
 * @param <T> what is found
 */
public final class Experiment<T> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Experiment.class);

    /** Takes its time. */
    public interface Work<T> {
        /** @param sequence to train with; it may be stopped */
        T run(RunSequence sequence);
    }

    /**
     * @param recipe about which it was found
     * @param series of the recipe
     */
    public record Found<T>(Recipe recipe, Series series, T value) {}

    private final Workbench workbench;
    private final Trainer trainer;
    private final EvidenceKind<T> kind;
    private final Predicate<T> complete;
    private final ExecutorService thread = OneThread.named("experiment");
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper(this, "running");
    private final ReadOnlyObjectWrapper<ExperimentProgress> advance = new ReadOnlyObjectWrapper<>(this, "advance");
    private final ReadOnlyObjectWrapper<Found<T>> found = new ReadOnlyObjectWrapper<>(this, "found");
    private final ReadOnlyObjectWrapper<RunEvent.Failed> failure = new ReadOnlyObjectWrapper<>(this, "failure");
    private final ReadOnlyObjectWrapper<Long> keptWith = new ReadOnlyObjectWrapper<>(this, "keptWith");
    private Optional<RunSequence> sequence = Optional.empty();

    /**
     * @param kind under which it is kept
     * @param complete whether an outcome is whole: what was stopped half-way is shown, but not kept
     */
    public Experiment(Workbench workbench, Trainer trainer, EvidenceKind<T> kind, Predicate<T> complete) {
        this.workbench = workbench;
        this.trainer = trainer;
        this.kind = kind;
        this.complete = complete;
        workbench.runProperty().addListener((o, was, is) -> follow(is));
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /** How far it is; null before it has trained anything. */
    public ReadOnlyObjectProperty<ExperimentProgress> advanceProperty() {
        return advance.getReadOnlyProperty();
    }

    /** The newest outcome, or that of the run on the screen; null while there is none. */
    public ReadOnlyObjectProperty<Found<T>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Why the newest attempt came to nothing; null if it did not. */
    public ReadOnlyObjectProperty<RunEvent.Failed> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The number of the run that {@link #foundProperty()} is kept with; null for none. */
    public ReadOnlyObjectProperty<Long> keptWithProperty() {
        return keptWith.getReadOnlyProperty();
    }

    /** Whether there is an outcome of something that went to its end. */
    public boolean isComplete() {
        return found.get() != null && complete.test(found.get().value());
    }

    /** Begins; does nothing while it is at it. */
    public void start(Recipe recipe, Series series, Work<T> work) {
        if (running.get()) {
            return;
        }
        running.set(true);
        failure.set(null);
        advance.set(null);
        FrameQueue<ExperimentProgress> told = new FrameQueue<>(bundle -> advance.set(bundle.get(bundle.size() - 1)));
        RunSequence next = new RunSequence(trainer, told::send);
        sequence = Optional.of(next);
        Optional<LiveRun> about = Optional.ofNullable(workbench.runProperty().get())
                .filter(run -> run.recipe().equals(recipe));
        thread.execute(() -> {
            try {
                T value = work.run(next);
                Platform.runLater(() -> over(new Found<>(recipe, series, value), about));
            } catch (RunFailedException e) {
                Platform.runLater(() -> failed(e.failure()));
            } catch (Throwable e) {
                LOG.error("The experiment failed", e);
                Platform.runLater(() -> failed(new RunEvent.Failed(
                        Message.of("training.failed.unexpected"), Message.of("training.failed.unexpected.advice"))));
            }
        });
    }

    /** Ends soon; what is complete remains. */
    public void stop() {
        sequence.ifPresent(RunSequence::stop);
    }

    /** @param about the run that was on the screen, should another one be there now */
    private void over(Found<T> outcome, Optional<LiveRun> about) {
        running.set(false);
        keptWith.set(null);
        found.set(outcome);
        keep(about.orElseGet(workbench.runProperty()::get));
    }

    private void failed(RunEvent.Failed why) {
        running.set(false);
        failure.set(why);
    }

    private void follow(LiveRun run) {
        if (run == null || isAbout(run)) {
            keep(run);
            return;
        }
        found.set(null);
        keptWith.set(null);
        failure.set(null);
        Long id = run.idProperty().get();
        if (id != null) {
            workbench.library().ask(store -> store.evidence().find(id, kind), kept -> bringBack(run, id, kept));
        }
    }

    private void bringBack(LiveRun run, long id, Optional<T> kept) {
        if (kept.isPresent() && workbench.runProperty().get() == run && found.get() == null) {
            keptWith.set(id);
            found.set(new Found<>(run.recipe(), run.series(), kept.get()));
        }
    }

    private boolean isAbout(LiveRun run) {
        return found.get() != null && found.get().recipe().equals(run.recipe());
    }

    private void keep(LiveRun run) {
        if (run == null || !isAbout(run) || !isComplete()) {
            return;
        }
        Found<T> kept = found.get();
        withId(run, id -> {
            if (found.get() == kept && !Long.valueOf(id).equals(keptWith.get())) {
                keptWith.set(id);
                workbench.library().change(store -> store.evidence().put(id, kind, kept.value()));
            }
        });
    }

    /** Now, or once it has one. */
    private static void withId(LiveRun run, LongConsumer then) {
        ReadOnlyObjectProperty<Long> id = run.idProperty();
        if (id.get() != null) {
            then.accept(id.get());
            return;
        }
        id.addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Long> observed, Long was, Long is) {
                id.removeListener(this);
                then.accept(is);
            }
        });
    }

    /** Stops it and ends its thread. */
    @Override
    public void close() {
        stop();
        thread.shutdown();
    }
}
