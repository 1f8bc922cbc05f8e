package dev.lookback.export.model;

import dev.lookback.text.Message;

/** File that is not a valid model of this program. */
public final class ModelFileException extends RuntimeException {

    private final transient Message reason;

    public ModelFileException(Message reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    /** Message for the user, which names the file. */
    public Message reason() {
        return reason;
    }
}
