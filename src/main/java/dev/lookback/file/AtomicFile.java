package dev.lookback.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** Atomic file writing: a file is written in full under a temporary name beside its place, then moved there. */
public final class AtomicFile {

    /** Content to write to a stream. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Creation of a whole file under a given name. */
    public interface Creator {
        void create(Path temporary) throws IOException;
    }

    private AtomicFile() {}

    /**
     * Creates the file, or replaces it and keeps its permissions.
     *
     * @throws IOException from the file system or the content; an existing file is then unchanged
     */
    public static void write(Path file, Content content) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // A device or a pipe is written directly: it has no content to protect.
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                writeTo(out, content);
            }
            return;
        }
        replace(file, temporary -> fill(temporary, content));
    }

    /**
     * Creates the file, or replaces it and keeps its permissions, by one that the caller writes.
     *
     * @param creator writes a file of the given name, which does not exist yet, beside the one to be replaced
     * @throws IOException from the file system or the creator; an existing file is then unchanged
     */
    public static void replace(Path file, Creator creator) throws IOException {
        // A symbolic link is kept: the file it points to is replaced.
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path temporary = temporarySibling(target);
        try {
            creator.create(temporary);
            force(temporary);
            keepPermissions(target, temporary);
            move(temporary, target);
        } catch (IOException | RuntimeException | Error e) {
            delete(temporary, e);
            throw e;
        }
    }

    /** Flushes to disk before the old file is replaced: otherwise a power failure could leave an empty one. */
    private static void force(Path temporary) throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /**
     * Temporary name beside a file that is to be replaced. Not one of {@link Files#createTempFile}, which only its owner may
     * read; and of a fixed length, so that it is never too long, however long the file's own name is.
     */
    static Path temporarySibling(Path file) {
        return file.resolveSibling(".lookback-" + UUID.randomUUID() + ".new");
    }

    /** A failure here must not hide the one that led to it. */
    private static void delete(Path temporary, Throwable cause) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private static void fill(Path temporary, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            writeTo(out, content);
        }
    }

    /** Some libraries wrap the file system's exception. */
    private static void writeTo(OutputStream out, Content content) throws IOException {
        try {
            content.writeTo(out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void keepPermissions(Path old, Path temporary) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(old, PosixFileAttributeView.class);
        if (view != null && Files.exists(old)) {
            Files.setPosixFilePermissions(temporary, view.readAttributes().permissions());
        }
    }

    /**
     * Replaces a file by a complete one beside it, atomically where the file system can.
     *
     * @throws IOException from the file system; both files are then unchanged
     */
    static void move(Path temporary, Path target) throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
