package dev.lookback.export.model;

import dev.lookback.text.Message;

/** A file that is no model of this program. */
public final class ModelFileException extends RuntimeException {

    private final transient Message reason;

    public ModelFileException(Message reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    /** What to tell the user: names the file. */
    public Message reason() {
        return reason;
    }
}
