package dev.lookback.file;

import java.io.IOException;
import java.nio.file.Path;

/** Thrown for a file that is not read because of its kind or size: a folder, a device, a pipe, too many bytes. */
public final class UnsuitableFileException extends IOException {

    /** Reason for the refusal. */
    public enum Reason {
        /** A folder, a device or a pipe. */
        NOT_A_FILE,

        /** Over the size limit. */
        TOO_LARGE
    }

    private final Reason reason;

    UnsuitableFileException(Path file, Reason reason) {
        super(file + ": " + reason);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
