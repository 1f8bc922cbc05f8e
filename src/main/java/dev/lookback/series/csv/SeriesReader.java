package dev.lookback.series.csv;

import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Reading;
import dev.lookback.series.SeriesException;
import dev.lookback.series.csv.dialect.FileEncoding;
import dev.lookback.series.csv.dialect.FileSample;
import dev.lookback.text.Message;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;

/** Reads a CSV file into a series: detects encoding, delimiter, columns and time format, sorts rows and fills missing values. */
public final class SeriesReader {

    /**
     * @throws SeriesException if the file cannot be read as a series; the message names file, line or column
     * @throws CancellationException if {@code progress} returns false
     */
    public Reading read(Path file, ReadOptions options, ReadProgress progress) {
        FileSample sample = FileSample.of(file);
        FileEncoding encoding = options.encoding()
                .map(name -> FileEncoding.named(name, sample.bytes()))
                .orElseGet(() -> FileEncoding.detect(sample.bytes()));
        try {
            try {
                return read(file, options, sample, encoding, progress);
            } catch (CharacterCodingException e) {
                // The sample was valid in this encoding, a later line is not: detect it from the whole file.
                FileEncoding detected =
                        FileEncoding.detect(Files.readAllBytes(file)).lenient();
                return read(file, options, sample, detected, progress);
            }
        } catch (IOException e) {
            throw new SeriesException(Message.of("series.problem.unreadable", file.toString()), e);
        }
    }

    private static Reading read(
            Path file, ReadOptions options, FileSample sample, FileEncoding encoding, ReadProgress progress)
            throws IOException {
        Hypotheses.Result result = new Hypotheses(file, options, encoding, progress).read(sample.lines(encoding));
        if (!progress.advance(1)) {
            throw new CancellationException();
        }
        return new SeriesAssembler(file, options, encoding, result).reading();
    }
}
