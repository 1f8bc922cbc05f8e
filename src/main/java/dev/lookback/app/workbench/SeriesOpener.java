package dev.lookback.app.workbench;

import dev.lookback.app.background.FileOpener;
import dev.lookback.app.background.FrameQueue;
import dev.lookback.app.background.Notice;
import dev.lookback.app.background.Opening;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.Reading;
import dev.lookback.series.csv.SeriesReader;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Reads series in the background, telling how far it has come. */
public final class SeriesOpener {

    private final SeriesReader reader;
    private final Executor background;
    private final FileOpener files;

    public SeriesOpener(SeriesReader reader, Executor background, FileOpener files) {
        this.reader = reader;
        this.background = background;
        this.files = files;
    }

    /** Where things are computed, one after the other. */
    Executor background() {
        return background;
    }

    /** Whatever the file. */
    FileOpener files() {
        return files;
    }

    /** Both callbacks come on the JavaFX thread; neither comes when the reading was cancelled. */
    void read(Path given, ReadOptions options, Consumer<Reading> done, Consumer<Notice> failed) {
        // A recipe keeps this path and must find the file from wherever it is opened again.
        Path file = given.toAbsolutePath().normalize();
        files.open(file, opening -> read(file, options, opening), done, failed);
    }

    private Reading read(Path file, ReadOptions options, Opening opening) {
        FrameQueue<Double> progress =
                new FrameQueue<>(fractions -> opening.progress(fractions.get(fractions.size() - 1)));
        return reader.read(file, options, fraction -> {
            progress.send(fraction);
            return !opening.isCancelled();
        });
    }
}
