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
 * Zip archive of a model, read by the names of its entries. An entry is unpacked no further than its limit, whatever its header
 * says of its size, and must end with the checksum that it was packed with. Entries that nobody asks for are never unpacked.
 */
final class ModelArchive implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ModelArchive.class);

    static final int MEGABYTE = 1 << 20;

    /** A hundred million weights are 381 MB. */
    private static final long LARGEST_FILE = 640L * MEGABYTE;

    private static final int MOST_ENTRIES = 64;

    private final ZipFile zip;

    private ModelArchive(ZipFile zip) {
        this.zip = zip;
    }

    /**
     * @throws ModelFileException if it is too large, has too many entries or one twice
     * @throws ZipException if it is no zip archive
     */
    static ModelArchive open(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new ModelFileException(Message.of("export.model.largeFile", LARGEST_FILE / MEGABYTE), null);
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
        if (zip.size() > MOST_ENTRIES) {
            throw new ModelFileException(Message.of("export.model.manyEntries", MOST_ENTRIES), null);
        }
        Set<String> names = new HashSet<>();
        zip.stream().map(ZipEntry::getName).filter(name -> !names.add(name)).forEach(twice -> {
            throw new ModelFileException(Message.of("export.model.twice", Excerpt.of(twice)), null);
        });
    }

    /** @throws ModelFileException if there is no such entry */
    void require(String name) {
        if (!holds(name)) {
            throw new ModelFileException(Message.of("export.model.lacks", name), null);
        }
    }

    boolean holds(String name) {
        return zip.getEntry(name) != null;
    }

    byte[] bytes(String name, int limit) throws IOException {
        try (InputStream in = open(name, limit)) {
            return in.readAllBytes();
        }
    }

    /**
     * An entry as it unpacks.
     *
     * @param limit bytes, beyond which reading fails
     * @throws ModelFileException if there is no such entry
     */
    InputStream open(String name, long limit) throws IOException {
        require(name);
        ZipEntry entry = zip.getEntry(name);
        return new Unpacked(zip.getInputStream(entry), entry, limit);
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // It was only read: nothing is lost with it.
            LOG.debug("Not closed: {}", zip.getName(), e);
        }
    }

    /** Counts what really comes, and holds it against the checksum at its end: a ZipFile does neither. */
    private static final class Unpacked extends FilterInputStream {

        private final ZipEntry entry;
        private final long limit;
        private final CRC32 checksum = new CRC32();
        private long count;

        Unpacked(InputStream in, ZipEntry entry, long limit) {
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
