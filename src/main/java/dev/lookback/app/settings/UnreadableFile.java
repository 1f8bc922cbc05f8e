package dev.lookback.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Copy of a file that the program cannot read, made before it is overwritten, so that somebody may mend it. */
final class UnreadableFile {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneId.systemDefault());

    private UnreadableFile() {}

    /**
     * Copies the file beside itself, as {@code settings.json.broken-20260131-174500}. The time is that of its last change, so
     * that a file that is found unreadable again is not copied again.
     *
     * @return the copy
     */
    static Path copy(Path file) throws IOException {
        String changed = TIME.format(Files.getLastModifiedTime(file).toInstant());
        for (int number = 1; ; number++) {
            Path copy =
                    file.resolveSibling(file.getFileName() + ".broken-" + changed + (number == 1 ? "" : "-" + number));
            if (!Files.exists(copy)) {
                return Files.copy(file, copy);
            }
            if (Files.mismatch(file, copy) < 0) {
                return copy;
            }
        }
    }
}
