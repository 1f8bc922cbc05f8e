package dev.lookback.runs.store;

import dev.lookback.text.Message;

/** The store cannot do what it was asked to; carries what to tell the user. What was kept before is as it was. */
public final class StoreException extends RuntimeException {

    private final transient Message reason;

    public StoreException(Message reason, Throwable cause) {
        super(reason.toString(), cause);
        this.reason = reason;
    }

    /** Whether the file itself is the trouble, not what surrounds it. */
    public boolean isDamage() {
        return reason.key().equals("runs.store.damaged") || reason.key().equals("runs.store.foreign");
    }

    public Message reason() {
        return reason;
    }
}
