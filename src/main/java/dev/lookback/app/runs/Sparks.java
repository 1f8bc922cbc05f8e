package dev.lookback.app.runs;

import dev.lookback.app.workbench.library.RunLibrary;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/** Small curves of runs that are over, read as they come into sight, many at once. */
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

    /** Calls back at once where the curve is known. */
    void of(long run, Consumer<double[]> show) {
        double[] curve = known.get(run);
        if (curve != null) {
            show.accept(curve);
            return;
        }
        waiting.computeIfAbsent(run, id -> new HashSet<>()).add(show);
        gather.play();
    }

    /** It has gone on since. */
    void forget(long run) {
        known.remove(run);
    }

    /** Other runs may be there under the same numbers. */
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
