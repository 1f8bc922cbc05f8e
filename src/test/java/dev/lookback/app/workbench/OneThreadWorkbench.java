package dev.lookback.app.workbench;

import dev.lookback.app.background.FileOpener;
import dev.lookback.series.csv.SeriesReader;
import dev.lookback.training.Trainer;
import java.nio.file.Path;

/** A workbench that reads files where it is asked to, so that nobody has to wait for them. */
public final class OneThreadWorkbench {

    private OneThreadWorkbench() {}

    public static Workbench create() {
        SeriesOpener opener = new SeriesOpener(new SeriesReader(), Runnable::run, new FileOpener(Runnable::run));
        return new Workbench(new Trainer(), opener, Path.of("runs.db"));
    }
}
