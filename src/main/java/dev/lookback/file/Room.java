package dev.lookback.file;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;

/** Free space of the disks that folders are on. */
public interface Room {

    /**
     * Of the disk of a folder.
     *
     * @param disk equal for folders of the same disk
     * @param free bytes that this user may still write there
     */
    record Disk(Object disk, long free) {}

    /** Empty where the system does not say. */
    Optional<Disk> of(Path folder);

    /** As the system says. */
    static Room ofSystem() {
        return folder -> {
            try {
                FileStore store = Files.getFileStore(folder);
                return Optional.of(new Disk(store, store.getUsableSpace()));
            } catch (IOException e) {
                return Optional.empty(); // some disks of containers and networks are not listed
            }
        };
    }

    /** Bytes that this user may still write into a folder; empty where the system does not say. */
    static OptionalLong free(Path folder) {
        return ofSystem().of(folder).map(disk -> OptionalLong.of(disk.free())).orElseGet(OptionalLong::empty);
    }
}
