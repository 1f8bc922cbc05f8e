package dev.lookback.runs.search;

import dev.lookback.text.Message;

/** What is to be varied cannot be understood, or not be searched that way. */
public final class SpaceException extends RuntimeException {

    private final transient Message reason;

    public SpaceException(Message reason) {
        super(reason.toString());
        this.reason = reason;
    }

    public Message reason() {
        return reason;
    }
}
