package dev.lookback.runs.store;

import dev.lookback.text.Message;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Tells which of the programs that have a store open are alive. Each holds a lock on one byte of a file beside the store, which
 * the system gives back when the program ends, in whatever way.
 */
final class Presence implements AutoCloseable {

    private final FileChannel channel;
    private final long self;

    private Presence(FileChannel channel, long self) {
        this.channel = channel;
        this.self = self;
    }

    /**
     * @param self this program's number in the store
     * @throws StoreException where no lock can be had
     */
    static Presence of(Path store, long self) {
        Path file = store.resolveSibling(store.getFileName() + "-lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            channel.lock(self, 1, false);
            return new Presence(channel, self);
        } catch (IOException | IllegalArgumentException e) {
            throw new StoreException(Message.of("runs.store.readOnly", store.toString()), e);
        }
    }

    long self() {
        return self;
    }

    boolean isAlive(long instance) {
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
        channel.close();
    }
}
