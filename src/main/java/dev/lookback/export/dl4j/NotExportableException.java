package dev.lookback.export.dl4j;

import dev.lookback.text.Message;

/** Network that DL4J's own layers cannot express. */
public final class NotExportableException extends RuntimeException {

    private final transient Message reason;

    NotExportableException(Message reason) {
        super(reason.toString());
        this.reason = reason;
    }

    /** Message for the user: which layer, and why. */
    public Message reason() {
        return reason;
    }
}
