package dev.lookback.series;

import dev.lookback.text.Message;

/** Thrown for a file that cannot be read as a series. */
public class SeriesException extends RuntimeException {

    private final transient Message reason;

    public SeriesException(Message reason) {
        this(reason, null);
    }

    public SeriesException(Message reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    /** Message to the user: names file, line or column, and what to do. */
    public final Message reason() {
        return reason;
    }
}
