package dev.lookback.series;

import java.nio.file.Path;

/** Reads a CSV into a series: bytes, characters, cells, types, time, order, gaps. */
public final class SeriesReader {

    /**
     * @throws SeriesException when the file cannot be read as a series; the message names file, line or column
     * @throws java.util.concurrent.CancellationException when progress says stop
     */
    public Reading read(Path file, ReadOptions options, ReadProgress progress) {
        throw new UnsupportedOperationException("not written yet");
    }
}
