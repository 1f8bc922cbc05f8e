package dev.lookback.runs.store.sqlite;

import dev.lookback.text.Message;
import java.util.Set;

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

    /** Whether nothing can be written where it lies, so that it may still be read. */
    public boolean isReadOnly() {
        return Set.of("runs.store.readOnly", "runs.store.noFolder", "runs.store.full")
                .contains(reason.key());
    }

    /** Whether its disk is full. */
    public boolean isFull() {
        return reason.key().equals("runs.store.full");
    }

    public Message reason() {
        return reason;
    }
}
