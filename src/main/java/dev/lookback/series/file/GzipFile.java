package dev.lookback.series.file;

import dev.lookback.series.ReadProgress;
import dev.lookback.series.SeriesException;
import dev.lookback.text.Message;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Gzip file: one table. */
final class GzipFile extends TableFile {

    private static final int BUFFER = 1 << 16;

    GzipFile(Source source) {
        super(source);
    }

    @Override
    public List<String> parts() {
        return List.of();
    }

    @Override
    public TableText text(Optional<String> part, ReadProgress progress) {
        return opened(unpack(progress), "gzip", Optional.empty(), progress);
    }

    private Path unpack(ReadProgress progress) {
        try (Counted packed = new Counted(Files.newInputStream(source().path()))) {
            long size = Math.max(1, Files.size(source().path()));
            return unpacking(size, progress)
                    .copy(new GZIPInputStream(packed, BUFFER), () -> (double) packed.count() / size);
        } catch (ZipException | EOFException e) {
            throw new SeriesException(Message.of("series.file.damaged", source().name()), e);
        } catch (IOException e) {
            throw new SeriesException(Message.of("series.problem.unreadable", source().name()), e);
        }
    }
}
