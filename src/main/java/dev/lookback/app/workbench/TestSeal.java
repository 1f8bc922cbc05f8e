package dev.lookback.app.workbench;

import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.app.workbench.library.RunLibrary;
import dev.lookback.app.workbench.library.TestOpener;
import dev.lookback.runs.TestPeeks;
import dev.lookback.window.split.Split;
import java.util.Objects;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Seal on the test results of the run on the screen: there are none until the person opens them, and that is counted before it shows
 * anything. JavaFX thread only.
 */
public final class TestSeal {

    /** State of the seal over test results. */
    public enum State {
        /** There can be none: no run, none that could be evaluated, or no test windows. */
        NONE,

        /** Sealed, and cannot be opened before the run is over. */
        TRAINING,
        SEALED,
        OPENING,
        OPEN
    }

    /** @param peeks as far as they are known */
    public record View(State state, Optional<TestPeeks> peeks) {

        /** Whether there are results that nobody sees. */
        public boolean isSealed() {
            return state != State.NONE && state != State.OPEN;
        }

        public static View none() {
            return new View(State.NONE, Optional.empty());
        }
    }

    private final RunLibrary library;
    private final TestOpener opener;
    private final ReadOnlyObjectProperty<LiveRun> watched;
    private final ReadOnlyObjectWrapper<View> view = new ReadOnlyObjectWrapper<>(this, "view", View.none());
    private LiveRun opening;

    TestSeal(RunLibrary library, TestOpener opener, ReadOnlyObjectProperty<LiveRun> watched) {
        this.library = library;
        this.opener = opener;
        this.watched = watched;
        watched.addListener(o -> view.set(new View(state(), Optional.empty())));
        RunListener.listen(watched, this::refresh, LiveRun::stateProperty, LiveRun::factsProperty);
        library.changesProperty().addListener(o -> refresh());
    }

    public ReadOnlyObjectProperty<View> viewProperty() {
        return view.getReadOnlyProperty();
    }

    private void refresh() {
        LiveRun run = watched.get();
        State state = state();
        show(new View(state, view.get().peeks()));
        if (state != State.NONE) {
            Optional<Long> id = Optional.ofNullable(run.idProperty().get());
            String digest = run.recipe().data().digest();
            library.ask(store -> store.testPeeks().count(digest, id), found -> {
                if (watched.get() == run) {
                    show(new View(state(), Optional.of(found)));
                }
            });
        }
    }

    /** Listeners hear of changes only. */
    private void show(View now) {
        if (!now.equals(view.get())) {
            view.set(now);
        }
    }

    private State state() {
        LiveRun run = watched.get();
        if (run == null || run.factsProperty().get() == null || !hasTest(run)) {
            return State.NONE;
        }
        if (run.scoresProperty().get().containsKey(Split.TEST)) {
            return State.OPEN;
        }
        if (!run.state().isOver()) {
            return State.TRAINING;
        }
        boolean canBeEvaluated = run.resultProperty().get() != null;
        return !canBeEvaluated ? State.NONE : run == opening ? State.OPENING : State.SEALED;
    }

    private static boolean hasTest(LiveRun run) {
        return run.factsProperty().get().windows().getOrDefault(Split.TEST, 0) > 0;
    }

    /** Evaluates the run on its test split and counts the test peek; does nothing where that is not possible, or done. */
    public void open() {
        LiveRun run = watched.get();
        if (state() != State.SEALED) {
            return;
        }
        opening = run;
        refresh();
        opener.open(
                run.resultProperty().get().model(),
                run.series(),
                Optional.ofNullable(run.idProperty().get()),
                opened -> {
                    opening = null;
                    show(run, opened);
                },
                () -> {
                    opening = null;
                    refresh();
                });
    }

    /** Somebody has opened them elsewhere. */
    void opened(long id, TestOpener.Opened opened) {
        LiveRun run = watched.get();
        if (run != null && Objects.equals(run.idProperty().get(), id) && state() == State.SEALED) {
            show(run, opened);
        }
    }

    private void show(LiveRun run, TestOpener.Opened opened) {
        run.opened(opened.forecast(), opened.scores());
        if (watched.get() == run) {
            show(new View(state(), Optional.of(opened.peeks())));
        }
    }
}
