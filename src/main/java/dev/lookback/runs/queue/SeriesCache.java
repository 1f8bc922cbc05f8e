package dev.lookback.runs.queue;

import dev.lookback.recipe.DataReference;
import dev.lookback.runs.DataFile;
import dev.lookback.series.Preparation;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Series;
import dev.lookback.series.SeriesException;
import dev.lookback.series.csv.SeriesReader;
import dev.lookback.text.Message;
import dev.lookback.training.RunEvent;
import dev.lookback.training.RunFailedException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Cache of the data that runs name: the newest file is kept, since runs that follow each other mostly share it. Files are read on a
 * thread of their own; all else is for the store's thread.
 */
final class SeriesCache {

    private final SeriesReader reader = new SeriesReader();
    private final Path store;
    private final Executor threads;
    private final Runnable ready;
    private DataReference newest;
    private CompletableFuture<Series> reading = CompletableFuture.completedFuture(null);

    /**
     * @param store file with the runs
     * @param ready called on another thread when a file has been read, or could not be
     */
    SeriesCache(Path store, Runnable ready) {
        this(store, SeriesCache::begin, ready);
    }

    /** @param threads on which files are read */
    SeriesCache(Path store, Executor threads, Runnable ready) {
        this.store = store;
        this.threads = threads;
        this.ready = ready;
    }

    /** Whether {@link #of} answers at once. Else the file is read from now on, or after the one that is being read. */
    boolean isReady(DataReference data) {
        DataReference source = source(data);
        if (!reading.isDone()) {
            return false;
        }
        if (source.equals(newest) || DataFile.of(data, store).isEmpty()) {
            return true;
        }
        Path file = file(data);
        newest = source;
        reading = CompletableFuture.supplyAsync(() -> read(data, file), threads);
        reading.whenComplete((series, failure) -> ready.run());
        return reading.isDone();
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "reading");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * The data with the rows and columns of a run, once it is ready.
     *
     * @throws RunFailedException if the file is gone, is not what it was, or cannot be read
     */
    Series of(DataReference data) {
        file(data);
        if (!source(data).equals(newest)) {
            throw new IllegalStateException("not ready");
        }
        try {
            // What was prepared for the columns of one run is shared by the next.
            Series prepared = data.on(reading.join());
            reading = CompletableFuture.completedFuture(prepared);
            return prepared;
        } catch (CompletionException e) {
            newest = null; // the file may be better when it is asked for again
            if (e.getCause() instanceof RunFailedException failed) {
                throw failed;
            }
            throw e;
        }
    }

    /** @throws RunFailedException if the file is gone */
    Path file(DataReference data) {
        return DataFile.of(data, store)
                .orElseThrow(
                        () -> failed(Message.of("runs.queue.noData", data.path()), "runs.queue.noData.advice", null));
    }

    /** The same file may be asked for with other columns, and prepared in another way. */
    private static DataReference source(DataReference data) {
        return data.withFeatures(List.of()).withTarget("").withPreparation(Preparation.NONE);
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
