package dev.lookback.series.file;

import dev.lookback.series.ReadProgress;
import dev.lookback.series.SeriesException;
import dev.lookback.text.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;

/** File packed with gzip or bzip2: one table. */
final class PackedFile extends TableFile {

    private static final int BUFFER = 1 << 16;

    private final FileFormat format;

    /** @param format GZIP or BZIP2 */
    PackedFile(Source source, FileFormat format) {
        super(source);
        this.format = format;
    }

    @Override
    public List<String> parts() {
        return List.of();
    }

    @Override
    public TableText text(Optional<String> part, ReadProgress progress) {
        return opened(unpack(progress), format.name().toLowerCase(Locale.ROOT), part, progress);
    }

    private Path unpack(ReadProgress progress) {
        try (Counted packed = new Counted(Files.newInputStream(source().path()));
                InputStream unpacked = unpacked(packed)) {
            long size = Math.max(1, Files.size(source().path()));
            return unpacking(size, progress).copy(unpacked, () -> (double) packed.count() / size);
        } catch (FileSystemException e) {
            throw new SeriesException(Message.of("series.problem.unreadable", source().name()), e);
        } catch (IOException e) {
            throw new SeriesException(Message.of("series.file.damaged", source().name()), e);
        }
    }

    /** Both formats allow several pieces one after another. */
    private InputStream unpacked(InputStream packed) throws IOException {
        return format == FileFormat.GZIP
                ? new GZIPInputStream(packed, BUFFER)
                : new BZip2CompressorInputStream(packed, true);
    }
}
