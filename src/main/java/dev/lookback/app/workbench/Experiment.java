package dev.lookback.app.workbench;

import dev.lookback.app.background.FrameQueue;
import dev.lookback.app.background.Latest;
import dev.lookback.app.background.Notice;
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
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Experiment on a recipe, such as a backtest: trains further runs in the background. Its outcome is kept with the watched run if that has
 * the same recipe, and loaded with it. JavaFX thread only.
 *
 * @param <T> outcome
 */
public final class Experiment<T> {

    private static final Logger LOG = LoggerFactory.getLogger(Experiment.class);

    /** Trains, in the background. */
    public interface Work<T> {
        /** @param sequence to train with; it may be stopped */
        T run(RunSequence sequence);
    }

    /**
     * @param recipe that the experiment is about
     * @param series of the recipe
     */
    public record Found<T>(Recipe recipe, Series series, T value) {}

    private final Workbench workbench;
    private final Trainer trainer;
    private final EvidenceKind<T> kind;
    private final Predicate<T> complete;
    private final Latest training;
    private final ReadOnlyObjectWrapper<ExperimentProgress> progress = new ReadOnlyObjectWrapper<>(this, "progress");
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
        training = workbench.background().beside(kind.name()).latest();
        workbench.runProperty().addListener((o, was, is) -> follow(is));
        workbench.readingProperty().addListener(o -> leave());
    }

    public ReadOnlyBooleanProperty runningProperty() {
        return training.runningProperty();
    }

    /** Progress; null before anything is trained. */
    public ReadOnlyObjectProperty<ExperimentProgress> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The newest outcome, or that of the watched run; null while there is none. */
    public ReadOnlyObjectProperty<Found<T>> foundProperty() {
        return found.getReadOnlyProperty();
    }

    /** Failure of the newest attempt; null if it did not fail. */
    public ReadOnlyObjectProperty<RunEvent.Failed> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The number of the run that {@link #foundProperty()} is kept with; null for none. */
    public ReadOnlyObjectProperty<Long> keptWithProperty() {
        return keptWith.getReadOnlyProperty();
    }

    /** Whether there is an outcome that was not stopped half-way. */
    public boolean isComplete() {
        return found.get() != null && complete.test(found.get().value());
    }

    /** Starts, unless it is running. */
    public void start(Recipe recipe, Series series, Work<T> work) {
        if (training.runningProperty().get()) {
            return;
        }
        failure.set(null);
        progress.set(null);
        RunSequence next = new RunSequence(trainer, FrameQueue.newest(progress::set)::send);
        sequence = Optional.of(next);
        Optional<LiveRun> about = Optional.ofNullable(workbench.runProperty().get())
                .filter(run -> run.recipe().equals(recipe));
        training.request(
                () -> outcome(() -> work.run(next), value -> over(new Found<>(recipe, series, value), about)),
                Runnable::run);
    }

    /** A failure is shown beside the experiment. */
    private Runnable outcome(Supplier<T> work, Consumer<T> over) {
        try {
            T value = work.get();
            return () -> over.accept(value);
        } catch (RunFailedException e) {
            return () -> failure.set(e.failure());
        } catch (Throwable e) {
            LOG.error("The experiment failed", e);
            return () -> failure.set(new RunEvent.Failed(
                    Message.of("training.failed.unexpected"), Message.of("training.failed.unexpected.advice")));
        }
    }

    /** Ends soon; what is complete remains. */
    public void stop() {
        sequence.ifPresent(RunSequence::stop);
    }

    /** @param about the run that was watched at the start; another one may be by now */
    private void over(Found<T> outcome, Optional<LiveRun> about) {
        LiveRun run = about.orElseGet(workbench.runProperty()::get);
        if (!isHere(outcome)) {
            keepUnseen(run, outcome);
            return;
        }
        if (about.isPresent() && complete.test(outcome.value()) && isOfAnother(outcome)) {
            keepUnseen(run, outcome);
            tellUnseen(run);
            return;
        }
        keptWith.set(null);
        found.set(outcome);
        keep(run);
    }

    /** Another series is open: what is known of the one before is shown no longer. */
    private void leave() {
        if (found.get() != null && !isHere(found.get())) {
            found.set(null);
            keptWith.set(null);
        }
        failure.set(null);
    }

    /** Whether a run of another recipe has come on show. */
    private boolean isOfAnother(Found<T> outcome) {
        LiveRun shown = workbench.runProperty().get();
        return shown != null && !shown.recipe().equals(outcome.recipe());
    }

    private void tellUnseen(LiveRun run) {
        withId(
                run,
                id -> workbench.tell(Notice.withAction(
                        Message.of("app.experiments.unseen." + kind.name(), id),
                        Message.of("app.experiments.unseen.show", id),
                        () -> workbench.pastRuns().show(id))));
    }

    private boolean isHere(Found<T> outcome) {
        return workbench.series().filter(outcome.recipe().data()::isTo).isPresent();
    }

    /** Keeps an outcome of a series that is open no longer. */
    private void keepUnseen(LiveRun run, Found<T> outcome) {
        if (run != null && run.recipe().equals(outcome.recipe()) && complete.test(outcome.value())) {
            withId(run, id -> put(run, id, outcome.value()));
        }
    }

    /** With this run alone: it may have been deleted, and another store may have another run of this number. */
    private void put(LiveRun run, long id, T value) {
        workbench
                .library()
                .change(store -> store.runs()
                        .find(id, run.recipe())
                        .ifPresent(stored -> store.evidence().put(id, kind, value)));
    }

    private void follow(LiveRun run) {
        boolean isGone = run == null && keptWith.get() != null;
        if (!isGone && (run == null || isAbout(run))) {
            keep(run);
            return;
        }
        found.set(null);
        keptWith.set(null);
        failure.set(null);
        Long id = run == null ? null : run.idProperty().get();
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
                put(run, id, kept.value());
            }
        });
    }

    /** Calls back now, or once the run has a number. */
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
}
