package dev.lookback.runs.store;

import dev.lookback.runs.store.presence.LockFiles;
import dev.lookback.runs.store.sqlite.DamagedStore;
import dev.lookback.runs.store.sqlite.StoreException;
import dev.lookback.text.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Store of this user's runs, with a substitute where it is damaged or cannot be opened. */
public final class OwnStore {

    private static final Logger LOG = LoggerFactory.getLogger(OwnStore.class);

    private OwnStore() {}

    /**
     * Opens the program's own store, come what may. A damaged file is kept under another name and a new one begun; where none can
     * be made, runs are kept in a temporary folder.
     *
     * @param locks of all stores that this program opens
     * @param told hears what happened, if anything did
     * @throws StoreException if not even that is possible
     */
    public static RunStore open(Path file, String version, LockFiles locks, Consumer<Message> told) {
        try {
            return RunStore.open(file, version, locks);
        } catch (StoreException e) {
            return instead(file, version, locks, e, told);
        }
    }

    private static RunStore instead(
            Path file, String version, LockFiles locks, StoreException trouble, Consumer<Message> told) {
        try {
            if (trouble.isDamage()) {
                Path aside = DamagedStore.setAside(file);
                RunStore store = RunStore.open(file, version, locks);
                told.accept(Message.of("runs.store.setAside", aside.toString()));
                return store;
            }
            RunStore store = RunStore.open(
                    Files.createTempDirectory("lookback-runs").resolve(file.getFileName()), version, locks);
            told.accept(Message.of(
                    "runs.store.temporary", trouble.reason(), store.file().toString()));
            return store;
        } catch (IOException e) {
            LOG.error("No store at all", e);
            throw trouble;
        }
    }
}
