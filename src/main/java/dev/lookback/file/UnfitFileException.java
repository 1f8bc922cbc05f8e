package dev.lookback.file;

import java.io.IOException;
import java.nio.file.Path;

/** Refusal of a file for its kind or size, whatever may be in it: a folder, a device, a pipe, too many bytes. */
public final class UnfitFileException extends IOException {

    /** Why it is refused. */
    public enum Reason {
        /** A folder, a device or a pipe. */
        NO_FILE,

        /** Larger than such a file can be. */
        TOO_LARGE
    }

    private final Reason reason;

    UnfitFileException(Path file, Reason reason) {
        super(file + ": " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
