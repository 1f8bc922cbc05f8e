package dev.lookback.export.model;

import dev.lookback.text.Excerpt;
import dev.lookback.text.Message;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Zip archive of a model, read by entry name. An entry is unpacked no further than its limit, whatever size its header claims,
 * and must match its checksum. Entries that are not requested are never unpacked.
 */
final class ModelArchive implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ModelArchive.class);

    static final int MEGABYTE = 1 << 20;

    /** A hundred million weights are 381 MB. */
    private static final long MAX_FILE_SIZE = 640L * MEGABYTE;

    private static final int MAX_ENTRIES = 64;

    private final ZipFile zip;

    private ModelArchive(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * @throws ModelFileException if it is too large, or has too many or duplicate entries
     * @throws ZipException if it is not a zip archive
     */
    static ModelArchive open(Path file) throws IOException {
        if (Files.size(file) > MAX_FILE_SIZE) {
            throw new ModelFileException(Message.of("export.model.largeFile", MAX_FILE_SIZE / MEGABYTE), null);
        }
        ModelArchive archive = new ModelArchive(new ZipFile(file.toFile()));
        try {
            archive.check();
            return archive;
        } catch (RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    private void check() {
        if (zip.size() > MAX_ENTRIES) {
            throw new ModelFileException(Message.of("export.model.manyEntries", MAX_ENTRIES), null);
        }
        Set<String> names = new HashSet<>();
        zip.stream().map(ZipEntry::getName).filter(name -> !names.add(name)).forEach(twice -> {
            throw new ModelFileException(Message.of("export.model.twice", Excerpt.of(twice)), null);
        });
    }

    /** @throws ModelFileException if the entry is missing */
    void require(String name) {
        if (!contains(name)) {
            throw new ModelFileException(Message.of("export.model.lacks", name), null);
        }
    }

    boolean contains(String name) {
        return zip.getEntry(name) != null;
    }

    byte[] bytes(String name, int limit) throws IOException {
        try (InputStream in = open(name, limit)) {
            return in.readAllBytes();
        }
    }

    /**
     * Stream of an entry's unpacked bytes.
     *
     * @param limit in bytes, beyond which reading fails
     * @throws ModelFileException if the entry is missing
     */
    InputStream open(String name, long limit) throws IOException {
        require(name);
        ZipEntry entry = zip.getEntry(name);
        return new CheckedEntryStream(zip.getInputStream(entry), entry, limit);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // Opened for reading only: no data can be lost.
            LOG.debug("Not closed: {}", zip.getName(), e);
        }
    }

    /** Enforces the size limit and verifies the checksum, which ZipFile does not. */
    private static final class CheckedEntryStream extends FilterInputStream {

        private final ZipEntry entry;
        private final long limit;
        private final CRC32 checksum = new CRC32();
        private long count;

        CheckedEntryStream(InputStream in, ZipEntry entry, long limit) {
            super(in);
            this.entry = entry;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int got = in.read(bytes, offset, length);
            if (got < 0) {
                if (checksum.getValue() != entry.getCrc()) {
                    throw new ModelFileException(Message.of("export.model.checksum"), null);
                }
                return got;
            }
            count += got;
            if (count > limit) {
                throw new ModelFileException(Message.of("export.model.large", limit / MEGABYTE), null);
            }
            checksum.update(bytes, offset, got);
            return got;
        }

        @Override
        public long skip(long bytes) throws IOException {
            return Math.max(0, read(new byte[(int) Math.min(bytes, 1 << 13)]));
        }
    }
}
