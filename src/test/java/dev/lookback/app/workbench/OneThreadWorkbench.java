package dev.lookback.app.workbench;

import dev.lookback.app.background.Background;
import dev.lookback.app.background.FileOpener;
import dev.lookback.app.background.Notice;
import dev.lookback.series.csv.SeriesReader;
import dev.lookback.training.Trainer;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;

/** A workbench that reads files where it is asked to, so that nobody has to wait for them. */
public final class OneThreadWorkbench {

    private OneThreadWorkbench() {}

    public static Workbench create() {
        return create(tell -> Background.on(Runnable::run, tell));
    }

    /** One that computes in the background, as the program does. */
    public static Workbench withBackground() {
        return create(tell -> Background.thread("background", tell));
    }

    /** One that neither trains nor measures how long that would take, for tests whose runs are told what to say. */
    public static Workbench withoutTraining() {
        Trainer closed = new Trainer();
        closed.close();
        return create(closed, tell -> Background.on(Runnable::run, tell));
    }

    private static Workbench create(Function<Consumer<Notice>, Background> background) {
        return create(new Trainer(), background);
    }

    private static Workbench create(Trainer trainer, Function<Consumer<Notice>, Background> background) {
        SeriesOpener opener = new SeriesOpener(new SeriesReader(), new FileOpener(Runnable::run));
        return new Workbench(trainer, opener, background, Path.of("runs.db"));
    }
}
