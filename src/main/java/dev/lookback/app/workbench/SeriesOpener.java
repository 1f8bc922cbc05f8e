package dev.lookback.app.workbench;

import dev.lookback.app.background.FileOpener;
import dev.lookback.app.background.FrameQueue;
import dev.lookback.app.background.Notice;
import dev.lookback.app.background.Opening;
import dev.lookback.recipe.DataReference;
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

    /**
     * Reads the file of a recipe and prepares its series; the callbacks as in {@link #read}.
     *
     * @param data file, options, preparation and columns of the recipe
     */
    void read(Path given, DataReference data, Consumer<Reading> done, Consumer<Notice> failed) {
        Path file = given.toAbsolutePath().normalize();
        files.open(file, opening -> prepared(read(file, data.options(), opening), data), done, failed);
    }

    /** Prepares the series of a file that was read for another recipe; the callbacks as in {@link #read}. */
    void prepare(Reading reading, DataReference data, Consumer<Reading> done, Consumer<Notice> failed) {
        files.open(reading.series().file(), opening -> prepared(reading, data), done, failed);
    }

    /** The rows of the recipe's columns are computed here, so that nobody waits for them. */
    private static Reading prepared(Reading reading, DataReference data) {
        return known(reading.with(data.on(reading.series())));
    }

    /** What forms ask of the time axis is found here as well, and kept. */
    private static Reading known(Reading reading) {
        // The chart shows the target first.
        reading.series().extremes(reading.series().targetGuess());
        if (reading.series().hasTime()) {
            reading.series().gaps();
        }
        reading.series().coarserRhythms();
        reading.series().calendarParts();
        return reading;
    }

    private Reading read(Path file, ReadOptions options, Opening opening) {
        FrameQueue<Double> progress = FrameQueue.newest(opening::progress);
        return known(reader.read(file, options, fraction -> {
            progress.send(fraction);
            return !opening.isCancelled();
        }));
    }
}
