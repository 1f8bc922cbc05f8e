package dev.lookback.runs.queue;

import dev.lookback.recipe.DataReference;
import dev.lookback.runs.DataFile;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Series;
import dev.lookback.series.SeriesException;
import dev.lookback.series.csv.SeriesReader;
import dev.lookback.text.Message;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunFailedException;
import java.nio.file.Path;

/** Reads the data that runs name; the newest file is kept, since runs that follow each other mostly share it. */
final class SeriesCache {

    private final SeriesReader reader = new SeriesReader();
    private final Path store;
    private DataReference newest;
    private Series series;

    /** @param store file with the runs */
    SeriesCache(Path store) {
        this.store = store;
    }

    /** @throws RunFailedException if the file is gone, is not what it was, or cannot be read */
    synchronized Series of(DataReference data) {
        Path file = DataFile.of(data, store)
                .orElseThrow(
                        () -> failed(Message.of("runs.queue.noData", data.path()), "runs.queue.noData.advice", null));
        // The same file may be asked for with other columns.
        DataReference source = data.withFeatures(java.util.List.of()).withTarget("");
        if (!source.equals(newest)) {
            series = read(data, file);
            newest = source;
        }
        return series;
    }

    private Series read(DataReference data, Path file) {
        try {
            Series read = reader.read(file, data.options(), ReadProgress.NONE).series();
            if (!data.digest().isEmpty() && !data.digest().equals(read.digest())) {
                throw failed(Message.of("runs.queue.otherData", data.path()), "runs.queue.otherData.advice", null);
            }
            return read;
        } catch (SeriesException e) {
            throw failed(e.reason(), "runs.queue.noData.advice", e);
        }
    }

    private static RunFailedException failed(Message reason, String advice, Exception cause) {
        return new RunFailedException(new RunEvent.Failed(reason, Message.of(advice)), cause);
    }
}
