package dev.lookback.app.workbench;

import dev.lookback.app.background.FileOpener;
import dev.lookback.app.background.FrameQueue;
import dev.lookback.app.background.Notice;
import dev.lookback.app.background.Opening;
import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Reading;
import dev.lookback.series.csv.SeriesReader;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Reads series files in the background, with progress. */
public final class SeriesOpener {

    /** Reads a file into a series. */
    public interface Reader {

        /** As {@link SeriesReader#read}. */
        Reading read(Path file, ReadOptions options, ReadProgress progress);
    }

    private final Reader reader;
    private final FileOpener files;

    public SeriesOpener(Reader reader, FileOpener files) {
        this.reader = reader;
        this.files = files;
    }

    /** For files of any kind. */
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
        FrameQueue<Double> progress = FrameQueue.newest(opening::progress);
        Reading reading = reader.read(file, options, fraction -> {
            progress.send(fraction);
            return !opening.isCancelled();
        });
        // The chart shows this column first: worked out here, where nobody waits for it.
        reading.series().extremes(reading.series().targetGuess());
        if (reading.series().hasTime()) {
            reading.series().gaps(); // finds the rhythm as well, so that the window need not wait for it
        }
        return reading;
    }
}
