package dev.lookback.file;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** Free disk space, by folder. */
public interface DiskSpace {

    /**
     * Disk of a folder.
     *
     * @param disk equal for folders on the same disk
     * @param free bytes that this user may still write there
     */
    record Disk(Object disk, long free) {}

    /** Disk of a folder; empty where the operating system does not report it. */
    Optional<Disk> of(Path folder);

    /** Free space as the operating system reports it. */
    static DiskSpace ofSystem() {
        return folder -> {
            try {
                FileStore store = Files.getFileStore(folder);
                return Optional.of(new Disk(store, store.getUsableSpace()));
            } catch (IOException e) {
                return Optional.empty(); // container and network file systems are not always listed
            }
        };
    }

    /** Bytes that this user may still write into a folder; empty where the operating system does not report it. */
    static OptionalLong free(Path folder) {
        return ofSystem().of(folder).map(disk -> OptionalLong.of(disk.free())).orElseGet(OptionalLong::empty);
    }
}
