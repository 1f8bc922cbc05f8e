package dev.lookback.app.runs;

import dev.lookback.app.workbench.RunLibrary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Loss sparklines of finished runs, read in batches as they scroll into view. */
final class Sparks {

    private static final Duration GATHER = Duration.millis(40);
    private static final int MOST = 4_000;

    private final RunLibrary library;
    private final Map<Long, double[]> known = new HashMap<>();
    private final Map<Long, Set<Consumer<double[]>>> waiting = new HashMap<>();
    private final PauseTransition gather = new PauseTransition(GATHER);

    Sparks(RunLibrary library) {
        this.library = library;
        gather.setOnFinished(e -> read());
    }

    /** Calls back at once if the curve is cached. */
    void of(long run, Consumer<double[]> show) {
        double[] curve = known.get(run);
        if (curve != null) {
            show.accept(curve);
            return;
        }
        waiting.computeIfAbsent(run, id -> new HashSet<>()).add(show);
        gather.play();
    }

    /** Drops the cached curve of a run that has trained on. */
    void forget(long run) {
        known.remove(run);
    }

    /** Clears the cache, for another store. */
    void forget() {
        known.clear();
    }

    private void read() {
        Set<Long> runs = Set.copyOf(waiting.keySet());
        library.ask(store -> store.progress().curves(runs), this::keep);
    }

    private void keep(Map<Long, double[]> curves) {
        if (known.size() > MOST) {
            known.clear();
        }
        known.putAll(curves);
        curves.forEach((run, curve) -> {
            Set<Consumer<double[]>> asked = waiting.remove(run);
            if (asked != null) {
                asked.forEach(show -> show.accept(curve));
            }
        });
    }
}
