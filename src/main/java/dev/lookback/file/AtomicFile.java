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

/** Writes a file whole or not at all: beside its place first, then moved there. */
public final class AtomicFile {

    /** What is written. */
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a whole file. */
    public interface Maker {
        void make(Path fresh) throws IOException;
    }

    private AtomicFile() {}

    /**
     * Replaces the file, or makes it; one that was there keeps its permissions.
     *
     * @throws IOException from the file system or the content; then what was there is as it was
     */
    public static void write(Path file, Content content) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // A device or a pipe takes what it is given; there is nothing to keep.
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                writeTo(out, content);
            }
            return;
        }
        replace(file, fresh -> fill(fresh, content));
    }

    /**
     * Replaces the file, or makes it, by one that somebody else writes; one that was there keeps its permissions.
     *
     * @param maker writes a file of the given name, which is not there yet, beside the one to be replaced
     * @throws IOException from the file system or the maker; then what was there is as it was
     */
    public static void replace(Path file, Maker maker) throws IOException {
        // A link stays one: what it leads to is replaced.
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path fresh = beside(target);
        try {
            maker.make(fresh);
            force(fresh);
            keepPermissions(target, fresh);
            move(fresh, target);
        } catch (IOException | RuntimeException | Error e) {
            delete(fresh, e);
            throw e;
        }
    }

    /** On the disk before the old file goes: else a power cut could leave an empty one in its place. */
    private static void force(Path fresh) throws IOException {
        try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /**
     * A name for a file that takes another one's place once it is whole. Not a temporary file of the system's, which would be
     * readable to its owner only; and no longer than any name may be, however long the other one's is.
     */
    public static Path beside(Path file) {
        return file.resolveSibling(".lookback-" + UUID.randomUUID() + ".new");
    }

    /** What went wrong first is what matters. */
    private static void delete(Path fresh, Throwable cause) {
        try {
            Files.deleteIfExists(fresh);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    private static void fill(Path fresh, Content content) throws IOException {
        try (OutputStream out = new BufferedOutputStream(
                Files.newOutputStream(fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
            writeTo(out, content);
        }
    }

    /** Some libraries hide what the file system says. */
    private static void writeTo(OutputStream out, Content content) throws IOException {
        try {
            content.writeTo(out);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static void keepPermissions(Path old, Path fresh) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(old, PosixFileAttributeView.class);
        if (view != null && Files.exists(old)) {
            Files.setPosixFilePermissions(fresh, view.readAttributes().permissions());
        }
    }

    /**
     * Replaces a file by one that is whole and lies beside it.
     *
     * @throws IOException from the file system; then both are as they were
     */
    public static void move(Path fresh, Path target) throws IOException {
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
