package dev.lookback.export;

import dev.lookback.text.Message;

/** A network that DL4J's own layers cannot express. */
public final class NotPlainException extends RuntimeException {

    private final transient Message reason;

    NotPlainException(Message reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /** What to tell the user: which layer, and why. */
    public Message reason() {
        return reason;
    }
}
