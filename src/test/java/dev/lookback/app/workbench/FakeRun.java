package dev.lookback.app.workbench;

import dev.lookback.app.workbench.library.LiveRun;
import dev.lookback.training.RunEvent;
import java.util.List;

/** A run that a test tells what to say, on the JavaFX thread; nothing is trained. */
public final class FakeRun {

    private final LiveRun run;

    private FakeRun(LiveRun run) {
        this.run = run;
    }

    /** A run of the recipe as it stands, watched by the window. */
    public static FakeRun on(Workbench workbench) {
        LiveRun run =
                new LiveRun(workbench.recipeProperty().get(), workbench.series().orElseThrow());
        workbench.show(run);
        return new FakeRun(run);
    }

    /** Takes the run off the window, as another series does. */
    public static void none(Workbench workbench) {
        workbench.show(null);
    }

    /** A run of the recipe as it stands that has said everything before the window watches it. */
    public static void over(Workbench workbench, RunEvent... events) {
        LiveRun run =
                new LiveRun(workbench.recipeProperty().get(), workbench.series().orElseThrow());
        run.accept(List.of(events));
        workbench.show(run);
    }

    public LiveRun run() {
        return run;
    }

    public void say(RunEvent... events) {
        run.accept(List.of(events));
    }
}
