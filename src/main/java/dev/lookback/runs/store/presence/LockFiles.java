package dev.lookback.runs.store.presence;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lock files beside stores, each opened once for as long as a program may open stores. POSIX gives back all locks that a process has
 * on a file as soon as it closes the file by any of its handles: a program that opens a store while it has the same one open would
 * lose, with the first one that it closes, the lock by which other programs see that it lives.
 */
public final class LockFiles implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LockFiles.class);

    /** @param key tells the file from another one that has come in its place; null where the system has nothing of the kind */
    private record Opened(Path file, Object key, FileChannel channel) {}

    private final List<Opened> opened = new ArrayList<>();

    /** The lock file of a store, by whatever name the store is called. */
    synchronized FileChannel of(Path store) throws IOException {
        Path file = store.toAbsolutePath().resolveSibling(store.getFileName() + "-lock");
        if (Files.exists(file)) {
            Path real = file.toRealPath();
            Object key = key(real);
            for (Opened known : opened) {
                if (known.file.equals(real) && (key == null || key.equals(known.key))) {
                    return known.channel;
                }
            }
        }
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        opened.add(new Opened(file.toRealPath(), key(file), channel));
        return channel;
    }

    private static Object key(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    /** Gives back whatever locks are left. */
    @Override
    public synchronized void close() {
        for (Opened each : opened) {
            try {
                each.channel.close();
            } catch (IOException e) {
                LOG.warn("A lock file is not closed: {}", each.file, e);
            }
        }
        opened.clear();
    }
}
