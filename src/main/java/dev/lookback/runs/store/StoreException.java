package dev.lookback.runs.store;

import dev.lookback.text.Message;

/** The store cannot do what it was asked to; carries what to tell the user. What was kept before is as it was. */
public final class StoreException extends RuntimeException {

    private final transient Message reason;

    public StoreException(Message reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}
