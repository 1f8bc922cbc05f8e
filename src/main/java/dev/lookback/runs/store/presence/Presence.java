package dev.lookback.runs.store.presence;

import dev.lookback.runs.store.sqlite.StoreException;
import dev.lookback.text.Message;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;

/**
 * Presence of this program at a store, and whether others that have it open are alive. Each holds a lock on one byte of a file beside the store, which
 * the system gives back when the program ends, in whatever way.
 */
public final class Presence implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;
    private final long self;

    private Presence(FileChannel channel, FileLock lock, long self) {
        this.channel = channel;
        this.lock = lock;
        this.self = self;
    }

    /**
     * @param self this program's number in the store
     * @throws StoreException where no lock can be had
     */
    public static Presence of(Path store, LockFiles files, long self) {
        try {
            FileChannel channel = files.of(store);
            // Not waited for: whoever is interrupted while waiting closes the file, with all locks of this program.
            FileLock lock = channel.tryLock(self, 1, false);
            if (lock == null) {
                throw new StoreException(Message.of("runs.store.locked", store.toString()), null);
            }
            return new Presence(channel, lock, self);
        } catch (IOException | OverlappingFileLockException e) {
            throw new StoreException(Message.of("runs.store.readOnly", store.toString()), e);
        }
    }

    public long self() {
        return self;
    }

    public boolean isAlive(long instance) {
        if (instance == self) {
            return true;
        }
        try (FileLock lock = channel.tryLock(instance, 1, false)) {
            return lock == null;
        } catch (OverlappingFileLockException e) {
            return true; // this very program has opened the store twice
        } catch (IOException e) {
            return true; // nothing is taken from somebody who may be there
        } catch (IllegalArgumentException e) {
            return false; // no program has such a number
        }
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            lock.release();
        }
    }
}
