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

    /** One that reads files in a way of the test's. */
    public static Workbench reading(SeriesOpener.Reader reader) {
        return new Workbench(
                new Trainer(),
                new SeriesOpener(reader, new FileOpener(Runnable::run)),
                tell -> Background.on(Runnable::run, tell),
                Path.of("runs.db"));
    }

    private static Workbench create(Function<Consumer<Notice>, Background> background) {
        return create(new Trainer(), background);
    }

    private static Workbench create(Trainer trainer, Function<Consumer<Notice>, Background> background) {
        SeriesOpener opener = new SeriesOpener(new SeriesReader()::read, new FileOpener(Runnable::run));
        return new Workbench(trainer, opener, background, Path.of("runs.db"));
    }
}
