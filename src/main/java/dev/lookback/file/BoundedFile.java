package dev.lookback.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reading a whole file of which it is known how large it can be at most: an endless one is not read to its end. */
public final class BoundedFile {

    private BoundedFile() {}

    /**
     * All bytes of a file.
     *
     * @param limit bytes that it may have
     * @throws UnfitFileException for a folder, a device or a pipe, which are not opened at all, and for a file beyond the limit
     * @throws IOException from the file system
     */
    public static byte[] read(Path file, int limit) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new UnfitFileException(file, UnfitFileException.Reason.NO_FILE);
        }
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(limit);
            if (in.read() >= 0) {
                throw new UnfitFileException(file, UnfitFileException.Reason.TOO_LARGE);
            }
            return bytes;
        }
    }
}
