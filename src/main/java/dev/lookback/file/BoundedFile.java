package dev.lookback.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reading of whole files up to a size limit, so that an endless one cannot fill the memory. */
public final class BoundedFile {

    private BoundedFile() {}

    /**
     * All bytes of a file.
     *
     * @param limit largest size in bytes
     * @throws UnsuitableFileException for a folder, a device or a pipe, which are not opened at all, and for a file over the limit
     * @throws IOException from the file system
     */
    public static byte[] read(Path file, int limit) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new UnsuitableFileException(file, UnsuitableFileException.Reason.NOT_A_FILE);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(limit);
            if (in.read() >= 0) {
                throw new UnsuitableFileException(file, UnsuitableFileException.Reason.TOO_LARGE);
            }
            return bytes;
        }
    }
}
