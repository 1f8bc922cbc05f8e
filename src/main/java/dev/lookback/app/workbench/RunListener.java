package dev.lookback.app.workbench;

import java.util.function.Function;
import javafx.beans.value.ObservableValue;

/** Listener of the watched run: called when another run is watched, and when one of its properties changes. */
public final class RunListener {

    private RunListener() {}

    /**
     * Listens for as long as {@code run} exists; a run that is no longer watched is let go.
     *
     * @param changed may be called more than once for a change
     * @param properties of the run that matter
     */
    @SafeVarargs
    public static void listen(
            ObservableValue<LiveRun> run, Runnable changed, Function<LiveRun, ObservableValue<?>>... properties) {
        run.addListener(o -> changed.run());
        for (Function<LiveRun, ObservableValue<?>> property : properties) {
            run.flatMap(property).addListener((o, was, is) -> changed.run());
        }
    }
}
