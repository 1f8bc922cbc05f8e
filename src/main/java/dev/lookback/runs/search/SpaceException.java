package dev.lookback.runs.search;

import dev.lookback.text.Message;

/** Search space that cannot be parsed, or not be searched that way. */
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
