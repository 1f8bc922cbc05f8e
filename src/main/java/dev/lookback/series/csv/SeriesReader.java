package dev.lookback.series.csv;

import dev.lookback.series.ReadOptions;
import dev.lookback.series.ReadProgress;
import dev.lookback.series.Reading;
import dev.lookback.series.SeriesException;
import dev.lookback.series.csv.dialect.Dialect;
import dev.lookback.series.csv.dialect.FileEncoding;
import dev.lookback.series.csv.dialect.FileSample;
import dev.lookback.text.Message;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Reads a CSV into a series: bytes, characters, cells, types, time, order, gaps. */
public final class SeriesReader {

    /**
     * @throws SeriesException when the file cannot be read as a series; the message names file, line or column
     * @throws CancellationException when progress says stop
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
                // The sample was plain, a later line is not: look at all of it.
                FileEncoding wider =
                        FileEncoding.detect(Files.readAllBytes(file)).lenient();
                return read(file, options, sample, wider, progress);
            }
        } catch (IOException e) {
            throw new SeriesException(Message.of("series.problem.unreadable", file.toString()), e);
        }
    }

    private static Reading read(
            Path file, ReadOptions options, FileSample sample, FileEncoding encoding, ReadProgress progress)
            throws IOException {
        String name = file.getFileName().toString();
        List<String> lines = sample.lines(encoding);
        Dialect dialect = options.delimiter()
                .map(delimiter -> Dialect.of(delimiter, lines))
                .orElseGet(() -> Dialect.detect(lines));
        Layout layout = new LayoutDetector(name, lines, dialect).detect(options.timeColumn());
        while (true) {
            if (!layout.hasNumbers()) {
                throw new SeriesException(Message.of("series.problem.noNumbers", name));
            }
            try {
                RawTable table = new TableReader(layout, dialect).read(file, encoding, progress);
                if (!progress.advance(1)) {
                    throw new CancellationException();
                }
                return new SeriesAssembler(file, options, encoding, dialect, layout, table).reading();
            } catch (TableReader.Contradiction e) {
                layout = layout.withText(e.column());
            }
        }
    }
}
