package dev.lookback.series;

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
        Sample sample = Sample.of(file);
        Encoding encoding = options.encoding()
                .map(name -> Encoding.named(name, sample.bytes()))
                .orElseGet(() -> Encoding.detect(sample.bytes()));
        try {
            try {
                return read(file, options, sample, encoding, progress);
            } catch (CharacterCodingException e) {
                // The sample was plain, a later line is not: look at all of it.
                Encoding wider = Encoding.detect(Files.readAllBytes(file)).lenient();
                return read(file, options, sample, wider, progress);
            }
        } catch (IOException e) {
            throw new SeriesException(Message.of("series.problem.unreadable", file.toString()), e);
        }
    }

    private static Reading read(Path file, ReadOptions options, Sample sample, Encoding encoding, ReadProgress progress)
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
                return new Assembly(file, options, encoding, dialect, layout, table).reading();
            } catch (TableReader.Contradiction e) {
                layout = layout.withText(e.column());
            }
        }
    }
}
